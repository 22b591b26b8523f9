package kaikan.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the door of a room does with a pass.
public sealed interface MoveDecision {
    /// Into the room. The caller writes [Message.Moved] for `stay`; where that is absent, nobody of them is in the house yet, and the caller names
    /// the visit and writes [Message.Entered] with the place.
    /// @param entry absent when the admission is provisional
    /// @param until when the use of the room, or else the pass, ends
    record In(Pass pass, Known.@Nullable Stay stay, Basis basis, @Nullable PassEntry entry, Instant until) implements MoveDecision {}

    /// Out of the room: in the house at large. The caller writes [Message.Moved].
    record Out(Pass pass, Known.Stay stay, @Nullable PassEntry entry) implements MoveDecision {}

    /// What any door does: somebody leaves the house, does the same again, or is refused. It lets nobody in.
    record Other(Decision decision) implements MoveDecision {}
}
