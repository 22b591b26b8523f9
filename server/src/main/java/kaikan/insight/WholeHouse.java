package kaikan.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kaikan.facility.Space;

/// Counts every piece of floor of a house once on each day, however many spaces are made of it: rooms that can be joined are counted as the
/// rooms, and of what joins them only the floor that no room is.
final class WholeHouse {
    private final MonthSheet.Ground ground;
    private final List<RateReport.Line> alone;
    private final List<Space> spaces;

    /// @param alone the spaces of the report, none the part of another, each as if it were alone in the whole time
    WholeHouse(MonthSheet.Ground ground, List<RateReport.Line> alone) {
        this.ground = ground;
        this.alone = alone;
        this.spaces = alone.stream().map(RateReport.Line::space).toList();
    }

    /// What is added up. Where a space begins or ends within the time, there are lines before and after that day.
    List<RateReport.Line> lines(LocalDate first, LocalDate last) {
        List<LocalDate> begins = List.copyOf(turns(first, last));
        List<RateReport.Line> lines = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            LocalDate from = begins.get(i);
            LocalDate to = i + 1 < begins.size() ? begins.get(i + 1).minusDays(1) : last;
            boolean turned = begins.size() > 1;
            shares(from).forEach(share -> lines.add(
                    !turned && share.whole() ? alone(share.space) : new MonthSheet(ground, share.space, share.units).line(from, to)));
        }
        return lines;
    }

    private RateReport.Line alone(Space space) {
        return alone.stream().filter(line -> line.space().equals(space)).findFirst().orElseThrow();
    }

    private Set<LocalDate> turns(LocalDate first, LocalDate last) {
        Set<LocalDate> turns = new TreeSet<>(Set.of(first));
        spaces.stream()
                .flatMap(space -> Stream.of(space.offeredFrom(), space.withdrawnFrom()))
                .filter(Objects::nonNull)
                .filter(day -> day.isAfter(first) && !day.isAfter(last))
                .forEach(turns::add);
        return turns;
    }

    /// The units for which a space stands.
    private record Share(Space space, Set<Long> units) {
        boolean whole() {
            return units.equals(space.units().keySet());
        }
    }

    /// The shares of the spaces that are offered on that day, the smallest spaces first.
    private List<Share> shares(LocalDate day) {
        Set<Long> seen = new HashSet<>();
        List<Share> shares = new ArrayList<>();
        for (Space space : spaces.stream().sorted(Comparator.comparingInt(space -> space.units().size())).toList()) {
            Set<Long> own = new TreeSet<>(space.units().keySet());
            own.removeAll(seen);
            if (space.offeredOn(day) && !own.isEmpty()) {
                seen.addAll(own);
                shares.add(new Share(space, own));
            }
        }
        return shares;
    }
}
