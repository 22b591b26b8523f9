package kaikan.load;

import java.util.List;
import java.util.Locale;

/// What a phase measured: rate, latencies, and the processor time of server and database per operation.
///
/// @param nanos the latency of each operation
/// @param wallNanos how long the phase took
/// @param serverCpuNanos processor time that the server used meanwhile
/// @param databaseCpuNanos processor time that the database used meanwhile
record Figures(List<Long> nanos, long wallNanos, long serverCpuNanos, long databaseCpuNanos) {
    Figures {
        nanos = nanos.stream().sorted().toList();
    }

    String line(String name) {
        int count = nanos.size();
        return String.format(
                Locale.ROOT,
                "%-28s %7d ops  %8.0f /s  p50 %7.2f ms  p99 %8.2f ms  max %8.2f ms  CPU/op: server %.3f + database %.3f = %.3f ms",
                name, count, count / (wallNanos / 1e9), millis(0.5), millis(0.99), millis(1),
                serverCpuNanos / 1e6 / count, databaseCpuNanos / 1e6 / count, (serverCpuNanos + databaseCpuNanos) / 1e6 / count);
    }

    double millis(double quantile) {
        return nanos.isEmpty() ? 0 : nanos.get((int) Math.min(nanos.size() - 1L, (long) (quantile * nanos.size()))) / 1e6;
    }
}
