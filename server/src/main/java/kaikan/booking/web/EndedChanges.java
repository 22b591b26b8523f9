package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kaikan.booking.Booking;
import kaikan.booking.BookingState;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Recorded;

/// Knows who filed applications to change a booking, and how those ended that nobody took back: the house closed them, or they went with their
/// booking.
@Singleton
class EndedChanges {
    private static final String SEEK = "booking.seek";
    private static final Set<String> ENDS = Set.of("booking.withdraw", "booking.close", "booking.lapse");

    private final AuditTrail trail;

    EndedChanges(AuditTrail trail) {
        this.trail = trail;
    }

    /// Of the bookings that are such applications, by their references, who filed them on the applicant's side: the desk gives a reason, and
    /// files for the applicant.
    Map<String, Long> filedBy(Collection<Booking> bookings) {
        List<String> changes = bookings.stream().filter(one -> one.changes() != null).map(Booking::ref).toList();
        Map<String, Long> filers = new HashMap<>();
        for (Recorded one : trail.ofAll("booking", changes)) {
            Long actor = one.entry().actorPersonId();
            if (one.entry().verb().equals(SEEK) && one.entry().reason().isEmpty() && actor != null) {
                filers.put(one.entry().subjectRef(), actor);
            }
        }
        return filers;
    }

    /// Of the bookings that are such applications, what was done to them, by their references: `withdraw`, `close` or `lapse`.
    Map<String, String> of(Collection<Booking> bookings) {
        List<String> ended = bookings.stream()
                .filter(one -> one.changes() != null && one.state() == BookingState.CANCELLED)
                .map(Booking::ref)
                .toList();
        Map<String, String> how = new HashMap<>();
        for (Recorded one : trail.ofAll("booking", ended)) {
            String verb = one.entry().verb();
            if (ENDS.contains(verb)) {
                how.put(one.entry().subjectRef(), verb.substring("booking.".length()));
            }
        }
        return how;
    }
}
