package kaikan.admission;

import kaikan.protocol.Decision;
import kaikan.protocol.PassEntry;
import org.jspecify.annotations.Nullable;

/// What the desk learns of a code that was shown.
public sealed interface DeskCall {
    /// It was decided, and what was decided is done.
    ///
    /// @param entry whose pass it is, where that is known here
    record Decided(Decision decision, @Nullable PassEntry entry) implements DeskCall {}

    /// It is the pass of a group: nothing is done until somebody says how many go.
    ///
    /// @param inside how many are inside with it
    /// @param room how many more may go in
    record HowMany(PassEntry entry, int inside, int room) implements DeskCall {}
}
