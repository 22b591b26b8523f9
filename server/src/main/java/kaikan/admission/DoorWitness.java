package kaikan.admission;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
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
        return visits.attendance(List.of(booking.id()), Instant.EPOCH).stream().anyMatch(one -> one.came() > 0);
    }
}
