package kaikan.kiosk.use;

import java.time.Duration;
import java.util.List;
import kaikan.protocol.Terms;

/// Whether a machine takes no power, by what its meter counted. Pure.
final class Idle {
    private Idle() {}

    /// What a meter had counted after this device had run for `uptime`.
    ///
    /// @param stretch as in [kaikan.kiosk.meter.Meters.Count]
    record Reading(Duration uptime, long wattHours, long stretch) {}

    /// Whether a use is idle at its last reading: it took less than the power on average over the whole of the last minutes, through which the meter
    /// answered and neither began anew nor leapt.
    ///
    /// @param readings since the use began or the meter last was silent, the oldest first
    static boolean is(Terms.Idle terms, List<Reading> readings) {
        if (readings.isEmpty()) {
            return false;
        }
        Reading last = readings.getLast();
        Duration from = last.uptime().minus(Duration.ofMinutes(terms.minutes()));
        return readings.stream()
                .filter(reading -> reading.uptime().compareTo(from) <= 0)
                .reduce((_, later) -> later)
                .filter(first -> first.stretch() == last.stretch())
                .filter(first -> isLess(terms.watts(), first, last))
                .isPresent();
    }

    private static boolean isLess(int watts, Reading first, Reading last) {
        long seconds = last.uptime().minus(first.uptime()).toSeconds();
        return (last.wattHours() - first.wattHours()) * 3_600 < watts * seconds;
    }
}
