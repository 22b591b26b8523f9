package kaikan.booking.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kaikan.booking.Booking;
import kaikan.booking.BookingState;
import kaikan.booking.Bookings;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// 審査待ち: one queue of what needs a decision at the viewer's sites, longest waiting first.
@Controller("/staff/queue")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class QueueController {
    private static final int MOST = 200;

    private final Bookings bookings;
    private final BookingViews views;
    private final StaffSites sites;

    QueueController(Bookings bookings, BookingViews views, StaffSites sites) {
        this.bookings = bookings;
        this.views = views;
        this.sites = sites;
    }

    @Get
    HttpResponse<?> queue(
            Page page,
            Viewer viewer,
            @QueryValue(value = "site", defaultValue = "") String site,
            @QueryValue(value = "state", defaultValue = "applied") String state) {
        boolean asked = state.equals("asked-back");
        List<Long> ids = sites.ids(viewer, site);
        List<Booking> waiting = bookings.waiting(ids, asked ? BookingState.ASKED_BACK : BookingState.APPLIED, MOST);
        List<QueueLine> lines = views.of(waiting, BookingViews.Reader.staff(page.words())).stream()
                .map(view -> new QueueLine(view, Duration.between(view.booking().marks().placedAt(), page.now()).toDays()))
                .toList();
        Map<String, Object> params = new HashMap<>();
        params.put("lines", lines);
        params.put("sites", StaffSites.choices(sites.of(viewer, Role.RECEPTION), page.words()));
        params.put("site", site);
        params.put("state", asked ? "asked-back" : "applied");
        return Html.ok(page, "booking/queue", params);
    }
}
