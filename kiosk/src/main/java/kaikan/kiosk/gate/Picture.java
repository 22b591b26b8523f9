package kaikan.kiosk.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.PassKeys;
import org.jspecify.annotations.Nullable;

/// What the last manifest, and on top of it this device's own rows, make of the house. Once the clock has been set, by the server or by anybody
/// else, what happened before in this boot counts from the right time.
final class Picture {
    /// Longer than any step can be repeated or taken back.
    private static final Duration RECENT = Duration.ofMinutes(10);
    /// So much the clock may go wrong before what happened is timed anew.
    private static final Duration STEP = Duration.ofSeconds(1);

    private final Past past;
    private final DeviceClock clock;
    private @Nullable Manifest manifest;
    private PassKeys keys = new PassKeys(List.of());
    private Presence presence = Presence.of(null);
    private MachineBoard machines = new MachineBoard(null);
    private Instant started = Instant.EPOCH;

    Picture(Past past, DeviceClock clock) {
        this.past = past;
        this.clock = clock;
    }

    /// Begins anew with a manifest; the rows the server had not yet seen are applied again on top.
    void draw(Manifest newest) {
        manifest = newest;
        clock.knownToBeAfter(newest.generatedAt());
        started = clock.started();
        keys = new PassKeys(newest.keys());
        presence = Presence.of(newest).remembering(presence, clock.instant().minus(RECENT));
        machines = new MachineBoard(newest);
        past.since(newest.appliedThrough(), this::apply);
    }

    /// Takes up a row that happened at `at`.
    void apply(Message message, Instant at) {
        presence.apply(message, at);
        machines.apply(message, at);
    }

    /// The last manifest, if there ever was one.
    Optional<Manifest> manifest() {
        return Optional.ofNullable(manifest);
    }

    /// What verifies passes.
    PassKeys keys() {
        return keys;
    }

    Presence presence() {
        followTheClock();
        return presence;
    }

    MachineBoard machines() {
        followTheClock();
        return machines;
    }

    private void followTheClock() {
        if (manifest != null && Duration.between(started, clock.started()).abs().compareTo(STEP) > 0) {
            draw(manifest);
        }
    }
}
