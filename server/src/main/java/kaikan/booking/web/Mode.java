package kaikan.booking.web;

import kaikan.booking.Booking;
import kaikan.booking.BookingState;
import kaikan.facility.Site;

/// What the booking form is used for.
public sealed interface Mode {
    /// Somebody books online.
    record New() implements Mode {}

    /// Staff enter what came by telephone, fax or over the counter.
    record Entry() implements Mode {}

    /// A booking is changed, by its applicant or by staff.
    record Change(Booking booking, boolean staff) implements Mode {}

    /// Whether staff fill it in, for somebody.
    default boolean byStaff() {
        return switch (this) {
            case New() -> false;
            case Entry() -> true;
            case Change(Booking _, boolean staff) -> staff;
        };
    }

    /// Where the form is sent.
    default String action() {
        return switch (this) {
            case New() -> "/book";
            case Entry() -> "/staff/bookings/new";
            case Change(Booking booking, boolean staff) -> (staff ? "/staff/bookings/" : "/bookings/") + booking.ref() + "/change";
        };
    }

    /// The part of the keys of its words.
    default String key() {
        return switch (this) {
            case New() -> "new";
            case Entry() -> "entry";
            case Change _ -> "change";
        };
    }

    /// The part of the keys of its last step's words: whoever books online is told whether they book or apply.
    default String last(BookingState leadsTo) {
        return this instanceof New ? key() + (leadsTo == BookingState.CONFIRMED ? ".confirmed" : ".applied") : key();
    }

    /// Where it leads when it is done.
    default String done(Booking booking) {
        return switch (this) {
            case New(), Entry() -> of(booking.ref()) + "?new=place";
            case Change(Booking before, boolean _) -> of(booking.ref()) + "?new=" + changed(before, booking);
        };
    }

    /// What is told of a change: what was approved stands, and its change was only applied for; what waited and needs no review now is booked.
    private static String changed(Booking before, Booking after) {
        if (after.ref().equals(before.ref()) && after.version() == before.version()) {
            return "unchanged";
        }
        boolean confirmed = before.state().undecided() && after.state() == BookingState.CONFIRMED;
        return before.state().isSoughtFor(after.state()) ? "seek" : confirmed ? "place" : "change";
    }

    /// The page of what is changed, for whoever leaves it as it is; of what nobody has yet there is none.
    default String back() {
        return this instanceof Change(Booking booking, boolean _) ? of(booking.ref()) : "";
    }

    /// The key of the words that lead there.
    default String leave() {
        boolean application = this instanceof Change(Booking booking, boolean _) && booking.changes() != null;
        return application ? "booking.change.sought.leave" : "booking.change.leave";
    }

    /// The page of a booking for whoever fills in the form.
    default String of(String ref) {
        return switch (this) {
            case New() -> "/bookings/" + ref;
            case Entry() -> "/staff/bookings/" + ref;
            case Change(Booking _, boolean staff) -> (staff ? "/staff/bookings/" : "/bookings/") + ref;
        };
    }

    /// Where somebody goes who only wants to look at the site again.
    static String daysOf(Site site) {
        return "/sites/" + site.key();
    }
}
