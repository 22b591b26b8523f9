package kaikan.insight.web;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kaikan.device.Calls;
import kaikan.facility.Site;
import kaikan.facility.web.AtSite;
import kaikan.facility.web.SiteDoor;
import kaikan.facility.web.SiteDoor.Lock;
import kaikan.insight.Board;
import kaikan.insight.Boards;
import kaikan.member.Viewer;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// The live board, for the desk with all names and for the wall without those that are not published. The page keeps itself up to date by
/// `events`, or by asking for `parts`; without JavaScript the reader reloads it.
@Controller("/staff/board")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class BoardController {
    private static final String WALL = "wall";
    private static final Lock LOCK = Lock.reception(null);

    private final SiteDoor door;
    private final Boards boards;
    private final Calls calls;

    BoardController(SiteDoor door, Boards boards, Calls calls) {
        this.door = door;
        this.boards = boards;
        this.calls = calls;
    }

    /// The way to the boards; to the one board where there is only one.
    @Get
    HttpResponse<?> choose(Page page, Viewer viewer) {
        List<Site> sites = door.sitesOf(viewer, null).stream().filter(site -> !site.modules().isEmpty()).toList();
        return sites.size() == 1
                ? Html.seeOther("/staff/board/" + sites.getFirst().key())
                : Html.ok(page, "insight/choose", Map.of("sites", sites));
    }

    @Get("/{site}")
    HttpResponse<?> show(HttpRequest<?> request, String site, @QueryValue(defaultValue = "") String view) {
        return door.open(request, site, LOCK, at -> view.equals(WALL)
                ? Html.ok(at.page(), "insight/wall", shown(at))
                : Html.ok(at.page(), "insight/board", onDesk(at)));
    }

    /// What changes, for the page to put in place; nothing (304) when it has not changed.
    @Get("/{site}/parts")
    HttpResponse<?> parts(HttpRequest<?> request, String site, @QueryValue(defaultValue = "") String view) {
        return door.open(request, site, LOCK, at -> {
            Board board = boards.of(at.site().id());
            String tag = "\"" + board.version() + "\"";
            return tag.equals(request.getHeaders().get("If-None-Match"))
                    ? HttpResponse.status(HttpStatus.NOT_MODIFIED).header("ETag", tag)
                    : Html.ok(at.page(), view.equals(WALL) ? "insight/wallparts" : "insight/parts", shown(at)).header("ETag", tag);
        });
    }

    /// Somebody goes to a person who called.
    @Post("/{site}/calls/{call}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(HttpRequest<?> request, String site, String call, @Body Map<String, String> form) {
        return door.open(request, site, LOCK, at -> {
            calls.answer(call, at.site().id(), at.viewer().personId());
            return back(at, form);
        });
    }

    /// They have been helped.
    @Post("/{site}/calls/{call}/done")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> done(HttpRequest<?> request, String site, String call, @Body Map<String, String> form) {
        return door.open(request, site, LOCK, at -> {
            calls.done(call, at.site().id(), at.viewer().personId());
            return back(at, form);
        });
    }

    private static HttpResponse<?> back(AtSite at, Map<String, String> form) {
        String page = "visits".equals(form.get("back")) ? "/staff/visits/" : "/staff/board/";
        return Html.seeOther(page + at.site().key());
    }

    private Map<String, ?> onDesk(AtSite at) {
        List<Site> others = door.sitesOf(at.viewer(), null).stream()
                .filter(site -> !site.modules().isEmpty() && site.id() != at.site().id())
                .toList();
        Map<String, Object> shown = new HashMap<>(shown(at));
        shown.put("others", others);
        return shown;
    }

    private Map<String, ?> shown(AtSite at) {
        return Map.of("at", at, "board", boards.of(at.site().id()));
    }
}
