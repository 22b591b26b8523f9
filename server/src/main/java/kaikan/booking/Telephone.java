package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaikan.member.Contacts;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.platform.db.Jdbc;
import kaikan.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/// Keeps what the desk still has to tell applicants who have no mail address: raised with the deed itself, in its transaction, so that no
/// decision is written of which nobody is told. What was decided about a booking that its applicant has given up since is not told, unless
/// that is undone, nor what was asked and is answered.
@Singleton
class Telephone {
    private static final String RAISE = "INSERT INTO booking_telling (site_id, booking_id, verb, raised_at) VALUES (?, ?, ?, ?)";
    private static final String FORGET = "DELETE FROM booking_telling WHERE booking_id = ? AND told_at IS NULL";
    private static final String OPEN = """
            SELECT t.booking_id, t.verb, t.raised_at FROM booking_telling t JOIN booking b ON b.id = t.booking_id
             WHERE t.told_at IS NULL AND (b.state <> 'CANCELLED' OR t.verb IN ('WITHDRAW', 'CLOSE'))
               AND (b.state = 'ASKED_BACK' OR t.verb <> 'ASK') AND\s""";
    private static final String TOLD = """
            UPDATE booking_telling t JOIN booking b ON b.id = t.booking_id
               SET t.told_at = ?, t.told_by = ?, t.way = ?
             WHERE b.id = ? AND b.version = ? AND t.told_at IS NULL""";

    private final Sql sql;
    private final People people;
    private final Keepers keepers;
    private final Contacts contacts;
    private final Clock clock;

    Telephone(Sql sql, People people, Keepers keepers, Contacts contacts, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.keepers = keepers;
        this.contacts = contacts;
        this.clock = clock;
    }

    /// Something that waits to be told.
    record Raised(long bookingId, String verb, Instant at) {}

    /// Whether no mail can reach the applicant's side.
    boolean only(Booking booking) {
        return byMail(booking).isEmpty();
    }

    /// Who is written to about the booking, when a mail can reach them ([Keepers]).
    Optional<Addressee> byMail(Booking booking) {
        return keepers.reader(booking)
                .flatMap(reader -> people.byId(reader.personId()).map(person -> addressee(person, reader)))
                .filter(Addressee::reachable);
    }

    private Addressee addressee(Person person, Keepers.Reader reader) {
        Addressee known = Addressee.of(person, reader.sees());
        return !person.account() && contacts.othersAddress(person.contact()) ? known.withOthersAddress() : known;
    }

    /// The deed is to be told; older news of the same booking no longer are.
    void raise(Booking booking, Deed deed) {
        forget(booking);
        sql.insert(RAISE, List.of(booking.siteId(), booking.id(), deed.verb(), clock.instant()));
    }

    /// Nothing about the booking needs to be told any more.
    void forget(Booking booking) {
        sql.update(FORGET, List.of(booking.id()));
    }

    Optional<Raised> of(Booking booking) {
        return raised("t.booking_id = ? LIMIT 1", List.of(booking.id())).stream().findFirst();
    }

    List<Raised> at(List<Long> siteIds, int most) {
        List<@Nullable Object> values = new ArrayList<>(siteIds);
        values.add(most);
        return siteIds.isEmpty() ? List.of() : raised("t.site_id IN (" + Jdbc.marks(siteIds) + ") ORDER BY t.raised_at, t.id LIMIT ?", values);
    }

    /// True for the one who ticks it. Whatever is raised comes with a new version, so that nobody ticks newer news than they saw.
    boolean told(Booking seen, ToldBy told) {
        return 1 == sql.update(TOLD, List.of(clock.instant(), told.person(), told.way(), seen.id(), seen.version()));
    }

    /// Who told it, and how.
    record ToldBy(long person, TellApplicant.Way way) {}

    private List<Raised> raised(String where, List<@Nullable Object> values) {
        return sql.list(OPEN + where, values, row ->
                new Raised(row.getLong("booking_id"), row.getString("verb"), Jdbc.instant(row, "raised_at")));
    }
}
