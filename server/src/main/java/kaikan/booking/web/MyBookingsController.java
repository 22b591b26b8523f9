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
import io.micronaut.http.annotation.QueryValue;
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
import kaikan.platform.web.ErrorPages;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// One's own bookings and those of one's organisations.
@Controller("/bookings")
@ForSignedIn
@ExecuteOn(TaskExecutors.BLOCKING)
final class MyBookingsController {
    private static final int MOST = 200;

    private final Bookings bookings;
    private final BookingViews views;
    private final OwnDeeds own;
    private final ErrorPages errors;

    MyBookingsController(Bookings bookings, BookingViews views, OwnDeeds own, ErrorPages errors) {
        this.bookings = bookings;
        this.views = views;
        this.own = own;
        this.errors = errors;
    }

    @Get
    HttpResponse<?> mine(Page page, Viewer viewer, @QueryValue(value = "when", defaultValue = "coming") String when) {
        boolean past = when.equals("past");
        List<Booking> found = past ? bookings.past(viewer, page.now(), MOST) : bookings.upcoming(viewer, page.now(), MOST);
        List<BookingView> shown = views.of(found, BookingViews.Reader.own(page.words()));
        return Html.ok(page, "booking/mine", Map.of("bookings", shown, "when", past ? "past" : "coming"));
    }

    @Get("/{ref}")
    HttpResponse<?> one(HttpRequest<?> request, Page page, Viewer viewer, String ref) {
        String news = request.getParameters().get("new", String.class, "");
        return with(request, viewer, ref, booking -> own.show(page, booking, Typed.of(Map.of("new", news))));
    }

    @Get("/{ref}/calendar.ics")
    HttpResponse<?> calendar(HttpRequest<?> request, Page page, Viewer viewer, String ref) {
        return with(request, viewer, ref, booking -> HttpResponse.ok(own.calendar(page, booking).getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", "text/calendar; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + booking.ref() + ".ics\""));
    }

    @Get("/{ref}/cancel")
    HttpResponse<?> askToCancel(HttpRequest<?> request, Page page, Viewer viewer, String ref) {
        return with(request, viewer, ref, booking -> own.askToCancel(page, booking));
    }

    @Post("/{ref}/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> cancel(HttpRequest<?> request, Page page, Viewer viewer, @Body Map<String, Object> body) {
        return with(request, viewer, ref(request), booking -> own.cancel(page, viewer, booking, Typed.of(body)));
    }

    @Post("/{ref}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(HttpRequest<?> request, Page page, Viewer viewer, @Body Map<String, Object> body) {
        return with(request, viewer, ref(request), booking -> own.undo(page, viewer, booking, Typed.of(body)));
    }

    @Post("/{ref}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(HttpRequest<?> request, Page page, Viewer viewer, @Body Map<String, Object> body) {
        return with(request, viewer, ref(request), booking -> own.answer(page, viewer, booking, Typed.of(body)));
    }

    @Get("/{ref}/change")
    HttpResponse<?> change(HttpRequest<?> request, Page page, Viewer viewer, String ref) {
        return with(request, viewer, ref, booking -> own.openChange(page, viewer, booking));
    }

    @Post("/{ref}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submitChange(HttpRequest<?> request, Page page, Viewer viewer, @Body Map<String, Object> body) {
        return with(request, viewer, ref(request), booking -> own.submitChange(page, viewer, booking, Typed.of(body)));
    }

    private interface Act {
        HttpResponse<?> on(Booking booking);
    }

    /// A reference that is unknown and one that is somebody else's look the same.
    private HttpResponse<?> with(HttpRequest<?> request, Viewer viewer, String ref, Act act) {
        Booking booking = bookings.byRef(ref).filter(one -> BookingAccess.of(viewer, one) == BookingAccess.OWN).orElse(null);
        return booking == null ? errors.answer(request, HttpStatus.NOT_FOUND, "platform.error.missing") : act.on(booking);
    }

    private static String ref(HttpRequest<?> request) {
        return request.getPath().split("/")[2];
    }
}
