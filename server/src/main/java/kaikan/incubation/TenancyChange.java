package kaikan.incubation;

import java.time.Instant;

/// What was done to a tenancy.
///
/// @param number counts from 1, which is entering it
/// @param actorPersonId who did it
public record TenancyChange(long number, Instant at, long actorPersonId, Verb verb, String reason) {
    /// What can be done.
    public enum Verb {
        ENTER,
        END,
        MOVE,
        RENT,
        CORRECT,
        LINK,
        UNLINK,
        /// Taken back, because it was entered by mistake.
        CANCEL
    }
}
