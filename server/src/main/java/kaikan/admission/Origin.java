package kaikan.admission;

import java.time.Instant;
import kaikan.platform.id.Ref;

/// Who said something about a visit, when, and under which name the saying is known.
///
/// @param by what sort of speaker
/// @param ref the device's or person's public reference; [#HOUSE_REF] for the house itself
/// @param siteId the site where it was said
/// @param envelope names the saying: a repeat has the same name
/// @param at when it happened
public record Origin(By by, String ref, long siteId, String envelope, Instant at) {
    /// Stands for the house itself.
    public static final String HOUSE_REF = "0000000000000000";

    /// What sort of speaker.
    public enum By {
        /// A kiosk at a door.
        KIOSK,
        /// Somebody at the desk.
        STAFF,
        /// A job of the house; it gives way to what anybody else says.
        HOUSE
    }

    /// Said at the desk by a person with that reference.
    public static Origin staff(String personRef, long siteId, Instant at) {
        return new Origin(By.STAFF, personRef, siteId, Ref.next(), at);
    }

    /// Concluded by the house.
    static Origin house(long siteId, Instant at) {
        return new Origin(By.HOUSE, HOUSE_REF, siteId, Ref.next(), at);
    }
}
