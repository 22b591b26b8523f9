package kaikan.booking;
/// A booking as somebody saw it when they decided to act. If it has changed since, nothing is done and they are told.
///
/// @param ref which
/// @param version in which version
public record Seen(String ref, long version) {
    /// What whoever has that booking before them sees.
    public static Seen of(Booking booking) {
        return new Seen(booking.ref(), booking.version());
    }
}
