package kaikan.insight.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Optional;
import kaikan.facility.Catalogues;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.facility.web.Shown;
import kaikan.facility.web.SiteDoor;
import kaikan.insight.Boards;
import kaikan.member.web.Guest;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// What everybody may know of a house now: which spaces are free, and the events whose names are published. No person, no count.
@Controller("/sites/{site}/now")
@ExecuteOn(TaskExecutors.BLOCKING)
final class NowController {
    private final Catalogues catalogues;
    private final Boards boards;
    private final SiteDoor door;

    NowController(Catalogues catalogues, Boards boards, SiteDoor door) {
        this.catalogues = catalogues;
        this.boards = boards;
        this.door = door;
    }

    @Get
    HttpResponse<?> now(HttpRequest<?> request, Page page, String site) {
        Optional<Site> found = Shown.site(catalogues.current(), site, Guest.of(request)).filter(one -> one.modules().contains(Module.BOOKING));
        return found.<HttpResponse<?>>map(one -> Html.ok(page, "insight/now", Map.of("site", one, "board", boards.of(one.id()))))
                .orElseGet(() -> door.missing(request));
    }
}
