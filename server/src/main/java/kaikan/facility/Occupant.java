package kaikan.facility;

import java.time.Instant;
import kaikan.calendar.TimeSlot;
import org.jspecify.annotations.Nullable;

/// Something that stands on a place: a booking, a tenancy, a closure.
///
/// @param ref its reference; the same as the ledger's holder reference where it holds claims
/// @param publicKey the key of the words that anybody may read («入居中»)
/// @param label who or what it is, for staff only; empty if that is not known
/// @param slot when; a tenancy without an end runs to the ledger's horizon
/// @param path the staff page that shows it; null if there is none
/// @param undoUntil of what was given up and is held until then, because it can still be taken back; null for what stands
public record Occupant(String ref, String publicKey, String label, TimeSlot slot, @Nullable String path, @Nullable Instant undoUntil) {
    /// Whatever ends after this has no end that anybody means.
    private static final Instant FAR = Instant.parse("2090-01-01T00:00:00Z");

    /// What stands.
    public Occupant(String ref, String publicKey, String label, TimeSlot slot, @Nullable String path) {
        this(ref, publicKey, label, slot, path, null);
    }

    /// The same at another time: when it stands on a part of what it has.
    public Occupant at(TimeSlot other) {
        return new Occupant(ref, publicKey, label, other, path, undoUntil);
    }

    /// Whether nobody knows when it ends.
    public boolean endless() {
        return slot.end().isAfter(FAR);
    }
}
