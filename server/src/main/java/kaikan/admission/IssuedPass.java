package kaikan.admission;

import java.time.Instant;
import kaikan.protocol.HolderKind;
import org.jspecify.annotations.Nullable;

/// A pass as its booking's people see it.
///
/// @param passId names it
/// @param token the signed text; whoever shows it is let in
/// @param holder the name on it; empty where none was given
/// @param people how many may be inside with it at once
/// @param revokedAt when it was taken back; `null` while it counts
/// @param number of a numbered pass, counted in its booking from one; `null` on all others
public record IssuedPass(
        String passId, String token, HolderKind kind, String holder, int people, @Nullable Instant revokedAt, @Nullable Integer number) {
    /// The path of its own page.
    public String path() {
        return "/P/" + token;
    }

    /// Whether it still counts.
    public boolean counts() {
        return revokedAt == null;
    }
}
