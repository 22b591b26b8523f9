package kaikan.booking;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.booking.Deed.Verb;
import kaikan.facility.Catalogues;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.audit.Recorded;
import org.jspecify.annotations.Nullable;

/// Knows what is to be told of a booking on paper.
@Singleton
public class Announcements {
    private final AuditTrail trail;
    private final SoughtChanges changes;
    private final Telephone telephone;
    private final Catalogues catalogues;

    Announcements(AuditTrail trail, SoughtChanges changes, Telephone telephone, Catalogues catalogues) {
        this.catalogues = catalogues;
        this.trail = trail;
        this.changes = changes;
        this.telephone = telephone;
    }

    /// What the mail about the deed that the desk has yet to tell said, or would have said; where there is none, about the last deed. That
    /// somebody was told is no deed.
    @ReadOnly
    public Announcement last(Booking booking) {
        SoughtChange sought = changes.of(booking).orElse(null);
        Optional<String> untold = telephone.of(booking).map(raised -> Verb.valueOf(raised.verb()).word());
        return trail.of(Chronicle.SUBJECT, booking.ref()).stream()
                .filter(one -> untold.isEmpty() || one.entry().verb().equals(untold.get()))
                .flatMap(one -> announced(booking, one.entry(), sought))
                .reduce(Announcement.of(booking, Verb.PLACE, "", sought), (_, last) -> last);
    }

    /// That an approved booking which was changed since is approved as it stands now.
    public Announcement standing() {
        return Announcement.standing();
    }

    /// What was asked back last; empty where nothing was.
    @ReadOnly
    public String question(Booking booking) {
        return trail.of(Chronicle.SUBJECT, booking.ref()).stream()
                .map(Recorded::entry)
                .filter(entry -> entry.verb().equals(Verb.ASK.word()))
                .map(Entry::reason)
                .reduce("", (_, last) -> last);
    }

    /// Whether that entry of a booking's trail is of an applicant who gave up what the house had closed.
    public static boolean givenUpInAClosure(Entry entry) {
        return TrailFacts.read(entry.facts()).filter(TrailFacts::givenUp).isPresent();
    }

    private Stream<Announcement> announced(Booking booking, Entry entry, @Nullable SoughtChange sought) {
        TrailFacts facts = TrailFacts.read(entry.facts()).orElse(TrailFacts.NONE);
        return Stream.of(Verb.values())
                .filter(verb -> verb.word().equals(entry.verb()))
                .map(verb -> Announcement.of(booking, verb, entry.reason(), sought).because(facts, catalogues.current(), booking));
    }
}
