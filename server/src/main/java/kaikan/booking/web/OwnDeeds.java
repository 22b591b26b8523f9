package kaikan.booking.web;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import kaikan.booking.Answer;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.CancelBooking;
import kaikan.booking.Consequences;
import kaikan.booking.DecideBooking;
import kaikan.booking.Seen;
import kaikan.booking.SoughtChanges;
import kaikan.facility.Catalogues;
import kaikan.member.Viewer;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// What an applicant does with a booking of theirs, and what they see then.
@Singleton
class OwnDeeds {
    private final OnePages pages;
    private final CancelBooking cancelling;
    private final DecideBooking deciding;
    private final Changes changes;

    OwnDeeds(OnePages pages, CancelBooking cancelling, DecideBooking deciding, Changes changes) {
        this.pages = pages;
        this.cancelling = cancelling;
        this.deciding = deciding;
        this.changes = changes;
    }

    /// What is needed to change a booking, or to say what giving it up means.
    @Singleton
    record Changes(BookFlow flow, ChangeForm form, Catalogues catalogues, Consequences consequences, SoughtChanges sought) {
        /// The form that changes a booking. While a change of it waits, that one is changed; what has ended is shown. A form that was begun
        /// before is told so.
        HttpResponse<?> open(BookFlow.Visit visit, Booking booking, Asked asked) {
            Optional<Booking> instead = booking.state().holds() ? sought.openFor(booking) : Optional.of(booking);
            return instead.isPresent() && !asked.here().isEmpty()
                    ? Html.seeOther(visit.mode().of(instead.get().ref()))
                    : flow.open(visit, asked, () -> form.typed(booking));
        }
    }

    HttpResponse<?> show(Visitor who, Booking booking, Typed typed) {
        Map<String, Object> params = OnePages.params(pages.page(who.page, booking, BookingAccess.OWN), null, typed);
        params.put("mailed", BookFlow.Visit.mailed(who.viewer, booking));
        return Html.ok(who.page, "booking/one", params);
    }

    String calendar(Page page, Booking booking) {
        return CalendarFile.of(booking, changes.catalogues.current(), page);
    }

    HttpResponse<?> askToCancel(Page page, Booking booking) {
        OnePage one = pages.page(page, booking, BookingAccess.OWN);
        Map<String, Object> params = Map.of(
                "one", one,
                "parts", changes.consequences.of(booking, page.now()),
                "closed", one.takenFrom(),
                "beforehand", pages.beforehand(page, booking));
        return Html.ok(page, "booking/cancel", params);
    }

    HttpResponse<?> cancel(Page page, Viewer viewer, Booking booking, Typed typed) {
        return answer(page, booking, typed, new Done(cancelling.cancel(viewer, seen(booking, typed)), "cancel"));
    }

    HttpResponse<?> undo(Page page, Viewer viewer, Booking booking, Typed typed) {
        return answer(page, booking, typed, new Done(cancelling.undo(viewer, seen(booking, typed)), "restore"));
    }

    HttpResponse<?> answer(Page page, Viewer viewer, Booking booking, Typed typed) {
        return answer(page, booking, typed, new Done(deciding.answer(viewer, seen(booking, typed), typed.value("answer")), "answer"));
    }

    HttpResponse<?> openChange(Visitor who, Booking booking, Asked asked) {
        return changes.open(visit(who.page, who.viewer, booking), booking, asked);
    }

    HttpResponse<?> submitChange(Page page, Viewer viewer, Booking booking, Typed typed) {
        return changes.flow.submit(visit(page, viewer, booking), typed);
    }

    private BookFlow.Visit visit(Page page, Viewer viewer, Booking booking) {
        Mode mode = new Mode.Change(booking, false);
        return new BookFlow.Visit(page, viewer, mode, changes.catalogues.current().site(booking.siteId()));
    }

    /// Who looks at a page.
    record Visitor(Page page, Viewer viewer) {}

    private record Done(Answer<Booking> answer, String news) {}

    private HttpResponse<?> answer(Page page, Booking booking, Typed typed, Done done) {
        return switch (done.answer) {
            case Answer.Done<Booking>(Booking after) -> Html.seeOther("/bookings/" + after.ref() + "?new=" + done.news);
            case Answer.Refused<Booking> refused -> pages.refused(page, booking, refused.first(), typed);
        };
    }

    static Seen seen(Booking booking, Typed typed) {
        return new Seen(booking.ref(), DraftReader.number(typed.value("version")));
    }
}
