package kaikan.ordinance.sale;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kaikan.calendar.DayRange;

/// What lies closest to a stretch of time that is not for sale.
final class Nearness {
    private static final int MANY = 3;

    private Nearness() {}

    static List<DayRange> sorted(List<DayRange> choices, DayRange asked) {
        return choices.stream().sorted(to(asked)).limit(MANY).toList();
    }

    /// The smallest lawful stretch that covers what was asked, as far as the opening hours allow.
    static Optional<DayRange> snapped(Sellable.Times times, DayRange asked) {
        Selling.FreeTime rule = times.rule();
        return times.open().stream()
                .map(open -> within(open, rule, asked))
                .flatMap(Optional::stream)
                .min(to(asked));
    }

    private static Comparator<DayRange> to(DayRange asked) {
        Comparator<DayRange> difference =
                Comparator.comparingInt(choice -> Math.abs(choice.from() - asked.from()) + Math.abs(choice.to() - asked.to()));
        return difference.thenComparing(Comparator.naturalOrder());
    }

    private static Optional<DayRange> within(DayRange open, Selling.FreeTime rule, DayRange asked) {
        int first = up(open.from(), rule.step());
        int last = open.to() / rule.step() * rule.step();
        int latestStart = last - rule.min();
        if (latestStart < first) {
            return Optional.empty();
        }
        int from = Math.max(first, Math.min(latestStart, Math.floorDiv(asked.from(), rule.step()) * rule.step()));
        int longest = Math.min(last, from + rule.max() / rule.step() * rule.step());
        return Optional.of(new DayRange(from, Math.max(from + rule.min(), Math.min(longest, up(asked.to(), rule.step())))));
    }

    private static int up(int minute, int step) {
        return Math.ceilDiv(minute, step) * step;
    }
}
