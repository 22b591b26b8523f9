package kaikan.booking.availability.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.booking.availability.DayPlan;
import kaikan.booking.availability.MonthView;
import kaikan.calendar.Certainty;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRuleText;
import kaikan.calendar.OpeningDay;
import kaikan.facility.Site;
import kaikan.facility.SpaceKind;
import kaikan.platform.text.Language;
import kaikan.platform.text.Words;

/// A month ready to be drawn, in weeks from Monday to Sunday.
///
/// @param heading site and month
/// @param weeks the days; empty where a week reaches into another month
/// @param notices what must be known about days of the month
public record MonthPage(Site site, YearMonth month, String heading, List<List<Optional<Box>>> weeks, List<String> notices) {
    private static final int WEEK = 7;

    /// A day.
    ///
    /// @param look for the stylesheet
    /// @param path the day's page
    /// @param weekday in short, for where the days stand below each other
    /// @param date the date in full, for those who do not see where it stands
    /// @param mark holiday or closing, in a word; may be empty
    /// @param lines how much of each kind is free
    public record Box(String look, String path, int number, String weekday, String date, String mark, List<Line> lines) {}

    /// How much of a kind is free.
    ///
    /// @param free whether anything is
    /// @param text that in words
    public record Line(String kind, boolean free, String text) {
        static Line of(SpaceKind kind, MonthView.Count count, Words words) {
            return new Line(Facts.kind(kind, words), count.free() > 0, text(count, words));
        }

        private static String text(MonthView.Count count, Words words) {
            if (count.free() == 0) {
                return words.get(count.vacant() > 0 ? "availability.too-late" : "availability.full");
            }
            return Stream.of(part("availability.all-day", count.allDay(), words), part("availability.in-part", count.inPart(), words))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(words.get("availability.comma")));
        }

        private static String part(String key, int count, Words words) {
            return count == 0 ? "" : words.get(key, count);
        }
    }

    static MonthPage of(MonthView view, LocalDate today, Words words) {
        Site site = view.days().getFirst().plan().site();
        List<List<Optional<Box>>> weeks = new ArrayList<>();
        List<Optional<Box>> week = new ArrayList<>();
        for (int before = 1; before < view.month().atDay(1).getDayOfWeek().getValue(); before++) {
            week.add(Optional.empty());
        }
        for (MonthView.Day day : view.days()) {
            week.add(Optional.of(box(day, today, words)));
            if (week.size() == WEEK) {
                weeks.add(week);
                week = new ArrayList<>();
            }
        }
        while (!week.isEmpty() && week.size() < WEEK) {
            week.add(Optional.empty());
        }
        if (!week.isEmpty()) {
            weeks.add(week);
        }
        String heading = site.name().in(words) + "　" + DateText.month(view.month(), words.language().tag());
        return new MonthPage(site, view.month(), heading, weeks, notices(view, words));
    }

    private static Box box(MonthView.Day day, LocalDate today, Words words) {
        DayPlan plan = day.plan();
        List<Line> lines = !plan.open() || plan.date().isBefore(today)
                ? List.of()
                : day.kinds().entrySet().stream()
                        .map(kind -> Line.of(kind.getKey(), kind.getValue(), words))
                        .toList();
        return new Box(
                look(plan, today) + (lines.isEmpty() || lines.stream().anyMatch(Line::free) ? "" : " full"),
                Addresses.day(plan.site(), plan.date()),
                plan.date().getDayOfMonth(),
                plan.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, words.language() == Language.EN ? Locale.UK : Locale.JAPANESE),
                DateText.shortDate(plan.date(), words.language().tag()),
                mark(plan, today, words),
                lines);
    }

    private static String look(DayPlan plan, LocalDate today) {
        String look = plan.date().equals(today) ? "today " : "";
        if (plan.holiday().isPresent() || plan.date().getDayOfWeek() == DayOfWeek.SUNDAY) {
            look += "holiday ";
        }
        return look + (plan.open() ? plan.date().isBefore(today) ? "past" : "" : "closed");
    }

    private static String mark(DayPlan plan, LocalDate today, Words words) {
        String holiday = plan.holiday().map(day -> day.name().in(words.language().tag())).orElse("");
        String tentative = plan.certainty() == Certainty.TENTATIVE ? words.get("availability.tentative") : "";
        String closed = plan.open() ? "" : words.get("availability.closed-day");
        String now = plan.date().equals(today) ? words.get("availability.today") : "";
        return String.join(" ", List.of(now, holiday, closed, tentative).stream().filter(text -> !text.isEmpty()).toList());
    }

    private static List<String> notices(MonthView view, Words words) {
        List<String> notices = new ArrayList<>();
        for (MonthView.Day day : view.days()) {
            if (day.plan().opening() instanceof OpeningDay.Shut(var rule)) {
                notices.add(DayRuleText.closed(words, rule));
            }
        }
        if (view.days().stream().anyMatch(day -> day.plan().certainty() == Certainty.TENTATIVE)) {
            notices.add(words.get("calendar.tentative"));
        }
        return notices.stream().distinct().toList();
    }
}
