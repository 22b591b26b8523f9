package kaikan.booking.availability.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kaikan.booking.availability.DayView;
import kaikan.booking.availability.Lane;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRange;
import kaikan.calendar.OpeningDay;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.platform.text.Words;
import kaikan.platform.web.Page;

/// A space's week ready to be drawn: seven days beside each other on one time axis.
///
/// @param name the space's full name
/// @param axis what is drawn of each day, in whole hours
/// @param days from Monday to Sunday
/// @param today the date at the site
public record WeekPage(Site site, Space space, String name, DayRange axis, List<Column> days, LocalDate today) {
    /// One day.
    ///
    /// @param look `today` or nothing
    /// @param heading the date
    /// @param path the day's page
    /// @param note holiday or closing, in words; may be empty
    /// @param now the style that puts the hairline at this moment; only today
    public record Column(LocalDate date, String look, String heading, String path, String note, Optional<String> now, List<Cell> cells) {}

    static WeekPage of(Places.In in, List<DayView> days, String name, Page page) {
        DayRange axis = days.stream().filter(day -> day.plan().open()).map(DayView::axis).reduce(DayRange::span).orElse(days.getFirst().axis());
        List<Column> columns = new ArrayList<>(days.size());
        for (DayView day : days) {
            columns.add(column(day, axis, page));
        }
        return new WeekPage(in.site(), in.space(), name, axis, columns, page.now().atZone(in.site().zone()).toLocalDate());
    }

    private static Column column(DayView day, DayRange axis, Page page) {
        LocalDate date = day.plan().date();
        Lane lane = day.lanes().getFirst();
        String note = Stream.concat(outside(lane.space(), date, page.words()), DayPages.notices(day.plan(), page.words()).stream())
                .collect(Collectors.joining(" "));
        boolean drawn = day.plan().opening() instanceof OpeningDay.Open;
        boolean hasNow = day.now().isPresent() && day.now().getAsInt() >= axis.from() && day.now().getAsInt() <= axis.to();
        return new Column(
                date,
                day.now().isPresent() ? "today" : "",
                DateText.shortDate(date, page.language().tag()),
                Addresses.day(day.plan().site(), date),
                note,
                hasNow ? Optional.of(new Place(axis).style(day.now().getAsInt())) : Optional.empty(),
                drawn ? new Cells(page.words(), page.now(), day.plan(), axis).of(lane.plan(), lane.stretches()) : List.of());
    }

    /// Of a day on which the space is not offered: since when it is, or was until when.
    private static Stream<String> outside(Space space, LocalDate date, Words words) {
        if (space.offeredOn(date)) {
            return Stream.empty();
        }
        LocalDate begin = space.offeredFrom();
        LocalDate end = space.withdrawnFrom();
        String tag = words.language().tag();
        if (begin != null && date.isBefore(begin)) {
            return Stream.of(words.get("availability.week.begins", DateText.date(begin, tag)));
        }
        return end == null ? Stream.empty() : Stream.of(words.get("availability.week.ended", DateText.date(end.minusDays(1), tag)));
    }

    /// Whether anything can be pressed to book it.
    public boolean anyItem() {
        return days.stream().anyMatch(day -> day.cells().stream().anyMatch(cell -> cell.item() != null));
    }

    /// The first day.
    public LocalDate monday() {
        return days.getFirst().date();
    }

    /// The first day with its year, which the heads of the columns leave out.
    public String from(Words words) {
        return DateText.heading(monday(), words.language().tag());
    }

    /// The last day; with its year where that is another one.
    public String to(Words words) {
        LocalDate last = days.getLast().date();
        String tag = words.language().tag();
        return last.getYear() == monday().getYear() ? DateText.shortDate(last, tag) : DateText.heading(last, tag);
    }

    /// The address of another week.
    public String week(LocalDate date) {
        return Addresses.week(site, space, date);
    }

    /// The hours on the axis.
    public int[] hours() {
        return IntStream.range(axis.from() / 60, axis.to() / 60).toArray();
    }
}
