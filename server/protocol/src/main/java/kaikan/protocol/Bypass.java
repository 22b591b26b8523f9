package kaikan.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// Power that the staff give a machine, whoever uses it or nobody.
///
/// @param bypass names it
/// @param until when it ends by itself, not later than [#LONGEST] after it began
public record Bypass(String bypass, BypassReason reason, Instant from, Instant until) {
    /// Nobody forgets one for longer than a working day.
    public static final Duration LONGEST = Duration.ofHours(8);

    public Bypass {
        Objects.requireNonNull(bypass, "bypass");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
    }

    /// The same, ended at the latest when it must be.
    public static Bypass begun(String bypass, BypassReason reason, Instant from, Instant until) {
        Instant latest = from.plus(LONGEST);
        return new Bypass(bypass, reason, from, until.isBefore(latest) ? until : latest);
    }

    /// Whether it gives power at that moment.
    public boolean isOn(Instant now) {
        return now.isBefore(until);
    }
}
