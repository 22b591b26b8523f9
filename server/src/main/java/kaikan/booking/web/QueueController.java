package kaikan.booking.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kaikan.booking.BookingState;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.Html;
import kaikan.platform.web.NavLink;
import kaikan.platform.web.Page;

/// 審査待ち: one queue of what needs a decision at the viewer's sites, most urgent first; beside it what waits for an answer, and what has
/// to be told by telephone or letter.
@Controller("/staff/queue")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class QueueController {
    private final Queues queues;
    private final StaffSites sites;

    QueueController(Queues queues, StaffSites sites) {
        this.queues = queues;
        this.sites = sites;
    }

    @Get
    HttpResponse<?> queue(
            Page page,
            Viewer viewer,
            @QueryValue(value = "site", defaultValue = "") String site,
            @QueryValue(value = "state", defaultValue = "applied") String state) {
        List<Long> ids = sites.ids(viewer, site);
        List<QueueLine> applied = queues.waiting(page, ids, BookingState.APPLIED);
        List<QueueLine> asked = queues.waiting(page, ids, BookingState.ASKED_BACK);
        List<ToTell> telling = queues.telling(page, ids);
        String shown = state.equals("asked-back") || state.equals("telling") ? state : "applied";
        Map<String, Object> params = new HashMap<>();
        params.put("lines", shown.equals("asked-back") ? asked : shown.equals("applied") ? applied : List.of());
        params.put("telling", shown.equals("telling") ? telling : List.of());
        params.put("tabs", List.of(
                new Tab("applied", applied.size(), site).link(page, shown),
                new Tab("asked-back", asked.size(), site).link(page, shown),
                new Tab("telling", telling.size(), site).link(page, shown)));
        params.put("sites", StaffSites.choices(sites.of(viewer, Role.RECEPTION), page.words()));
        params.put("site", site);
        params.put("state", shown);
        return Html.ok(page, "booking/queue", params);
    }

    private record Tab(String state, int count, String site) {
        NavLink link(Page page, String shown) {
            String path = "/staff/queue?state=" + state + (site.isEmpty() ? "" : "&site=" + site);
            return new NavLink(page.t("booking.queue.tab", page.t("booking.queue." + state), count), path, shown.equals(state));
        }
    }
}
