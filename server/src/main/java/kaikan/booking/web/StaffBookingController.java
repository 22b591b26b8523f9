package kaikan.booking.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import kaikan.booking.Answer;
import kaikan.booking.Booking;
import kaikan.booking.BookingRefusal;
import kaikan.booking.CancelBooking;
import kaikan.booking.DecideBooking;
import kaikan.booking.Seen;
import kaikan.member.Viewer;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.ErrorPages;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;
import org.jspecify.annotations.Nullable;

/// One booking as staff see it, and what they decide about it.
@Controller("/staff/bookings/{ref}")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class StaffBookingController {
    private final OnePages pages;
    private final StaffPages staff;
    private final Deeds deeds;
    private final ErrorPages errors;

    StaffBookingController(OnePages pages, StaffPages staff, Deeds deeds, ErrorPages errors) {
        this.pages = pages;
        this.staff = staff;
        this.deeds = deeds;
        this.errors = errors;
    }

    /// What staff can do.
    @Singleton
    record Deeds(DecideBooking deciding, CancelBooking cancelling, OwnDeeds.Changes changes) {}

    @Get
    HttpResponse<?> one(HttpRequest<?> request, Page page, Viewer viewer) {
        String news = request.getParameters().get("new", String.class, "");
        return with(request, viewer, booking -> show(page, viewer, booking, new Said(null, Typed.of(Map.of("new", news)))));
    }

    @Post("/{act}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(HttpRequest<?> request, Page page, Viewer viewer, @Body Map<String, Object> body) {
        Typed typed = Typed.of(body);
        String act = request.getPath().substring(request.getPath().lastIndexOf('/') + 1);
        return with(request, viewer, booking -> switch (answer(act, viewer, booking, typed)) {
            case Answer.Done<Booking>(Booking after) -> Html.seeOther("/staff/bookings/" + after.ref() + "?new=" + act);
            case Answer.Refused<Booking> refused -> show(page, viewer, booking, new Said(refused.first(), typed.with("act", act)));
        });
    }

    private Answer<Booking> answer(String act, Viewer viewer, Booking booking, Typed typed) {
        Seen seen = OwnDeeds.seen(booking, typed);
        return switch (act) {
            case "approve" -> deeds.deciding.approve(viewer, seen, typed.value("note"));
            case "reject" -> deeds.deciding.reject(viewer, seen, typed.value("reason"));
            case "ask" -> deeds.deciding.askBack(viewer, seen, typed.value("question"));
            case "withdraw" -> deeds.cancelling.withdraw(viewer, seen, typed.value("withdrawal"));
            case String _ -> Answer.refused(BookingRefusal.Code.UNKNOWN);
        };
    }

    @Get("/change")
    HttpResponse<?> change(HttpRequest<?> request, Page page, Viewer viewer) {
        return with(request, viewer, booking ->
                deeds.changes.flow().open(visit(page, viewer, booking), Asked.of(request), () -> deeds.changes.form().typed(booking)));
    }

    @Post("/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submitChange(HttpRequest<?> request, Page page, Viewer viewer, @Body Map<String, Object> body) {
        return with(request, viewer, booking -> deeds.changes.flow().submit(visit(page, viewer, booking), Typed.of(body)));
    }

    private BookFlow.Visit visit(Page page, Viewer viewer, Booking booking) {
        Mode mode = new Mode.Change(booking, true);
        return new BookFlow.Visit(page, viewer, mode, deeds.changes.catalogues().current().site(booking.siteId()));
    }

    private record Said(@Nullable BookingRefusal refusal, Typed typed) {}

    private HttpResponse<?> show(Page page, Viewer viewer, Booking booking, Said said) {
        Map<String, Object> params = new HashMap<>();
        params.put("staff", staff.of(page, viewer, booking));
        params.put("refusal", said.refusal);
        params.put("typed", said.typed);
        HttpStatus status = said.refusal == null ? HttpStatus.OK : Refusals.status(said.refusal);
        return Html.status(status, page, "booking/decide", params);
    }

    private interface Act {
        HttpResponse<?> on(Booking booking);
    }

    private HttpResponse<?> with(HttpRequest<?> request, Viewer viewer, Act act) {
        Booking booking = pages.atTheDesk(viewer, request.getPath().split("/")[3]).orElse(null);
        return booking == null ? errors.answer(request, HttpStatus.NOT_FOUND, "platform.error.missing") : act.on(booking);
    }
}
