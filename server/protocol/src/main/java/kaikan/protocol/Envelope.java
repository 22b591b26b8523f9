package kaikan.protocol;

import java.time.Instant;
import java.util.Objects;

/// One row of a device's journal.
///
/// @param device the device's id from its enrolment
/// @param boot grows by one with each start of the device's program
/// @param seq grows by exactly one with each row of the device, across boots, from 1
/// @param id names the row ([RandomId]); (device, seq) and id are unique together
/// @param wall the device's own clock, whatever it was worth
/// @param uptimeMillis milliseconds since this boot, from a clock that never jumps
/// @param clock how far `wall` can be trusted
/// @param previous SHA-256 of the row before ([Row#hash]), 64 hexadecimal digits; [#FIRST] for the first row
public record Envelope(
        String device, long boot, long seq, String id, Instant wall, long uptimeMillis, ClockState clock, String previous,
                Message message) {
    /// The `previous` of a device's first row.
    public static final String FIRST = "0".repeat(64);

    public Envelope {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(wall, "wall");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(message, "message");
        if (boot < 1 || seq < 1 || uptimeMillis < 0) {
            throw new IllegalArgumentException("boots and rows count from one, and time does not run back: " + boot + "/" + seq);
        }
    }
}
