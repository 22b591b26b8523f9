package kaikan.booking;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Occupant;
import kaikan.facility.Occupants;
import kaikan.facility.Place;
import kaikan.platform.db.Sql;

/// Tells the catalogue which bookings and closures stand on a place, past ones included, so that nothing they refer to is deleted.
@Singleton
class BookingOccupants implements Occupants {
    /// Nobody books so far ahead.
    private static final Duration HORIZON = Duration.ofDays(3_660);

    private final Sql sql;
    private final Bookings bookings;
    private final Closures closures;

    BookingOccupants(Sql sql, Bookings bookings, Closures closures) {
        this.sql = sql;
        this.bookings = bookings;
        this.closures = closures;
    }

    @Override
    @ReadOnly
    public List<Occupant> on(Place place, Instant since) {
        return switch (place.kind()) {
            case SPACE -> usesOf(place.id(), since, named(refs(place, since, first(since))));
            case SITE -> named(refs(place, since, first(since)));
            case UNIT -> List.of();
        };
    }

    @Override
    @ReadOnly
    public List<String> refs(Place place, Instant since) {
        return refs(place, since, "");
    }

    private static String first(Instant since) {
        return since.equals(Instant.EPOCH) ? " LIMIT " + LIMIT : "";
    }

    /// A booking of several rooms stands on each of them only from its first use of that room to the last.
    private List<Occupant> usesOf(long space, Instant since, List<Occupant> all) {
        Map<String, List<TimeSlot>> uses = bookings.byRefs(all.stream().map(Occupant::ref).toList()).stream()
                .collect(Collectors.toMap(Booking::ref, booking -> booking.items().stream()
                        .filter(item -> item.spaceId() == space && item.claimed().end().isAfter(since))
                        .map(Booking.Item::use)
                        .toList()));
        return all.stream().map(one -> uses.containsKey(one.ref()) ? one.at(Booking.spanOf(uses.get(one.ref()))) : one).toList();
    }

    /// The references of what stands on a site or a space; a unit is held, and booked by nobody.
    private List<String> refs(Place place, Instant since, String first) {
        boolean ever = since.equals(Instant.EPOCH);
        String column = switch (place.kind()) {
            case SITE -> "site_id";
            case SPACE -> "space_id";
            case UNIT -> "";
        };
        if (column.isEmpty()) {
            return List.of();
        }
        String alive = ever ? "" : " AND (b.state IN ('APPLIED', 'ASKED_BACK', 'CONFIRMED') OR b.release_at IS NOT NULL)";
        String closed = "SELECT c.ref FROM closure c JOIN closure_space s ON s.closure_id = c.id WHERE "
                + (place.kind() == Place.Kind.SITE ? "c." : "s.") + column + " = ? AND c.ends_at > ?" + (ever ? "" : " AND c.ended_at IS NULL")
                + " GROUP BY c.id, c.ref ORDER BY MIN(c.starts_at)" + first;
        return Stream.of(booked(column, alive, first), closed)
                .flatMap(statement -> refs(statement, place.id(), since).stream())
                .toList();
    }

    private static String booked(String column, String states, String first) {
        return "SELECT b.ref FROM booking b JOIN booking_item i ON i.booking_id = b.id WHERE i." + column + " = ? AND i.ends_at > ?"
                + states + " GROUP BY b.id, b.ref ORDER BY MIN(i.starts_at)" + first;
    }

    @Override
    @ReadOnly
    public List<Occupant> bookings(long siteId) {
        return named(refs(booked("site_id", "", first(Instant.EPOCH)), siteId, Instant.EPOCH));
    }

    private List<String> refs(String statement, long id, Instant since) {
        return sql.list(statement, List.of(id, since), row -> row.getString(1));
    }

    @Override
    @ReadOnly
    public List<Occupant> named(Collection<String> refs) {
        Stream<Occupant> booked = bookings.byRefs(refs).stream().map(BookingOccupants::booked);
        return Stream.concat(booked, closures.byRefs(refs).stream().map(BookingOccupants::closed)).toList();
    }

    @Override
    @ReadOnly
    public List<Occupant> uses(long siteId, Instant since) {
        return bookings.heldAt(siteId, TimeSlot.lasting(since, HORIZON)).stream()
                .flatMap(booking -> booking.items().stream()
                        .filter(item -> item.use().end().isAfter(since))
                        .map(Booking.Item::use)
                        .distinct()
                        .map(booked(booking)::at))
                .toList();
    }

    private static Occupant booked(Booking booking) {
        String label = booking.particulars().title() + "（" + booking.particulars().organiser() + "）";
        TimeSlot claimed = Booking.spanOf(booking.items().stream().map(Booking.Item::claimed).toList());
        Instant undoUntil = booking.state() == BookingState.CANCELLED ? booking.marks().releaseAt() : null;
        return new Occupant(booking.ref(), "booking.occupant.booking", label, claimed, "/staff/bookings/" + booking.ref(), undoUntil);
    }

    private static Occupant closed(Closure closure) {
        String path = "/staff/closures/" + closure.ref();
        return new Occupant(closure.ref(), "booking.occupant.closure", closure.note(), closure.effective(), path);
    }
}
