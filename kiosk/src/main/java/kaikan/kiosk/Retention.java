package kaikan.kiosk;

import java.time.Clock;
import java.time.Duration;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.journal.Journal;
import kaikan.protocol.WalkInForm;
import org.jspecify.annotations.Nullable;

/// How long this device keeps what the server knows by now.
record Retention(House house, Journal journal, Clock clock) {
    private static final Duration LONGEST = Duration.ofDays(35);

    /// Forgets what is old and known to the server: at each start and with each new manifest, which says how much is known, and how long
    /// people were told that their names are kept.
    void prune() {
        house.manifest().ifPresent(known -> journal.prune(clock.instant().minus(kept(known.walkIn())), known.appliedThrough()));
    }

    private static Duration kept(@Nullable WalkInForm form) {
        Integer days = form == null ? null : form.keptDays();
        return days == null || days > LONGEST.toDays() ? LONGEST : Duration.ofDays(days);
    }
}
