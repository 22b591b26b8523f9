package kaikan.booking;
/// Something that happened to a booking. `booking` is the booking after it.
public sealed interface BookingEvent {
    /// The booking as it stands now.
    Booking booking();

    /// It was applied for and waits for a reviewer.
    record Applied(Booking booking) implements BookingEvent {}

    /// It is confirmed: at once, by approval, or because a cancellation was undone.
    record Confirmed(Booking booking) implements BookingEvent {}

    /// A confirmed booking has other spaces, times or particulars and stays confirmed.
    ///
    /// @param before the booking as it stood
    record Changed(Booking before, Booking booking) implements BookingEvent {}

    /// It is not or no longer confirmed, but lives: changed so that it must be reviewed again, asked back, or answered.
    record Reopened(Booking booking) implements BookingEvent {}

    /// It has ended without use: cancelled or refused.
    record Ended(Booking booking) implements BookingEvent {}
}
