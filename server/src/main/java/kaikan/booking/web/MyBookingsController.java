package kaikan.booking.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.Bookings;
import kaikan.member.Viewer;
import kaikan.member.web.ForSignedIn;
import kaikan.member.web.KeepsTyped;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// One's own bookings and those of one's organisations.
@Controller("/bookings")
@ForSignedIn
@ExecuteOn(TaskExecutors.BLOCKING)
final class MyBookingsController {
    private final Bookings bookings;
    private final BookingViews views;
    private final OwnDeeds own;
    private final LeftForms left;
    private final MissingBooking missing;

    MyBookingsController(Bookings bookings, BookingViews views, OwnDeeds own, LeftForms left, MissingBooking missing) {
        this.left = left;
        this.missing = missing;
        this.bookings = bookings;
        this.views = views;
        this.own = own;
    }

    @Get
    HttpResponse<?> mine(HttpRequest<?> request, Page page, Viewer viewer) {
        MinePage.Wanted wanted = MinePage.Wanted.of(request);
        List<Booking> found = bookings.own(viewer, page.now(), wanted.list());
        boolean names = !viewer.memberships().isEmpty() || found.stream().anyMatch(one -> one.applicant().organisationId() != null);
        MinePage mine = wanted.page(views.of(found, BookingViews.Reader.own(page.words())));
        return Html.ok(page, "booking/mine", Map.of("mine", mine, "names", names));
    }

    @Get("/{ref}")
    HttpResponse<?> one(HttpRequest<?> request, Page page, Viewer viewer, String ref) {
        String news = request.getParameters().get("new", String.class, "");
        OwnDeeds.Visitor who = new OwnDeeds.Visitor(page, viewer);
        return with(who, ref, booking -> own.show(who, booking, Typed.of(Map.of("new", news))));
    }

    @Get("/{ref}/calendar.ics")
    HttpResponse<?> calendar(Page page, Viewer viewer, String ref) {
        return with(new OwnDeeds.Visitor(page, viewer), ref, booking -> HttpResponse.ok(own.calendar(page, booking).getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", "text/calendar; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + booking.ref() + ".ics\""));
    }

    @Get("/{ref}/cancel")
    HttpResponse<?> askToCancel(Page page, Viewer viewer, String ref) {
        return with(new OwnDeeds.Visitor(page, viewer), ref, booking -> own.askToCancel(page, booking));
    }

    @Post("/{ref}/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> cancel(HttpRequest<?> request, Page page, Viewer viewer, @Body Map<String, Object> body) {
        return with(new OwnDeeds.Visitor(page, viewer), ref(request), booking -> own.cancel(page, viewer, booking, Typed.of(body)));
    }

    @Post("/{ref}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(HttpRequest<?> request, Page page, Viewer viewer, @Body Map<String, Object> body) {
        return with(new OwnDeeds.Visitor(page, viewer), ref(request), booking -> own.undo(page, viewer, booking, Typed.of(body)));
    }

    @Post("/{ref}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(HttpRequest<?> request, Page page, Viewer viewer, @Body Map<String, Object> body) {
        return with(new OwnDeeds.Visitor(page, viewer), ref(request), booking -> own.answer(page, viewer, booking, Typed.of(body)));
    }

    @Get("/{ref}/change")
    HttpResponse<?> change(HttpRequest<?> request, Page page, Viewer viewer, String ref) {
        OwnDeeds.Visitor who = new OwnDeeds.Visitor(page, viewer);
        return with(who, ref, booking -> own.openChange(who, booking, Asked.of(request)));
    }

    @Post("/{ref}/change")
    @KeepsTyped
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submitChange(HttpRequest<?> request, Page page, Viewer viewer, @Body Map<String, Object> body) {
        Typed typed = LeftForms.read(request, body);
        return viewer.signedIn()
                ? with(new OwnDeeds.Visitor(page, viewer), ref(request), booking -> own.submitChange(page, viewer, booking, typed))
                : left.leave(request, typed);
    }

    private interface Act {
        HttpResponse<?> on(Booking booking);
    }

    private HttpResponse<?> with(OwnDeeds.Visitor who, String ref, Act act) {
        Booking booking = bookings.byRef(ref).filter(one -> BookingAccess.of(who.viewer(), one) == BookingAccess.OWN).orElse(null);
        return booking == null ? missing.answer(who.page(), who.viewer(), ref) : act.on(booking);
    }

    private static String ref(HttpRequest<?> request) {
        return request.getPath().split("/")[2];
    }
}
