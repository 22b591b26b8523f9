package kaikan.booking;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kaikan.calendar.TimeSlot;
import kaikan.member.Membership;
import kaikan.member.Viewer;
import kaikan.platform.db.Jdbc;
import org.jspecify.annotations.Nullable;

/// Finds bookings. Whether the asker may see what is found is for the asker to decide; [BookingAccess] knows.
@Singleton
public class Bookings {
    /// No use is longer, so older items need not be looked at.
    private static final Duration LONGEST = Duration.ofDays(32);

    /// What is claimed lies within one day, so no use begins later after its setup.
    private static final Duration LONGEST_SETUP = Duration.ofDays(1);

    private final BookingReader reader;

    Bookings(BookingReader reader) {
        this.reader = reader;
    }

    /// The booking with that reference.
    @ReadOnly
    public Optional<Booking> byRef(String ref) {
        return reader.read("WHERE b.ref = ?", List.of(ref)).stream().findFirst();
    }

    /// Those of these references that are bookings, by start.
    @ReadOnly
    public List<Booking> byRefs(Collection<String> refs) {
        return refs.isEmpty()
                ? List.of()
                : reader.read("WHERE b.ref IN (" + Jdbc.marks(refs) + ") ORDER BY b.use_from, b.id", new ArrayList<>(refs));
    }

    /// Whether all of these references are of bookings that the viewer made, or an organisation of theirs: one question without their times,
    /// for what is asked by everybody who was too late.
    @ReadOnly
    public boolean allMadeBy(Viewer viewer, Collection<String> refs) {
        List<Long> groups = viewer.memberships().stream().map(Membership::organisationId).toList();
        List<@Nullable Object> values = new ArrayList<>(refs);
        values.add(viewer.personId());
        values.addAll(groups);
        String group = groups.isEmpty() ? "" : " OR organisation_id IN (" + Jdbc.marks(groups) + ")";
        return reader.count("WHERE ref IN (" + Jdbc.marks(refs) + ") AND (person_id = ?" + group + ")", values) == refs.size();
    }

    /// The bookings with these ids.
    @ReadOnly
    List<Booking> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : reader.read("WHERE b.id IN (" + Jdbc.marks(ids) + ")", new ArrayList<>(ids));
    }

    /// What is applied for in place of that booking and not decided about.
    @ReadOnly
    Optional<Booking> changeOf(long bookingId) {
        return reader.read("WHERE b.changes_id = ? AND b.state IN ('APPLIED', 'ASKED_BACK')", List.of(bookingId)).stream().findFirst();
    }

    /// Whether a change of that booking was applied for and is undecided or was approved.
    @ReadOnly
    boolean changed(long bookingId) {
        return reader.count("WHERE changes_id = ? AND state IN ('APPLIED', 'ASKED_BACK', 'ADOPTED')", List.of(bookingId)) > 0;
    }

    /// Whether a cancelled booking was confirmed before, so that its fee was due.
    @ReadOnly
    boolean confirmedUntilCancelled(Booking booking) {
        return reader.count("WHERE id = ? AND state_before = 'CONFIRMED'", List.of(booking.id())) == 1;
    }

    /// What that applicant has already asked for with that key.
    @ReadOnly
    public Optional<Booking> byRequest(long personId, String requestKey) {
        return reader.read("WHERE b.person_id = ? AND b.request_key = ?", List.of(personId, requestKey)).stream().findFirst();
    }

    /// What that member of staff has already entered with that key, for whomever.
    @ReadOnly
    public Optional<Booking> byEntry(long staffId, String requestKey) {
        return reader.read("WHERE b.entered_by = ? AND b.request_key = ?", List.of(staffId, requestKey)).stream().findFirst();
    }

    /// Some of a viewer's own bookings and those of their organisations.
    @ReadOnly
    public List<Booking> own(Viewer viewer, Instant now, OwnList list) {
        List<Long> organisations = viewer.memberships().stream().map(Membership::organisationId).toList();
        String theirs = organisations.isEmpty() ? "" : " OR b.organisation_id IN (" + Jdbc.marks(organisations) + ")";
        List<@Nullable Object> values = new ArrayList<>(List.of(viewer.personId()));
        values.addAll(organisations);
        if (list.which() != OwnList.Which.ENDED) {
            values.add(now);
        }
        values.addAll(List.of(list.most(), list.skip()));
        String own = "WHERE ((b.person_id = ? AND (b.organisation_id IS NULL OR b.channel <> 'ONLINE'))";
        return reader.read(own + theirs + ")" + list.which().rest() + " LIMIT ? OFFSET ?", values);
    }

    /// What that person has applied for and whose use is not over, soonest first, unless it has ended.
    @ReadOnly
    public List<Booking> toCome(long personId, Instant now) {
        return reader.read("""
                WHERE b.person_id = ? AND b.use_to > ? AND b.state IN ('APPLIED', 'ASKED_BACK', 'CONFIRMED')
                ORDER BY b.use_from, b.id""", List.of(personId, now));
    }

    /// What that person had applied for, and whose cancellation can still be undone, by the end of the time for that.
    @ReadOnly
    List<Booking> undoable(long personId, Instant now) {
        return reader.read(
                "WHERE b.person_id = ? AND b.state = 'CANCELLED' AND b.release_at > ? ORDER BY b.release_at, b.id", List.of(personId, now));
    }

    /// The same of what was applied for in the name of an organisation.
    @ReadOnly
    List<Booking> undoableOf(long organisationId, Instant now) {
        return reader.read("""
                WHERE b.organisation_id = ? AND b.state = 'CANCELLED' AND b.release_at > ?
                ORDER BY b.release_at, b.id""", List.of(organisationId, now));
    }

    /// What that person had applied for and what was cancelled after its fee had become due, newest cancellation first.
    @ReadOnly
    List<Booking> dueAndCancelled(long personId, int most) {
        return reader.read("""
                WHERE b.person_id = ? AND b.state = 'CANCELLED' AND b.state_before = 'CONFIRMED' AND b.changes_id IS NULL AND b.total_yen > 0
                ORDER BY b.cancelled_at DESC, b.id DESC LIMIT ?""", List.of(personId, most));
    }

    /// The same of what was applied for in the name of an organisation.
    @ReadOnly
    List<Booking> dueAndCancelledOf(long organisationId, int most) {
        return reader.read("""
                WHERE b.organisation_id = ? AND b.state = 'CANCELLED' AND b.state_before = 'CONFIRMED' AND b.changes_id IS NULL AND b.total_yen > 0
                ORDER BY b.cancelled_at DESC, b.id DESC LIMIT ?""", List.of(organisationId, most));
    }

    /// What members of that organisation have applied for in its name and whose use is not over, soonest first, unless it has ended.
    @ReadOnly
    public List<Booking> toComeOf(long organisationId, Instant now) {
        return reader.read("""
                WHERE b.organisation_id = ? AND b.channel = 'ONLINE' AND b.use_to > ? AND b.state IN ('APPLIED', 'ASKED_BACK', 'CONFIRMED')
                ORDER BY b.use_from, b.id""", List.of(organisationId, now));
    }

    /// What waits for a decision at these sites, most urgent first: by the start of its use.
    ///
    /// @param state [BookingState#APPLIED] for what staff must decide, [BookingState#ASKED_BACK] for what waits for the applicant
    @ReadOnly
    public List<Booking> waiting(Collection<Long> siteIds, BookingState state, int most) {
        if (siteIds.isEmpty()) {
            return List.of();
        }
        List<@Nullable Object> values = new ArrayList<>(siteIds);
        values.addAll(List.of(state, most));
        return reader.read("WHERE b.site_id IN (" + Jdbc.marks(siteIds) + ") AND b.state = ? ORDER BY b.use_from, b.id LIMIT ?", values);
    }

    /// What waits for a decision at a site and is not over yet, most urgent first.
    @ReadOnly
    public List<Booking> waitingStill(long siteId, Instant now, int most) {
        return reader.read(
                "WHERE b.site_id = ? AND b.state = 'APPLIED' AND b.use_to > ? ORDER BY b.use_from, b.id LIMIT ?", List.of(siteId, now, most));
    }

    /// What of that day is not decided about, whoever is to speak next, and whose use is not over, by start.
    @ReadOnly
    public List<Booking> undecided(long siteId, TimeSlot day, Instant now) {
        return at(siteId, day).stream()
                .filter(one -> one.state().undecided())
                .filter(one -> one.items().stream().anyMatch(item -> now.isBefore(item.use().end())))
                .toList();
    }

    /// How many applications at a site were never decided about, and their time is over.
    @ReadOnly
    public int passedUndecided(long siteId, Instant now) {
        return reader.count("WHERE site_id = ? AND state = 'APPLIED' AND use_to <= ?", List.of(siteId, now));
    }

    /// What staff of these sites decide next besides that booking: the most urgent whose use is not over; what is over, and can only be
    /// closed, comes when nothing else waits.
    @ReadOnly
    public Optional<Booking> nextToDecide(Collection<Long> siteIds, Booking besides, Instant now) {
        if (siteIds.isEmpty()) {
            return Optional.empty();
        }
        List<@Nullable Object> values = new ArrayList<>(siteIds);
        values.addAll(List.of(BookingState.APPLIED, besides.id(), now));
        return reader.read("WHERE b.site_id IN (" + Jdbc.marks(siteIds) + ") AND b.state = ? AND b.id <> ?"
                + " ORDER BY b.use_to <= ?, b.use_from, b.id LIMIT 1", values).stream().findFirst();
    }

    /// The bookings that a search finds, by start.
    @ReadOnly
    public List<Booking> find(BookingSearch search) {
        return search.nothing() ? List.of() : reader.read(search.where(), search.values());
    }

    /// The bookings of a site that hold something at a time, setup and removal included, by start.
    @ReadOnly
    public List<Booking> at(long siteId, TimeSlot slot) {
        return at(siteId, slot, "b.state IN ('APPLIED', 'ASKED_BACK', 'CONFIRMED')");
    }

    /// The same, and those that were cancelled and still hold it, because the cancellation can be undone.
    @ReadOnly
    List<Booking> heldAt(long siteId, TimeSlot slot) {
        return at(siteId, slot, "(b.state IN ('APPLIED', 'ASKED_BACK', 'CONFIRMED') OR b.release_at IS NOT NULL)");
    }

    private List<Booking> at(long siteId, TimeSlot slot, String which) {
        return reader.read("WHERE " + which + """
                 AND b.id IN
                      (SELECT i.booking_id FROM booking_item i WHERE i.site_id = ? AND i.starts_at < ? AND i.ends_at > ?
                          AND i.use_from > ? AND i.use_from < ?)
                ORDER BY b.use_from, b.id""",
                List.of(siteId, slot.end(), slot.start(), slot.start().minus(LONGEST), slot.end().plus(LONGEST_SETUP)));
    }

    /// How many bookings that person has had and has at these sites, whatever became of them; applications to change one are no bookings.
    @ReadOnly
    public int count(long personId, Collection<Long> siteIds) {
        List<@Nullable Object> values = new ArrayList<>(List.of(personId));
        values.addAll(siteIds);
        return siteIds.isEmpty()
                ? 0
                : reader.count("WHERE person_id = ? AND changes_id IS NULL AND site_id IN (" + Jdbc.marks(siteIds) + ")", values);
    }

    /// The newest quotes of a booking as they were given, one for each owner.
    @ReadOnly
    public List<GivenQuote> quotes(Booking booking) {
        return reader.quotes(booking.id());
    }

    /// Cancelled bookings whose time to undo ended by `now`, by reference.
    @ReadOnly
    List<String> toRelease(Instant now, int most) {
        return reader.refs("WHERE release_at <= ? ORDER BY release_at LIMIT ?", List.of(now, most));
    }
}
