package kaikan.platform.audit;

import org.jspecify.annotations.Nullable;

/// One change.
///
/// @param actorPersonId who did it; `null` when the house did it by itself (a job, a kiosk)
/// @param verb what was done, a word of the domain such as `booking.approve`; at most 64 characters
/// @param subjectType the kind of thing it was done to, such as `booking`; at most 32 characters
/// @param subjectRef the public reference or key of that thing; at most 64 characters
/// @param siteId the site it belongs to, if it belongs to one
/// @param reason why, in the words of the person who did it; at most 1,000 characters, may be empty
/// @param detail what changed, for people to read; at most 4,000 characters, may be empty
/// @param facts what changed, as JSON that the room which writes it puts into words for each reader, see [DetailWords]; empty where the detail
///              says it
public record Entry(
        @Nullable Long actorPersonId, String verb, String subjectType, String subjectRef, @Nullable Long siteId, String reason,
                String detail, String facts) {
    public Entry {
        requireLength("verb", verb, 64);
        requireLength("subject type", subjectType, 32);
        requireLength("subject reference", subjectRef, 64);
        reason = shorten(reason, 1_000);
        detail = shorten(detail, 4_000);
    }

    /// An entry without facts.
    public Entry(
            @Nullable Long actorPersonId, String verb, String subjectType, String subjectRef, @Nullable Long siteId, String reason,
            String detail) {
        this(actorPersonId, verb, subjectType, subjectRef, siteId, reason, detail, "");
    }

    /// The same, and what changed as facts.
    public Entry with(String json) {
        return new Entry(actorPersonId, verb, subjectType, subjectRef, siteId, reason, detail, json);
    }

    private static void requireLength(String what, String value, int most) {
        if (value.isBlank() || value.length() > most) {
            throw new IllegalArgumentException("An audit entry's " + what + " has 1 to " + most + " characters: '" + value + "'");
        }
    }

    private static String shorten(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
