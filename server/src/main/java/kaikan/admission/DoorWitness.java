package kaikan.admission;

import jakarta.inject.Singleton;
import kaikan.booking.Booking;
import kaikan.booking.UseWitness;

/// Knows from the visits whether somebody has come in with a pass of a booking.
@Singleton
class DoorWitness implements UseWitness {
    private final VisitRepository visits;

    DoorWitness(VisitRepository visits) {
        this.visits = visits;
    }

    @Override
    public boolean used(Booking booking) {
        return visits.entriesBy(booking.id()) > 0;
    }
}
