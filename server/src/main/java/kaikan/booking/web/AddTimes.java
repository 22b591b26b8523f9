package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kaikan.booking.Booking;
import kaikan.booking.BookingRequest;
import kaikan.booking.ClosuresOver;
import kaikan.booking.Shut;
import kaikan.booking.SoughtChange;
import kaikan.booking.SoughtChanges;
import kaikan.booking.Telling;
import kaikan.booking.availability.Availability;
import kaikan.booking.availability.DayView;
import kaikan.booking.availability.Lane;
import kaikan.booking.availability.Offer;
import kaikan.booking.availability.Sale;
import kaikan.booking.availability.Stretch;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRange;
import kaikan.calendar.TimeSlot;
import kaikan.calendar.TypedDate;
import kaikan.facility.Catalogues;
import kaikan.facility.Space;
import kaikan.member.Role;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Words;
import kaikan.platform.web.Choice;
import kaikan.platform.web.NavLink;

/// Says which times of a further space can be chosen: the bands of its ordinance where it sells bands, free times otherwise.
@Singleton
class AddTimes {
    private final Availability availability;
    private final Catalogues catalogues;
    private final SoughtChanges changes;
    private final ClosuresOver closures;

    AddTimes(Availability availability, Catalogues catalogues, SoughtChanges changes, ClosuresOver closures) {
        this.closures = closures;
        this.availability = availability;
        this.catalogues = catalogues;
        this.changes = changes;
    }

    /// How the time of each item can be changed; what is chosen now is always among what is offered. Each day is looked at once, and no
    /// more days than a request can hold.
    List<Turn> turns(BookFlow.Visit visit, List<ItemText> items) {
        Days days = new Days(closures.shut(visit.site().id()), new HashMap<>());
        List<Turn> turns = new ArrayList<>();
        for (ItemText item : items) {
            boolean looked = days.looked.containsKey(item.date()) || days.looked.size() < BookingRequest.MOST_WISHES;
            turns.add(looked ? turn(visit, item, days) : new Turn.Fixed());
        }
        return turns;
    }

    /// The days of a form.
    ///
    /// @param shut what is shut at its site
    /// @param looked those at which was looked already
    private record Days(List<Shut> shut, Map<LocalDate, Looked> looked) {}

    private Turn turn(BookFlow.Visit visit, ItemText item, Days days) {
        Space space = catalogues.current().space(visit.site(), item.space()).orElseThrow();
        return switch (availability.plan(visit.site(), space, item.date()).sale()) {
            case Sale.Offers _ -> bands(visit, item, bands(
                    visit, space, days.looked.computeIfAbsent(item.date(), date -> day(visit, date, days.shut))));
            case Sale.Times times -> times(
                    visit, item, times, ClosedHours.of(days.shut, space, item.date(), visit.site().zone()));
            case Sale.ByContract _, Sale.WithARoom _, Sale.InPreparation _ -> new Turn.Fixed();
        };
    }

    private static Turn bands(BookFlow.Visit visit, ItemText item, List<Choice> offers) {
        String chosen = item.time().toString();
        List<Choice> sold = offers.stream()
                .map(one -> new Choice(
                        one.value(), (one.text() + "　" + one.note()).strip(), "", one.disabled() && !one.value().equals(chosen)))
                .toList();
        boolean known = sold.stream().anyMatch(choice -> choice.value().equals(chosen));
        Choice own = Choice.of(chosen, DateText.times(item.time(), visit.page().language().tag()));
        return new Turn.Bands(known ? sold : Stream.concat(Stream.of(own), sold.stream()).toList(), chosen);
    }

    private static Turn times(BookFlow.Visit visit, ItemText item, Sale.Times times, ClosedHours closed) {
        Words words = visit.page().words();
        IntStream starts = times.open().stream()
                .flatMapToInt(open -> steps(times, open.from(), Math.min(DayRange.DAY - 1, open.to() - times.min())))
                .filter(at -> inTime(visit, new DayRange(at, at + times.min()).on(item.date(), visit.site().zone())));
        IntStream ends = times.open().stream().flatMapToInt(open -> steps(times, open.from() + times.min(), open.to()));
        int from = item.time().from();
        int to = item.time().to();
        return new Turn.Times(
                clocks(starts, from, closed::at, words),
                clocks(ends, to, at -> closed.at(at - 1), words),
                DayRange.clock(from), DayRange.clock(to), rule(times, closed, words));
    }

    private static IntStream steps(Sale.Times times, int from, int to) {
        int first = Math.ceilDiv(from, times.step()) * times.step();
        return IntStream.iterate(first, at -> at <= to, at -> at + times.step());
    }

    /// Times on the clock. Those that are closed say so and cannot be chosen, but for the one that is.
    private static List<Choice> clocks(IntStream minutes, int chosen, IntPredicate closed, Words words) {
        return IntStream.concat(minutes, IntStream.of(chosen)).sorted().distinct()
                .mapToObj(at -> {
                    String clock = DayRange.clock(at);
                    if (!closed.test(at)) {
                        return Choice.of(clock, clock);
                    }
                    Choice shut = Choice.of(clock, words.get("booking.form.add.closed.at", clock));
                    return at == chosen ? shut : shut.off();
                })
                .toList();
    }

    /// What can be chosen for the space and day that the row names.
    Adding of(BookFlow.Visit visit, Typed typed) {
        Optional<Space> space = catalogues.current().space(visit.site(), typed.value("add-space"));
        Optional<LocalDate> date = TypedDate.day(typed.value("add-date"));
        if (space.isEmpty() || date.isEmpty()) {
            return new Adding.Unasked();
        }
        return adding(visit, space.get(), date.get());
    }

    private Adding adding(BookFlow.Visit visit, Space space, LocalDate date) {
        Words words = visit.page().words();
        if (date.isBefore(visit.page().now().atZone(visit.site().zone()).toLocalDate())) {
            return new Adding.Nothing(words.get("booking.form.add.past", Telling.date(date).in(words)));
        }
        return switch (availability.plan(visit.site(), space, date).sale()) {
            case Sale.Offers(var cells) when cells.isEmpty() -> new Adding.Nothing(words.get("booking.form.add.shut"));
            case Sale.Offers _ -> {
                List<Choice> offers = bands(visit, space, day(visit, date, closures.shut(visit.site().id())));
                yield offers.isEmpty() ? new Adding.Nothing(words.get("booking.form.add.over")) : new Adding.Bands(offers);
            }
            case Sale.Times times -> {
                ClosedHours closed = ClosedHours.of(closures.shut(visit.site().id()), space, date, visit.site().zone());
                yield new Adding.Times(times.step() * 60, rule(times, closed, words), times);
            }
            case Sale.ByContract _, Sale.WithARoom _ -> new Adding.Nothing(words.get("booking.form.add.desk"));
            case Sale.InPreparation _ -> unready(visit, space);
        };
    }

    /// To staff with the page where it can be mended, or, if that is not for them, the page that says whom to ask.
    private static Adding unready(BookFlow.Visit visit, Space space) {
        Words words = visit.page().words();
        if (!visit.viewer().staffAt(space.siteId())) {
            return new Adding.Nothing(words.get("booking.form.add.preparing"));
        }
        NavLink next = visit.viewer().has(Role.MANAGER, space.siteId())
                ? new NavLink(words.get("booking.form.add.unpriced.space"),
                        "/staff/catalogue/sites/" + visit.site().key() + "/spaces/" + space.key() + "#class", false)
                : new NavLink(words.get("booking.form.add.unpriced.manager"), "/staff/roles", false);
        return new Adding.Nothing(words.get("booking.form.add.unpriced"), Optional.of(next));
    }

    private Looked day(BookFlow.Visit visit, LocalDate date, List<Shut> shut) {
        return new Looked(availability.dayWithout(visit.site(), date, visit.viewer(), own(visit)), shut);
    }

    /// A day.
    ///
    /// @param shut what is closed then or at other times: the day does not show it where the booking that is changed stands
    private record Looked(DayView day, List<Shut> shut) {
        /// The choice of that time, with what keeps it from being booked in place of its fee; what is closed cannot be chosen.
        Choice choice(Space space, Offer offer, TimeSlot slot, Words words) {
            if (shut.stream().anyMatch(one -> one.reaches(space.id(), slot))) {
                return AddTimes.choice(offer, words.get("booking.form.add.closed"), words).off();
            }
            return AddTimes.choice(offer, taken(day.lane(space.key()), offer) ? words.get("booking.form.add.taken") : "", words);
        }
    }

    /// What is held already by the booking that is changed, setup and removal included; and, where that is an application to change an
    /// approved one, by the approved one, whose place it would take.
    Set<String> own(BookFlow.Visit visit) {
        if (!(visit.mode() instanceof Mode.Change(Booking booking, _))) {
            return Set.of();
        }
        return Stream.concat(Stream.of(booking), changes.of(booking).map(SoughtChange::stands).stream())
                .map(Booking::ref)
                .collect(Collectors.toSet());
    }

    private List<Choice> bands(BookFlow.Visit visit, Space space, Looked looked) {
        Words words = visit.page().words();
        LocalDate date = looked.day.plan().date();
        return availability.offers(visit.site(), space, date).stream()
                .filter(offer -> inTime(visit, offer.time().on(date, visit.site().zone())))
                .map(offer -> {
                    TimeSlot slot = offer.time().on(date, visit.site().zone());
                    Choice choice = looked.choice(space, offer, slot, words);
                    boolean begun = !visit.page().now().isBefore(slot.start());
                    return begun
                            ? new Choice(choice.value(), words.get("booking.form.add.begun", choice.text()), choice.note(), choice.disabled())
                            : choice;
                })
                .toList();
    }

    /// Whether it is not too late for it: staff may enter what is not over, and have another room beside what runs, from its start or from that
    /// of a band that runs; everybody else books what has not begun.
    private static boolean inTime(BookFlow.Visit visit, TimeSlot slot) {
        Instant now = visit.page().now();
        boolean late = switch (visit.mode()) {
            case Mode.Entry() -> true;
            case Mode.Change(Booking booking, _) -> visit.mode().byStaff() && booking.items().stream()
                    .anyMatch(item -> item.claimed().contains(now) && !slot.start().isBefore(item.use().start()));
            case Mode.New() -> false;
        };
        return now.isBefore(late ? slot.end() : slot.start());
    }

    /// Whether somebody holds any of it.
    private static boolean taken(Lane lane, Offer offer) {
        return lane.stretches().stream().anyMatch(stretch -> stretch.time().overlaps(offer.time()) && !sold(stretch));
    }

    private static Choice choice(Offer offer, String against, Words words) {
        String name = offer.name().map(label -> label.in(words)).orElseGet(() -> words.get("booking.form.add.all-day"));
        String fee = offer.fee().map(one -> Figures.yen(one.amount().amount(), words.language())).orElse("");
        String time = DateText.times(offer.time(), words.language().tag());
        return new Choice(offer.time().toString(), name + " " + time, against.isEmpty() ? fee : against);
    }

    private static boolean sold(Stretch stretch) {
        return stretch instanceof Stretch.Free || stretch instanceof Stretch.Rest;
    }

    /// What may be chosen, and what of it is closed that day.
    private static String rule(Sale.Times times, ClosedHours closed, Words words) {
        String open = times.open().stream().map(range -> DateText.times(range, words.language().tag())).collect(Collectors.joining(", "));
        String rule = words.get("booking.form.add.rule", open, times.step(), times.min(), times.max());
        String shut = times.open().stream()
                .flatMap(range -> closed.within(range).stream())
                .map(range -> DateText.times(range, words.language().tag()))
                .collect(Collectors.joining(", "));
        return shut.isEmpty() ? rule : rule + " " + words.get("booking.form.add.rule.closed", shut);
    }
}
