package kaikan.booking.web;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kaikan.booking.Answer;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.BookingRefusal;
import kaikan.booking.CancelBooking;
import kaikan.booking.Consequences;
import kaikan.booking.DecideBooking;
import kaikan.booking.GivingUp;
import kaikan.booking.Seen;
import kaikan.booking.SoughtChanges;
import kaikan.facility.Catalogues;
import kaikan.member.Viewer;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;

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
    record Changes(
            BookFlow flow, ChangeForm form, Catalogues catalogues, Consequences consequences, SoughtChanges sought, SinceThen since) {
        /// The form that changes a booking. While a change of it waits, that one is changed; what has ended is shown. A form that was begun
        /// before is told so.
        HttpResponse<?> open(BookFlow.Visit visit, Booking booking, Asked asked) {
            Optional<Booking> instead = booking.state().holds() ? sought.openFor(booking) : Optional.of(booking);
            return instead.isPresent() && !asked.here().isEmpty()
                    ? Html.seeOther(visit.mode().of(instead.get().ref()))
                    : flow.open(visit, asked, () -> since.opened(form.typed(booking), booking));
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
        return Html.ok(page, "booking/cancel", cancelling(page, booking));
    }

    private Map<String, Object> cancelling(Page page, Booking booking) {
        OnePage one = pages.page(page, booking, BookingAccess.OWN);
        return new HashMap<>(Map.of(
                "one", one,
                "means", new GivingUp(one.takenFrom(), changes.consequences.of(booking, page.now())),
                "beforehand", pages.beforehand(page, booking)));
    }

    /// Whoever was told something else of the fee than is so by now is asked again.
    HttpResponse<?> cancel(Page page, Viewer viewer, Booking booking, Typed typed) {
        Answer<Booking> answer = cancelling.cancel(viewer, seen(booking, typed));
        if (answer instanceof Answer.Refused<Booking> refused && refused.first().reason() == BookingRefusal.Code.TERMS_CHANGED) {
            Map<String, Object> params = cancelling(page, booking);
            params.put("refusal", refused.first());
            return Html.status(Refusals.status(refused.first()), page, "booking/cancel", params);
        }
        return answer(page, booking, typed, new Done(answer, "cancel"));
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
        boolean told = typed.fields().containsKey("terms");
        return new Seen(booking.ref(), DraftReader.number(typed.value("version")), told ? typed.value("terms") : null);
    }
}
