package kaikan.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a door does with a pass.
public sealed interface Decision {
    /// Let in. The caller names the visit and writes [Message.Entered].
    /// @param entry absent when the admission is provisional
    /// @param until when the use, or else the pass, ends
    record Enter(Pass pass, Basis basis, @Nullable PassEntry entry, Instant until) implements Decision {}

    /// Let out and end `stay`. The caller writes [Message.Left].
    record Leave(Pass pass, Known.Stay stay, @Nullable PassEntry entry) implements Decision {}

    /// The same code again within seconds: nothing is written, the screen gives the same answer once more.
    record Again(Pass pass, Known.Step step, @Nullable PassEntry entry) implements Decision {}

    /// Stay outside, and why. The caller writes [Message.ScanRefused]. `pass` is absent where the code was not a genuine one.
    record Refuse(Refusal why, @Nullable Pass pass) implements Decision {}
}
