package kaikan.booking.availability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kaikan.calendar.DayRange;

/// How often a space can still be had, minute by minute: between `cuts[i]` and `cuts[i + 1]` it is `left[i]` times.
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; lives for one picture
record Profile(int[] cuts, int[] left) {
    static Profile of(SpacePlan.Parts parts, List<Occupation> occupations, DayRange axis) {
        int[] cuts = cuts(occupations, axis);
        int[] left = new int[cuts.length - 1];
        for (int i = 0; i < left.length; i++) {
            left[i] = leftAt(cuts[i], parts, occupations);
        }
        return new Profile(cuts, left);
    }

    /// How often it can be had throughout that range.
    int least(DayRange range) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < left.length; i++) {
            if (cuts[i] < range.to() && range.from() < cuts[i + 1]) {
                least = Math.min(least, left[i]);
            }
        }
        return least == Integer.MAX_VALUE ? 0 : least;
    }

    /// The longest ranges within that one in which it can be had at least once.
    List<DayRange> gaps(DayRange within) {
        List<DayRange> gaps = new ArrayList<>(4);
        for (int i = 0; i < left.length; i++) {
            int from = Math.max(cuts[i], within.from());
            int to = Math.min(cuts[i + 1], within.to());
            if (left[i] < 1 || from >= to) {
                continue;
            }
            boolean continues = !gaps.isEmpty() && gaps.getLast().to() == from;
            gaps.add(continues ? new DayRange(gaps.removeLast().from(), to) : new DayRange(from, to));
        }
        return gaps;
    }

    /// The ranges within that one in which it can be had equally often, at least once.
    List<DayRange> levels(DayRange within) {
        List<DayRange> levels = new ArrayList<>(4);
        int before = 0;
        for (int i = 0; i < left.length; i++) {
            int from = Math.max(cuts[i], within.from());
            int to = Math.min(cuts[i + 1], within.to());
            if (left[i] > 0 && from < to) {
                boolean continues = left[i] == before && levels.getLast().to() == from;
                levels.add(continues ? new DayRange(levels.removeLast().from(), to) : new DayRange(from, to));
            }
            before = from < to ? left[i] : 0;
        }
        return levels;
    }

    private static int[] cuts(List<Occupation> occupations, DayRange axis) {
        int[] all = new int[2 * occupations.size() + 2];
        int count = 0;
        all[count++] = axis.from();
        all[count++] = axis.to();
        for (Occupation occupation : occupations) {
            all[count++] = Math.clamp(occupation.from(), axis.from(), axis.to());
            all[count++] = Math.clamp(occupation.to(), axis.from(), axis.to());
        }
        Arrays.sort(all);
        int distinct = 1;
        for (int i = 1; i < all.length; i++) {
            if (all[i] != all[distinct - 1]) {
                all[distinct++] = all[i];
            }
        }
        return Arrays.copyOf(all, distinct);
    }

    private static int leftAt(int minute, SpacePlan.Parts parts, List<Occupation> occupations) {
        int least = Integer.MAX_VALUE;
        for (int unit = 0; unit < parts.units().length; unit++) {
            long id = parts.units()[unit].id();
            int left = parts.units()[unit].capacity();
            for (Occupation occupation : occupations) {
                if (occupation.claim().unitId() == id && occupation.covers(minute)) {
                    left -= occupation.claim().amount();
                }
            }
            least = Math.min(least, Math.max(0, left) / parts.amounts()[unit]);
        }
        return least == Integer.MAX_VALUE ? 0 : least;
    }
}
