package kaikan.booking;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRange;
import kaikan.calendar.TimeSlot;
import kaikan.platform.text.Language;
import kaikan.platform.text.Words;
import org.jspecify.annotations.Nullable;

/// Says when something is used, in short and truthfully: 2026年12月8日（火）〜12月9日（水） 毎日 9:00〜17:00. Two days by day hours are no
/// night.
final class TimesOfUse {
    private static final int MOST = 5;

    private final ZoneId zone;
    private final Words words;
    private final String tag;

    TimesOfUse(ZoneId zone, Words words) {
        this.zone = zone;
        this.words = words;
        tag = words.language().tag();
    }

    String of(Collection<TimeSlot> slots) {
        List<Run> runs = runs(slots);
        int shown = runs.size() > MOST ? MOST - 1 : runs.size();
        LocalDate first = runs.getFirst().first;
        List<String> parts = new ArrayList<>();
        runs.subList(0, shown).forEach(run -> parts.add(said(run, first)));
        long rest = runs.subList(shown, runs.size()).stream().mapToLong(Run::days).sum();
        if (rest > 0) {
            parts.add(words.get("booking.when.more", rest));
        }
        return String.join(words.language() == Language.EN ? "; " : "、", parts);
    }

    /// Days in a row with the same times; `times` is empty for the one slot that runs over midnight.
    private record Run(LocalDate first, LocalDate last, List<DayRange> times, TimeSlot slot) {
        long days() {
            return times.isEmpty() ? 1 : last.toEpochDay() - first.toEpochDay() + 1;
        }

        boolean goesOn(Run next) {
            return !times.isEmpty() && times.equals(next.times) && last.plusDays(1).equals(next.first);
        }
    }

    private List<Run> runs(Collection<TimeSlot> slots) {
        Map<LocalDate, List<TimeSlot>> days = slots.stream()
                .collect(Collectors.groupingBy(slot -> slot.startIn(zone).toLocalDate(), TreeMap::new, Collectors.toList()));
        List<Run> runs = new ArrayList<>();
        days.forEach((date, all) -> {
            for (Run run : day(date, TimeSlot.merged(all))) {
                if (!runs.isEmpty() && runs.getLast().goesOn(run)) {
                    Run before = runs.removeLast();
                    runs.add(new Run(before.first, run.last, run.times, before.slot));
                } else {
                    runs.add(run);
                }
            }
        });
        return runs;
    }

    private List<Run> day(LocalDate date, List<TimeSlot> slots) {
        List<TimeSlot> within = slots.stream().filter(slot -> slot.datesIn(zone).size() == 1).toList();
        List<Run> runs = new ArrayList<>();
        if (!within.isEmpty()) {
            runs.add(new Run(date, date, within.stream().map(this::times).toList(), within.getFirst()));
        }
        slots.stream().filter(slot -> !within.contains(slot)).forEach(slot -> runs.add(new Run(date, date, List.of(), slot)));
        return runs;
    }

    private DayRange times(TimeSlot slot) {
        var start = slot.startIn(zone);
        var end = slot.endIn(zone);
        int from = start.getHour() * 60 + start.getMinute();
        int to = end.toLocalDate().equals(start.toLocalDate()) ? end.getHour() * 60 + end.getMinute() : DayRange.DAY;
        return new DayRange(from, to);
    }

    private String said(Run run, LocalDate year) {
        if (run.times.isEmpty()) {
            return DateText.slot(run.slot, zone, tag);
        }
        String times = DateText.times(run.times, tag);
        String first = date(run.first, run.first.equals(year) ? null : year);
        return run.first.equals(run.last)
                ? first + " " + times
                : words.get("booking.when.daily", first, date(run.last, run.first), times);
    }

    /// Without its year if that has just been said.
    private String date(LocalDate date, @Nullable LocalDate said) {
        return said != null && said.getYear() == date.getYear() ? DateText.shortDate(date, tag) : DateText.date(date, tag);
    }
}
