package kaikan.booking;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import kaikan.booking.Deed.Verb;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import org.jspecify.annotations.Nullable;

/// Knows what was last done to a booking, for whoever is told of it on paper.
@Singleton
public class Announcements {
    private final AuditTrail trail;
    private final SoughtChanges changes;

    Announcements(AuditTrail trail, SoughtChanges changes) {
        this.trail = trail;
        this.changes = changes;
    }

    /// What the mail about the last deed said, or would have said. That somebody was told is no deed.
    @ReadOnly
    public Announcement last(Booking booking) {
        SoughtChange sought = changes.of(booking).orElse(null);
        return trail.of(Chronicle.SUBJECT, booking.ref()).stream()
                .flatMap(one -> announced(booking, one.entry(), sought))
                .reduce(Announcement.of(booking, Verb.PLACE, "", sought), (_, last) -> last);
    }

    private static Stream<Announcement> announced(Booking booking, Entry entry, @Nullable SoughtChange sought) {
        return Stream.of(Verb.values())
                .filter(verb -> verb.word().equals(entry.verb()))
                .map(verb -> Announcement.of(booking, verb, entry.reason(), sought));
    }
}
