package kaikan.booking.availability.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kaikan.booking.availability.DayView;
import kaikan.calendar.DayRange;
import kaikan.facility.Site;
import kaikan.platform.web.Choice;

/// All that the day's page shows.
///
/// @param view the day
/// @param search what is looked for
/// @param rows the lanes that are shown
/// @param words what is said around them
public record DayPage(DayView view, Search search, List<Row> rows, Around words) {
    /// What is said around the picture.
    ///
    /// @param heading site and day
    /// @param date the day
    /// @param notices about the day: closed, holiday, may still change
    /// @param bands the parts of the day that are sold
    /// @param rules who may book what, from when
    /// @param kinds to choose from
    /// @param features to choose from
    /// @param nextOpen the next day that is open, when this one is not
    public record Around(
            String heading,
            String date,
            List<String> notices,
            Optional<String> bands,
            List<Rule> rules,
            List<Choice> kinds,
            List<Choice> features,
            Optional<LocalDate> nextOpen) {}

    /// The site.
    public Site site() {
        return view.plan().site();
    }

    /// The day.
    public LocalDate date() {
        return view.plan().date();
    }

    /// The address of another day with the same search.
    public String day(LocalDate date) {
        return Addresses.day(site(), date) + search.query();
    }

    /// The hours on the axis.
    public int[] hours() {
        return IntStream.range(view.axis().from() / 60, view.axis().to() / 60).toArray();
    }

    /// The style that puts the hairline at this moment; empty when it is not on the axis.
    public Optional<String> now() {
        boolean drawn = view.now().isPresent() && view.now().getAsInt() >= view.axis().from() && view.now().getAsInt() <= view.axis().to();
        return drawn ? Optional.of(new Place(view.axis()).style(view.now().getAsInt())) : Optional.empty();
    }

    /// The time at this moment.
    public String nowText() {
        return DayRange.clock(view.now().orElse(0));
    }

    /// The times that can be chosen in the search: each full hour on the axis.
    public List<Choice> times() {
        return Addresses.times(view.axis());
    }

    /// Those of them at which something can begin on that day.
    public List<Choice> beginnings() {
        return times().stream().filter(time -> time.value().compareTo("24:00") < 0).toList();
    }

    /// Whether anything can be ticked.
    public boolean anyItem() {
        return rows.stream().anyMatch(row -> row.cells().stream().anyMatch(cell -> cell.item() != null));
    }
}
