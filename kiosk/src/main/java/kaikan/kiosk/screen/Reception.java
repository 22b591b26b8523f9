package kaikan.kiosk.screen;

import java.time.Instant;
import java.util.Optional;
import kaikan.protocol.Manifest;
import kaikan.protocol.Opening;
import org.jspecify.annotations.Nullable;

/// Whether people without a pass register at this screen. Whoever has a pass or leaves is served in any case.
sealed interface Reception {
    /// They do.
    record Open() implements Reception {}

    /// The house is closed; `opens` is when it opens next, absent where that is not known.
    record Shut(@Nullable Instant opens) implements Reception {}

    /// The site does not ask anybody to.
    record None() implements Reception {}

    /// What a manifest says about now. A server that does not tell the hours leaves it open.
    static Reception of(Optional<Manifest> manifest, Instant now) {
        if (manifest.map(Manifest::walkIn).isEmpty()) {
            return new None();
        }
        return manifest.map(Manifest::opening)
                .filter(opening -> opening.isClosed(now))
                .map(opening -> shut(opening, now))
                .orElseGet(Open::new);
    }

    private static Reception shut(Opening opening, Instant now) {
        return new Shut(opening.next(now).orElse(null));
    }
}
