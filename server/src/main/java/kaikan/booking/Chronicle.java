package kaikan.booking;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import kaikan.booking.Deed.Verb;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import org.jspecify.annotations.Nullable;

/// Tells everybody who must know what happened to a booking, in the transaction in which it happens: the rooms above, the audit trail, the
/// applicant by mail.
@Singleton
class Chronicle {
    /// The audit trail's subject type of bookings.
    static final String SUBJECT = "booking";

    private final BeanProvider<BookingListener> listeners;
    private final AuditTrail trail;
    private final @Nullable Letters letters;
    private volatile @Nullable List<BookingListener> known;

    Chronicle(BeanProvider<BookingListener> listeners, AuditTrail trail, @Nullable Letters letters) {
        this.listeners = listeners;
        this.trail = trail;
        this.letters = letters;
    }

    /// The same at another time, and the applicant gets no mail: for data of the past that is loaded.
    Chronicle ofThePast(Clock then) {
        return new Chronicle(listeners, trail.at(then), null);
    }

    /// Tells it.
    ///
    /// @return the booking after it
    Booking happened(BookingEvent event, Deed deed) {
        Booking booking = event.booking();
        for (BookingListener listener : listeners()) {
            listener.on(event);
        }
        note(booking, deed.verb().word(), deed);
        if (letters != null) {
            letters.post(booking, deed);
        }
        return booking;
    }

    /// Tells a change, and what was answered with it.
    Booking changed(ChangePlan change, BookingEvent event, Deed deed) {
        Booking after = happened(event, deed);
        if (!change.answer().isEmpty()) {
            note(after, Verb.ANSWER.word(), Deed.because(Verb.ANSWER, deed.by(), change.answer()));
        }
        return after;
    }

    /// Writes only into the trail of a booking that somebody did something to another that belongs to it.
    ///
    /// @param verb what the trail calls it
    void note(Booking booking, String verb, Deed deed) {
        Entry entry = new Entry(deed.by().personId(), verb, SUBJECT, booking.ref(), booking.siteId(), deed.reason(), "");
        trail.record(entry.with(deed.facts().json()));
    }

    private List<BookingListener> listeners() {
        List<BookingListener> found = known;
        if (found == null) {
            found = listeners.stream().toList();
            known = found;
        }
        return found;
    }
}
