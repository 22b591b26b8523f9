package kaikan.insight.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.booking.availability.web.Chances;
import kaikan.facility.Catalogues;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.facility.web.Shown;
import kaikan.facility.web.SiteDoor;
import kaikan.insight.Boards;
import kaikan.member.Viewer;
import kaikan.member.web.Guest;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// What everybody may know of a house now: which spaces are free, and the events whose names are published. No person, no count.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class NowController {
    private final Catalogues catalogues;
    private final Boards boards;
    private final Chances chances;
    private final SiteDoor door;

    NowController(Catalogues catalogues, Boards boards, Chances chances, SiteDoor door) {
        this.catalogues = catalogues;
        this.boards = boards;
        this.chances = chances;
        this.door = door;
    }

    /// Whoever names no house chooses one.
    @Get("/now")
    HttpResponse<?> choose(HttpRequest<?> request, Page page) {
        List<Site> sites = Shown.sites(catalogues.current(), Guest.of(request)).stream().filter(one -> one.has(Module.BOOKING)).toList();
        return Html.ok(page, "insight/nowhere", Map.of("sites", sites));
    }

    @Get("/sites/{site}/now")
    HttpResponse<?> now(HttpRequest<?> request, Page page, String site) {
        Viewer viewer = Guest.of(request);
        Optional<Site> found = Shown.site(catalogues.current(), site, viewer).filter(one -> one.has(Module.BOOKING));
        return found.<HttpResponse<?>>map(one -> Html.ok(
                        page, "insight/now", Map.of("site", one, "board", boards.of(one.id()), "chances", chances.today(page, one, viewer))))
                .orElseGet(() -> door.missing(request));
    }
}
