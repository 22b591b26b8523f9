package kaikan.booking;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.booking.BookingRefusal.Code;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.notice.Outbox;
import kaikan.notice.OutboxLine;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.audit.Recorded;
import kaikan.platform.db.Sql;
import kaikan.platform.id.FormKey;

/// The desk mails a confirmed booking as it stands, with its passes, to the address by which its applicant is reached now: one that was
/// entered after the confirmation has got nothing yet, and a mail may be lost.
@Singleton
public class SendCopy {
    private static final String VERB = "booking.send";
    private static final String LOCK = "SELECT id FROM booking WHERE ref = ? FOR UPDATE";

    private final Docket docket;
    private final Telephone telephone;
    private final Letters letters;
    private final AuditTrail trail;
    private final Outbox outbox;
    private final Sql sql;

    SendCopy(Docket docket, Telephone telephone, Letters letters, AuditTrail trail, Outbox outbox, Sql sql) {
        this.outbox = outbox;
        this.docket = docket;
        this.telephone = telephone;
        this.letters = letters;
        this.trail = trail;
        this.sql = sql;
    }

    /// Sends it. What the desk still had to tell of the booking is told with it.
    ///
    /// @param by reception of the site
    /// @param form whose button was pressed: it sends one mail, however often it comes
    @Transactional
    public Answer<Booking> send(Viewer by, Seen seen, FormKey form) {
        sql.list(LOCK, List.of(seen.ref()), row -> row.getLong("id"));
        return docket.openFor(by, Role.RECEPTION, seen).then(booking -> send(by, booking, form));
    }

    private Answer<Booking> send(Viewer by, Booking booking, FormKey form) {
        if (booking.state() != BookingState.CONFIRMED) {
            return Answer.refused(Code.NOT_NOW, Telling.state(booking));
        }
        Optional<Addressee> reached = telephone.byMail(booking);
        if (reached.isEmpty()) {
            return Answer.refused(Code.NO_MAIL);
        }
        if (!sent(booking, form)) {
            String mail = letters.copy(reached.get(), booking, by);
            telephone.told(booking, new Telephone.ToldBy(by.personId(), TellApplicant.Way.MAIL));
            Entry entry = new Entry(by.personId(), VERB, Chronicle.SUBJECT, booking.ref(), booking.siteId(), "", "");
            trail.record(entry.with(TrailFacts.NONE.pressed(form, mail).json()));
        }
        return new Answer.Done<>(booking);
    }

    /// The last mail that was sent so, as long as the outbox keeps it.
    @ReadOnly
    public Optional<OutboxLine> last(Booking booking) {
        return sent(booking)
                .flatMap(facts -> Stream.ofNullable(facts.mail()))
                .reduce((_, last) -> last)
                .flatMap(mail -> outbox.lines(List.of(mail)).stream().findFirst());
    }

    private boolean sent(Booking booking, FormKey form) {
        return sent(booking).anyMatch(facts -> form.text().equals(facts.form()));
    }

    private Stream<TrailFacts> sent(Booking booking) {
        return trail.of(Chronicle.SUBJECT, booking.ref()).stream()
                .map(Recorded::entry)
                .filter(entry -> entry.verb().equals(VERB))
                .flatMap(entry -> TrailFacts.read(entry.facts()).stream());
    }
}
