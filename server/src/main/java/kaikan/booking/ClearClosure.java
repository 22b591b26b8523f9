package kaikan.booking;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import kaikan.booking.BookingRefusal.Code;
import kaikan.member.Role;
import kaikan.member.Viewer;

/// Cancels the bookings that stand in a closure, together and for one reason; each is told to its applicant, and its fee given back in
/// full. Each booking is a deed of its own: one that has changed meanwhile, or that is the manager's own, stays and is reported, the others go.
@Singleton
public class ClearClosure {
    private final Closures closures;
    private final CloseSpace closing;
    private final CancelBooking cancelling;

    ClearClosure(Closures closures, CloseSpace closing, CancelBooking cancelling) {
        this.closures = closures;
        this.closing = closing;
        this.cancelling = cancelling;
    }

    /// What became of them.
    ///
    /// @param cancelled those that are cancelled now
    /// @param left those that stay because they changed after they were seen, or because they are the manager's own
    public record Cleared(List<Booking> cancelled, List<Booking> left) {}

    /// Cancels those of the bookings in the closure that were seen; others stay.
    ///
    /// @param seen as they were shown in the preview
    /// @param reason what the applicants read; not empty
    public Answer<Cleared> clear(Viewer by, String ref, List<Seen> seen, String reason) {
        Closure closure = closures.byRef(ref).orElse(null);
        if (closure == null || !by.staffAt(closure.siteId())) {
            return Answer.refused(Code.UNKNOWN);
        }
        if (!by.has(Role.MANAGER, closure.siteId())) {
            return Answer.refused(Code.NOT_YOUR_ROLE);
        }
        return Reason.needed(reason, closure).then(_ -> new Answer.Done<>(clear(by, closure, seen, reason.strip())));
    }

    private Cleared clear(Viewer by, Closure closure, List<Seen> seen, String reason) {
        List<Booking> cancelled = new ArrayList<>();
        for (Booking booking : closing.standing(closure)) {
            boolean shown = seen.contains(Seen.of(booking));
            if (shown && cancelling.closeOut(by, Seen.of(booking), closure, reason) instanceof Answer.Done<Booking>(Booking after)) {
                cancelled.add(after);
            }
        }
        return new Cleared(cancelled, closing.standing(closure));
    }
}
