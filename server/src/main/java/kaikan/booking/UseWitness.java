package kaikan.booking;

/// A room above that knows whether somebody has made use of a booking.
public interface UseWitness {
    /// Whether anybody has come in with a pass of that booking.
    boolean used(Booking booking);
}
