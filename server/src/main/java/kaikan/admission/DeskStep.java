package kaikan.admission;

import java.time.Instant;
import java.util.List;

/// What somebody at the desk did at once, for one person or a group.
///
/// @param way in or out
/// @param at when they came or left
/// @param people whom it is about, as they stand now; at least one
/// @param pass how many the pass is for; 1 for a person's own, and without a pass
/// @param inside how many are inside with the same pass now
/// @param reason why it was done by hand; empty where nobody was asked
/// @param taken whether it was taken back
/// @param open whether it can be taken back
public record DeskStep(Way way, Instant at, List<Insider> people, int pass, int inside, String reason, boolean taken, boolean open) {
    public DeskStep {
        people = List.copyOf(people);
    }

    /// Through the door.
    public enum Way {
        IN,
        OUT
    }
}
