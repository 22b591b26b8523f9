package kaikan.booking.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kaikan.calendar.Certainty;
import kaikan.calendar.DayRange;
import kaikan.calendar.Holiday;
import kaikan.calendar.OpeningDay;
import kaikan.facility.Site;

/// A site's day as catalogue and ordinance make it, whoever holds what. Kept for many readers.
///
/// @param frame what is the same on all days
/// @param day the day itself
/// @param axis what is drawn: whole hours around the opening hours
/// @param spaces in the order in which they are drawn: parts directly below their whole
public record DayPlan(SiteFrame frame, Day day, DayRange axis, List<SpacePlan> spaces) {
    private static final DayRange OFFICE_HOURS = new DayRange(9 * 60, 17 * 60);

    /// The day itself, without spaces.
    ///
    /// @param opening when the site is open
    /// @param holiday the holiday that the day is
    /// @param certainty whether that may still change
    record Day(DayClock clock, OpeningDay opening, Optional<Holiday> holiday, Certainty certainty) {}

    static DayPlan of(SiteFrame frame, Day day, List<SpacePlan> spaces) {
        return new DayPlan(frame, day, axis(day.opening, frame.site()), spaces);
    }

    /// The site.
    public Site site() {
        return frame.site();
    }

    /// The local day.
    public LocalDate date() {
        return day.clock.date();
    }

    /// When the site is open.
    public OpeningDay opening() {
        return day.opening;
    }

    /// Whether the site is open on that day at all.
    public boolean open() {
        return day.opening instanceof OpeningDay.Open;
    }

    /// The holiday that the day is.
    public Optional<Holiday> holiday() {
        return day.holiday;
    }

    /// Whether opening hours or holiday may still change, because an equinox has not been announced.
    public Certainty certainty() {
        return day.certainty;
    }

    /// The instant at which a minute of this day begins.
    public Instant at(int minute) {
        return day.clock.at(minute);
    }

    /// The plan of that space, if it is drawn.
    public Optional<SpacePlan> space(long spaceId) {
        Integer lane = frame.laneOf().get(spaceId);
        return lane == null ? Optional.empty() : Optional.of(spaces.get(lane));
    }

    DayClock clock() {
        return day.clock;
    }

    private static DayRange axis(OpeningDay day, Site site) {
        return switch (day) {
            case OpeningDay.Open open -> wholeHours(open.span());
            case OpeningDay.Shut _ -> site.hours().weekly().values().stream()
                    .map(ranges -> ranges.getFirst().span(ranges.getLast()))
                    .reduce(DayRange::span)
                    .map(DayPlan::wholeHours)
                    .orElse(OFFICE_HOURS);
        };
    }

    static DayRange wholeHours(DayRange range) {
        return new DayRange(range.from() / 60 * 60, Math.min(DayRange.DAY, (range.to() + 59) / 60 * 60));
    }
}
