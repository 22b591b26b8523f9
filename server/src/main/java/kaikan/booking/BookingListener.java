package kaikan.booking;
/// Implemented by rooms above that act when something happens to a booking, such as issuing passes. A bean of this type is all that is
/// needed.
public interface BookingListener {
    /// Called inside the transaction of the change, after the booking is written and before its mail is: what the listener writes stays or
    /// goes with it, and what it throws undoes the change. The transaction may be run again from its start. It must be quick, and it must
    /// not call the ledger or a use case.
    void on(BookingEvent event);
}
