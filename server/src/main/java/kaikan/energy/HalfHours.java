package kaikan.energy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Sums readings into one half hour. Pure.
final class HalfHours {
    static final long SECONDS = 1800;

    private HalfHours() {}

    /// The start of the half hour that contains `at`.
    static Instant startOf(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), SECONDS) * SECONDS);
    }

    /// The half hour from its readings in order, with the last reading before it and the first after it, where there are such.
    static HalfHourRow of(long meterId, Instant start, List<ReadingRow> around) {
        Instant end = start.plusSeconds(SECONDS);
        long seen = 0;
        double flowed = 0;
        long gap = 0;
        boolean doubtful = false;
        for (int i = 0; i < around.size(); i++) {
            ReadingRow reading = around.get(i);
            boolean within = !reading.at().isBefore(start) && reading.at().isBefore(end);
            Long step = reading.stepWh();
            if (reading.mark() == Mark.STEADY && i > 0 && step != null) {
                double share = share(around.get(i - 1).at(), reading.at(), start, end);
                flowed += step * share;
                seen += Math.round(Duration.between(around.get(i - 1).at(), reading.at()).toSeconds() * share);
            } else if (reading.mark() == Mark.GAP && within && step != null) {
                gap += step;
            } else if (within && reading.mark() != Mark.FIRST) {
                doubtful = true;
            }
        }
        return new HalfHourRow(meterId, start, Math.round(flowed), gap, (int) Math.round(seen / 60.0), doubtful);
    }

    /// The part of a step between two steady readings that lies in the half hour; they are at most minutes apart.
    private static double share(Instant from, Instant to, Instant start, Instant end) {
        Instant a = from.isAfter(start) ? from : start;
        Instant b = to.isBefore(end) ? to : end;
        double whole = Duration.between(from, to).toMillis();
        return !a.isBefore(b) || whole <= 0 ? 0 : Duration.between(a, b).toMillis() / whole;
    }
}
