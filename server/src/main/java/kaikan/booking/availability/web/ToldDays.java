package kaikan.booking.availability.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kaikan.booking.availability.DayView;
import kaikan.booking.availability.Event;
import kaikan.booking.availability.Lane;
import kaikan.booking.availability.Stretch;
import kaikan.calendar.Certainty;
import kaikan.calendar.DayRange;
import kaikan.calendar.OpeningDay;
import kaikan.facility.Catalogue;
import kaikan.platform.text.Language;
import org.jspecify.annotations.Nullable;

/// What is free, as the API tells it: made from the very picture that the pages draw, so that it can say no more than they do. Times are
/// local to the site, `13:00`; the end of the day is `24:00`. Fields are only ever added.
final class ToldDays {
    private final Catalogue catalogue;

    ToldDays(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// One space's week.
    @Introspected
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Week(String site, String space, String zone, List<Day> days) {}

    /// A day.
    ///
    /// @param open when the site is open; empty when it is closed
    /// @param certain whether that can no longer move with an equinox that has not been announced
    @Introspected
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Day(String site, String date, String zone, List<Time> open, boolean certain, List<Row> spaces) {}

    /// From when to when.
    @Introspected
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Time(String from, String to) {
        static Time of(DayRange range) {
            return new Time(clock(range.from()), clock(range.to()));
        }
    }

    /// One space's day.
    @Introspected
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Row(String space, ToldSites.Both name, List<Part> stretches) {}

    /// A stretch; which fields it has depends on its state.
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            String from,
            String to,
            String state,
            @Nullable Sold sold,
            @Nullable Told event,
            @Nullable Boolean mine,
            @Nullable Shut closed,
            @Nullable List<Shadowed> because) {
        static Part of(Stretch stretch, String state) {
            DayRange time = stretch.time();
            return new Part(clock(time.from()), clock(time.to()), state, null, null, null, null, null);
        }

        Part with(Sold offer) {
            return new Part(from, to, state, offer, event, mine, closed, because);
        }

        Part with(Optional<Event> known) {
            Told told = known.map(one -> new Told(one.title(), one.ref().orElse(null))).orElse(null);
            return new Part(from, to, state, sold, told, mine, closed, because);
        }

        Part whose(Stretch.Whose whose) {
            return new Part(from, to, state, sold, event, whose == Stretch.Whose.MINE, closed, because);
        }
    }

    /// What is for sale.
    ///
    /// @param from what is asked for by choosing it; longer than the stretch where a band is sold only with its neighbour
    /// @param feeMinutes for how many minutes the fee is; 0 for the whole offer
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sold(
            String from,
            String to,
            ToldSites.@Nullable Both name,
            @Nullable Long feeYen,
            @Nullable Integer feeMinutes,
            int left,
            String bookable) {}

    /// What whoever asks may know about a booking.
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(String title, @Nullable String ref) {}

    /// Why it is shut.
    @Introspected
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Shut(String cause, String note) {}

    /// What else is held, so that this cannot be had.
    @Introspected
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Shadowed(String cause, ToldSites.Both what, String extent) {}

    Day day(DayView view) {
        List<Time> open = view.plan().opening() instanceof OpeningDay.Open(var ranges) ? ranges.stream().map(Time::of).toList() : List.of();
        boolean certain = view.plan().certainty() == Certainty.SETTLED;
        return new Day(
                view.plan().site().key(),
                view.plan().date().toString(),
                view.plan().site().zone().getId(),
                open,
                certain,
                view.lanes().stream().map(this::row).toList());
    }

    private Row row(Lane lane) {
        ToldSites.Both name = ToldSites.Both.of(catalogue.space(lane.space().id()).name());
        return new Row(lane.space().key(), name, lane.stretches().stream().map(ToldDays::part).toList());
    }

    private static Part part(Stretch stretch) {
        return switch (stretch) {
            case Stretch.Free free -> Part.of(free, "free").with(sold(free));
            case Stretch.Rest rest -> Part.of(rest, "rest");
            case Stretch.Taken taken -> Part.of(taken, "taken").with(taken.event());
            case Stretch.Mine mine -> Part.of(mine, "mine").with(Optional.of(mine.event()));
            case Stretch.Cancelled cancelled -> Part.of(cancelled, "cancelled").with(Optional.of(cancelled.event()));
            case Stretch.Waiting waiting -> Part.of(waiting, "waiting").with(waiting.event()).whose(waiting.own());
            case Stretch.Hold hold -> Part.of(hold, "hold");
            case Stretch.Setup setup -> Part.of(setup, "setup");
            case Stretch.Closed closed -> closed(closed);
            case Stretch.Let let -> Part.of(let, "let");
            case Stretch.Shadow shadow -> shadow(shadow);
        };
    }

    private static Sold sold(Stretch.Free free) {
        return new Sold(
                clock(free.wanted().from()),
                clock(free.wanted().to()),
                free.name().map(name -> new ToldSites.Both(name.in(Language.JA), name.in(Language.EN))).orElse(null),
                free.fee().map(fee -> fee.amount().amount()).orElse(null),
                free.fee().map(fee -> fee.minutes()).orElse(null),
                free.count().left(),
                ToldSites.word(free.bookable()));
    }

    private static Part closed(Stretch.Closed closed) {
        Part part = Part.of(closed, "closed");
        Shut shut = closed.reason().map(reason -> new Shut(reason.cause(), reason.note())).orElse(null);
        return new Part(part.from, part.to, part.state, null, null, null, shut, null);
    }

    private static Part shadow(Stretch.Shadow shadow) {
        Part part = Part.of(shadow, "shadow");
        List<Shadowed> because = shadow.because().stream()
                .map(one -> new Shadowed(ToldSites.word(one.cause()), ToldSites.Both.of(one.what()), ToldSites.word(one.whole())))
                .toList();
        return new Part(part.from, part.to, part.state, null, null, null, null, because);
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
