package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.util.List;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;

/// Knows what happened to a booking since somebody opened the form that changes it, so that whoever was not the fastest reads who did what.
@Singleton
class SinceThen {
    /// The field that says how much of the booking's history was there when the form was opened.
    static final String KNOWN = "known";

    private static final String TOLD = "booking.tell";

    private final History history;

    SinceThen(History history) {
        this.history = history;
    }

    /// The form, opened now.
    Typed opened(Typed form, Booking booking) {
        return form.with(KNOWN, Integer.toString(history.length(booking)));
    }

    /// What happened after the form was opened, in order; nothing where that is not known. That somebody was told changes nothing.
    List<HistoryLine> of(BookFlow.Visit visit, Booking booking, Typed typed) {
        BookingAccess access = visit.mode().byStaff() ? BookingAccess.STAFF : BookingAccess.OWN;
        return typed.value(KNOWN).isEmpty()
                ? List.of()
                : history.of(booking, access, visit.page().words()).stream()
                        .skip(DraftReader.number(typed.value(KNOWN)))
                        .filter(line -> !line.verb().equals(TOLD))
                        .toList();
    }
}
