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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.member.web.Doors;
import kaikan.member.web.ForStaff;
import kaikan.member.web.KeepsTyped;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// Entering what came by telephone, by fax or over the counter.
@Controller("/staff/bookings/new")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class EntryController {
    private static final Mode ENTRY = new Mode.Entry();

    private final BookFlow flow;
    private final StaffSites sites;
    private final LeftForms left;
    private final Doors doors;

    EntryController(BookFlow flow, StaffSites sites, LeftForms left, Doors doors) {
        this.flow = flow;
        this.left = left;
        this.sites = sites;
        this.doors = doors;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, Page page, Viewer viewer) {
        String key = request.getParameters().get("site", String.class, "");
        List<Site> all = sites.of(viewer, Role.RECEPTION);
        if (key.isEmpty() && all.size() != 1) {
            return Html.ok(page, "booking/entry-site", Map.of("sites", StaffSites.choices(all, page.words())));
        }
        List<String> items = new ArrayList<>(request.getParameters().getAll("item"));
        String site = key.isEmpty() ? all.getFirst().key() : key;
        Typed typed = Typed.of(Map.of("site", site, "channel", "phone", Typed.ITEM, items));
        return sites.one(viewer, Role.RECEPTION, site)
                .<HttpResponse<?>>map(one -> flow.open(new BookFlow.Visit(page, viewer, ENTRY, one), Asked.of(request), () -> typed))
                .orElseGet(() -> doors.closed(request));
    }

    @Post
    @KeepsTyped
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submit(HttpRequest<?> request, Page page, Viewer viewer, @Body Map<String, Object> body) {
        Typed typed = LeftForms.read(request, body);
        if (!viewer.signedIn()) {
            return left.leave(request, typed);
        }
        return sites.one(viewer, Role.RECEPTION, typed.value("site"))
                .<HttpResponse<?>>map(one -> flow.submit(new BookFlow.Visit(page, viewer, ENTRY, one), typed))
                .orElseGet(() -> doors.closed(request));
    }
}
