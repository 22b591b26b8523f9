package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaikan.booking.Answer;
import kaikan.booking.BookingRefusal;
import kaikan.booking.Telling;
import kaikan.calendar.DayRange;
import kaikan.calendar.TypedDate;
import kaikan.platform.text.Spoken;
import kaikan.platform.web.Choice;

/// Understands the row of the form that adds a space: one sentence for each thing that is wrong, at its field.
@Singleton
class Adder {
    private static final int MOST_DAYS = 31;
    private static final String TOO_MANY_DAYS = "ordinance.too-many-days";

    private final AddTimes times;
    private final FormReader drafts;
    private final BookDeeds deeds;

    Adder(AddTimes times, FormReader drafts, BookDeeds deeds) {
        this.times = times;
        this.drafts = drafts;
        this.deeds = deeds;
    }

    AddedItems of(BookFlow.Visit visit, Typed typed) {
        if (typed.value(Typed.ALSO).isEmpty()) {
            return row(visit, typed);
        }
        AddedItems again = again(visit, typed);
        return Adding.rowBegun(typed) ? again.with(row(visit, typed)) : again;
    }

    /// Whether the row names a space and a day, so that their times can be said.
    boolean knowsWhatFor(BookFlow.Visit visit, Typed typed) {
        return !(times.of(visit, typed) instanceof Adding.Unasked);
    }

    /// All that is chosen, at its times, on one day more.
    private AddedItems again(BookFlow.Visit visit, Typed typed) {
        Optional<LocalDate> day = TypedDate.day(typed.value(Typed.ALSO));
        if (day.isEmpty()) {
            return AddedItems.nothing(Typed.ALSO, noDay(typed.value(Typed.ALSO), "booking.form.add.day-missing"));
        }
        if (day.get().isBefore(visit.page().now().atZone(visit.site().zone()).toLocalDate())) {
            return AddedItems.nothing(Typed.ALSO, Spoken.text("booking.form.add.past", Telling.date(day.get())));
        }
        List<ItemText> chosen = drafts.read(visit, typed).items();
        List<ItemText> all = chosen.stream().map(item -> item.on(day.get())).distinct().filter(item -> !chosen.contains(item)).toList();
        return all.isEmpty() ? AddedItems.nothing(Typed.ALSO, Spoken.text("booking.form.also.there")) : fitting(visit, typed, all, Typed.ALSO);
    }

    private AddedItems row(BookFlow.Visit visit, Typed typed) {
        AddedItems first = switch (times.of(visit, typed)) {
            case Adding.Unasked _ -> unasked(typed);
            case Adding.Nothing(String why, _) -> AddedItems.nothing("add-date", _ -> why);
            case Adding.Bands(var offers) -> band(typed, offers);
            case Adding.Times sold -> time(typed, sold);
        };
        return first.items().isEmpty() ? first : days(visit, typed, first.items().getFirst());
    }

    private static AddedItems unasked(Typed typed) {
        List<AddedItems.Fault> wrong = new ArrayList<>();
        if (typed.value("add-space").isEmpty()) {
            wrong.add(AddedItems.Fault.of("add-space", Spoken.text("booking.form.add.space-missing")));
        }
        if (TypedDate.day(typed.value("add-date")).isEmpty()) {
            wrong.add(AddedItems.Fault.of("add-date", noDay(typed.value("add-date"), "booking.form.add.day-missing")));
        }
        return wrong.isEmpty()
                ? AddedItems.nothing("add-space", Spoken.text("booking.form.add.space-missing"))
                : new AddedItems(List.of(), wrong);
    }

    /// Why that is no day to go on with: because it lies too far ahead, or as the key says.
    private static Spoken noDay(String typed, String otherwise) {
        return TypedDate.tooLate(typed) ? Spoken.text("platform.date.late", TypedDate.LAST) : Spoken.text(otherwise);
    }

    private static AddedItems band(Typed typed, List<Choice> offers) {
        return offers.stream()
                .map(Choice::value)
                .filter(typed.value("add-time")::equals)
                .findFirst()
                .map(value -> one(typed, DayRange.parse(value)))
                .orElseGet(() -> AddedItems.nothing("add-time", Spoken.text("booking.form.add.choose")));
    }

    private static AddedItems time(Typed typed, Adding.Times sold) {
        Optional<Integer> from = minute(typed.value("add-from"));
        Optional<Integer> to = minute(typed.value("add-to")).map(end -> end == 0 ? DayRange.DAY : end);
        List<AddedItems.Fault> wrong = new ArrayList<>();
        if (from.isEmpty()) {
            wrong.add(AddedItems.Fault.of("add-from", Spoken.text("booking.form.add.from-missing")));
        }
        if (to.isEmpty()) {
            wrong.add(AddedItems.Fault.of("add-to", Spoken.text("booking.form.add.to-missing")));
        }
        if (!wrong.isEmpty()) {
            return new AddedItems(List.of(), wrong);
        }
        return to.get() <= from.get()
                ? AddedItems.nothing("add-to", Spoken.text("booking.form.add.to-before"))
                : sellable(typed, sold, new DayRange(from.get(), to.get()));
    }

    private static AddedItems sellable(Typed typed, Adding.Times sold, DayRange asked) {
        Optional<DayRange> nearest = sold.nearest(asked);
        if (nearest.isEmpty() || nearest.get().equals(asked)) {
            return one(typed, asked);
        }
        Spoken near = Telling.times(nearest.get());
        return AddedItems.nothing("add-from", words -> words.get("booking.form.add.nearest", near.in(words)));
    }

    private static AddedItems one(Typed typed, DayRange time) {
        LocalDate date = TypedDate.day(typed.value("add-date")).orElseThrow();
        return new AddedItems(List.of(new ItemText(typed.value("add-space"), date, time)), List.of());
    }

    private AddedItems days(BookFlow.Visit visit, Typed typed, ItemText first) {
        String until = typed.value("add-until");
        if (until.isEmpty()) {
            return new AddedItems(List.of(first), List.of());
        }
        Optional<LocalDate> last = TypedDate.day(until);
        if (last.isEmpty() || last.get().isBefore(first.date())) {
            return AddedItems.nothing("add-until", noDay(until, "booking.form.add.until-before"));
        }
        if (last.get().isAfter(first.date().plusDays(MOST_DAYS - 1))) {
            return AddedItems.nothing("add-until", Spoken.text("booking.form.add.until-long", MOST_DAYS));
        }
        List<ItemText> all = first.date().datesUntil(last.get().plusDays(1))
                .map(date -> new ItemText(first.space(), date, first.time()))
                .toList();
        return fitting(visit, typed, all, "add-until");
    }

    private AddedItems fitting(BookFlow.Visit visit, Typed typed, List<ItemText> all, String field) {
        return tooMany(visit, typed, all)
                .map(why -> AddedItems.refused(field, why))
                .orElseGet(() -> new AddedItems(all, List.of()));
    }

    /// The ordinance says how many days in a row may be asked for.
    private Optional<BookingRefusal> tooMany(BookFlow.Visit visit, Typed typed, List<ItemText> more) {
        Typed then = typed.withItems(more.stream().map(ItemText::text).toList());
        return deeds.estimate(visit, drafts.read(visit, then), then) instanceof Answer.Refused<QuoteLines>(var refusals)
                ? refusals.stream().filter(one -> one.code().equals(TOO_MANY_DAYS)).findFirst()
                : Optional.empty();
    }

    private static Optional<Integer> minute(String clock) {
        String[] parts = clock.split(":");
        boolean time = clock.matches("\\d{1,2}:[0-5]\\d(:00)?") && Integer.parseInt(parts[0]) <= 24;
        return time ? Optional.of(Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1])) : Optional.empty();
    }
}
