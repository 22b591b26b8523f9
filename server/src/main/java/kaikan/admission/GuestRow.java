package kaikan.admission;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// A guest to whom a pass was mailed.
///
/// @param language the tag of the language of that mail
/// @param told what they were last told
/// @param uses rooms and times as they were last told; see [ToldUses]
/// @param people for how many the pass was when they were last told
@MappedEntity("admission_guest")
record GuestRow(@Id String passId, long bookingId, String email, String language, Told told, String uses, int people) {
    /// What a guest knows of the booking.
    enum Told {
        /// When and where it is.
        SETTLED,
        /// That it is examined again.
        OPEN,
        /// That it does not take place.
        OFF
    }
}
