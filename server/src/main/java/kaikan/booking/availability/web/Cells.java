package kaikan.booking.availability.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.booking.availability.Because;
import kaikan.booking.availability.Bookable;
import kaikan.booking.availability.Closing;
import kaikan.booking.availability.DayPlan;
import kaikan.booking.availability.Event;
import kaikan.booking.availability.SpacePlan;
import kaikan.booking.availability.Stretch;
import kaikan.booking.availability.Stretch.Whose;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRange;
import kaikan.platform.text.Words;
import org.jspecify.annotations.Nullable;

/// Says each stretch of a day in the reader's language.
final class Cells {
    private static final String BUNDLE = "availability.";

    private final Words words;
    private final Instant now;
    private final DayPlan day;
    private final Place place;

    Cells(Words words, Instant now, DayPlan day, DayRange axis) {
        this.words = words;
        this.now = now;
        this.day = day;
        this.place = new Place(axis);
    }

    /// The cells of a space's day.
    List<Cell> of(SpacePlan plan, List<Stretch> stretches) {
        return stretches.stream().map(stretch -> cell(plan, stretch)).toList();
    }

    private Cell cell(SpacePlan plan, Stretch stretch) {
        DayRange time = stretch.time();
        return switch (stretch) {
            case Stretch.Free free -> free(plan, free);
            case Stretch.Rest _ -> plain("rest", time, "rest");
            case Stretch.Taken(_, var event) -> booked(new Face("taken", "taken", "taken.named", Whose.OTHERS), time, event);
            case Stretch.Mine(_, var event) -> booked(new Face("mine", "mine", "mine.named", Whose.MINE), time, Optional.of(event));
            case Stretch.Cancelled(_, var event) -> booked(new Face("shadow", "taken", "cancelled.named", Whose.MINE), time, Optional.of(event));
            case Stretch.Waiting(_, var event, var own) ->
                booked(new Face("wait", "waiting", own == Whose.MINE ? "waiting.mine" : "waiting.named", own), time, event);
            case Stretch.Hold _ -> plain("hold", time, "hold");
            case Stretch.Setup _ -> new Cell("setup", place.style(time), times(time), "", t("setup"), null, null);
            case Stretch.Closed(_, var reach, var reason) ->
                reach == Stretch.Reach.HOUSE ? plain("closed", time, "closed-day") : closed(time, reason);
            case Stretch.Let _ -> plain("taken", time, "let");
            case Stretch.Shadow(_, var because) -> new Cell("shadow", place.style(time), times(time), why(because), "", null, null);
        };
    }

    private Cell free(SpacePlan plan, Stretch.Free free) {
        String href = null;
        String item = null;
        if (free.bookable() == Bookable.NOW) {
            item = Addresses.item(plan.space(), day.date(), free.wanted());
            href = Addresses.book(day.site(), item);
        }
        String look = free.bookable() == Bookable.NOW ? "free" : free.bookable() == Bookable.OVER ? "over" : "still";
        return new Cell(look, place.style(free.time()), times(free.time()), head(plan, free), detail(plan, free), href, item, yen(free));
    }

    private static @Nullable Long yen(Stretch.Free free) {
        return free.fee()
                .map(fee -> fee.minutes() == 0 ? fee.amount().amount() : fee.amount().amount() * free.wanted().minutes() / fee.minutes())
                .orElse(null);
    }

    private String head(SpacePlan plan, Stretch.Free free) {
        if (free.bookable() == Bookable.OVER) {
            return t("over");
        }
        if (plan.all() > 1) {
            return free.count().mine() > 0 ? t("left.mine", free.count().left(), free.count().mine()) : t("left", free.count().left());
        }
        if (free.bookable() == Bookable.BY_CONTRACT) {
            return t("vacant");
        }
        String name = free.name().map(label -> label.in(words)).orElse("");
        return name.isEmpty() ? t("free") : t("free.named", name);
    }

    private String detail(SpacePlan plan, Stretch.Free free) {
        return switch (free.bookable()) {
            case NOW -> free.fee().map(fee -> Facts.fee(fee, words)).orElse("");
            case NOT_YET -> plan.opens().map(opens -> t("from", Moment.brief(opens, now, day.site().zone(), words))).orElse("");
            case TOO_LATE -> t("too-late");
            case OVER -> "";
            case NOT_FOR_YOU -> t("only." + plan.space().audience().name().toLowerCase(Locale.ROOT));
            case BY_CONTRACT -> t("by-contract");
            case WITH_A_ROOM -> free.fee().map(fee -> t("with-a-room.fee", Facts.fee(fee, words))).orElseGet(() -> t("with-a-room"));
        };
    }

    private record Face(String look, String word, String named, Whose whose) {}

    private Cell booked(Face face, DayRange time, Optional<Event> event) {
        if (event.isEmpty()) {
            return new Cell(face.look, place.style(time), times(time), t(face.word), times(time), null, null);
        }
        String head = t(face.named, event.get().title());
        @Nullable String href = event.get().ref().map(face.whose == Whose.MINE ? Addresses::own : Addresses::atTheDesk).orElse(null);
        return new Cell(face.look, place.style(time), times(time), head, times(time), href, null);
    }

    private Cell plain(String look, DayRange time, String key) {
        return new Cell(look, place.style(time), times(time), t(key), "", null, null);
    }

    private Cell closed(DayRange time, Optional<Closing> reason) {
        String cause = reason.map(closing -> BUNDLE + "closing." + closing.cause().toLowerCase(Locale.ROOT).replace('_', '-'))
                .filter(words::has)
                .map(words::get)
                .orElseGet(() -> t("closed"));
        return new Cell("closed", place.style(time), times(time), cause, reason.map(Closing::note).orElse(""), null, null);
    }

    /// The reasons in a sentence: what is booked, what is closed, and what contains it.
    private String why(List<Because> reasons) {
        String parts = reasons.stream()
                .filter(because -> because.whole() == Because.Extent.PART)
                .collect(Collectors.groupingBy(Because::cause, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(cause -> t("because." + key(cause.getKey()), names(cause.getValue())))
                .collect(Collectors.joining(t("comma")));
        Stream<String> wholes = reasons.stream()
                .filter(because -> because.whole() == Because.Extent.WHOLE)
                .map(because -> t("because." + key(because.cause()) + ".whole", because.what()));
        Stream<String> sentence = parts.isEmpty() ? Stream.empty() : Stream.of(t("because", parts));
        return Stream.concat(wholes, sentence).distinct().collect(Collectors.joining(" "));
    }

    private static String key(Because.Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String names(List<Because> reasons) {
        return reasons.stream().map(because -> because.what().in(words)).distinct().collect(Collectors.joining(t("comma")));
    }

    private String times(DayRange time) {
        return DateText.times(time, words.language().tag());
    }

    private String t(String key, Object... args) {
        return words.get(BUNDLE + key, args);
    }
}
