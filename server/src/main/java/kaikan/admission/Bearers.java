package kaikan.admission;

import jakarta.inject.Singleton;
import java.util.Optional;
import kaikan.booking.Booking;
import kaikan.booking.Bookings;
import kaikan.booking.Keepers;
import kaikan.facility.Catalogues;

/// Knows who may bear the passes of a booking, and how many.
@Singleton
class Bearers {
    private final Bookings bookings;
    private final Keepers keepers;
    private final Catalogues catalogues;

    Bearers(Bookings bookings, Keepers keepers, Catalogues catalogues) {
        this.bookings = bookings;
        this.keepers = keepers;
        this.catalogues = catalogues;
    }

    /// Whose an organiser's pass is.
    record Organiser(long id, String name) {}

    /// Whose the organiser's pass is: the applicant's, as long as they act for the organisation that they booked for; then an owner's.
    Optional<Organiser> organiser(Booking booking) {
        return keepers.answering(booking).map(person -> new Organiser(person.id(), person.name()));
    }

    /// How many people may be inside with one guest pass.
    int most(Booking booking) {
        return GuestBound.of(catalogues.current(), booking).most();
    }

    /// The whole of a booking as the database has it.
    Optional<Booking> read(Booked booked) {
        return bookings.byRef(booked.ref());
    }
}
