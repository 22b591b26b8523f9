package kaikan.energy.web;

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
import java.util.Map;
import java.util.Optional;
import kaikan.energy.MeterDraft;
import kaikan.energy.MeterEditor;
import kaikan.energy.MeterRefusal;
import kaikan.energy.web.MeterPages.Said;
import kaikan.facility.Module;
import kaikan.facility.web.Sheet;
import kaikan.facility.web.SiteDoor;
import kaikan.facility.web.SiteDoor.Lock;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.Html;
import kaikan.platform.web.Stamp;

/// The meters of a site: which there are and what each is. Managers add and change them.
@Controller("/staff/energy/{site}/meters")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class MetersController {
    private final SiteDoor door;
    private final MeterPages pages;
    private final MeterEditor editor;

    MetersController(SiteDoor door, MeterPages pages, MeterEditor editor) {
        this.door = door;
        this.pages = pages;
        this.editor = editor;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, String site) {
        return door.open(request, site, Lock.reception(Module.ENERGY), pages::list);
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request, String site) {
        return door.open(request, site, Lock.manager(Module.ENERGY), at -> pages.fresh(at, Said.nothing()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, String site, @Body Map<String, Object> body) {
        return door.open(request, site, Lock.manager(Module.ENERGY), at -> {
            MeterSheet sheet = new MeterSheet(at, new Sheet(body));
            String code = sheet.code();
            Optional<MeterDraft> draft = sheet.draft(code);
            Optional<MeterDraft.Worth> worth = draft.flatMap(meter -> sheet.worth(meter.profile().kind()));
            if (draft.isEmpty() || worth.isEmpty()) {
                return pages.fresh(at, Said.of(sheet, Optional.empty()));
            }
            Optional<MeterRefusal> refusal =
                    editor.add(draft.get(), worth.get(), new MeterEditor.Because(at.viewer().personId(), ""));
            return refusal.isPresent()
                    ? pages.fresh(at, Said.of(sheet, refusal))
                    : Html.seeOther(MeterPages.path(at) + "/" + code);
        });
    }

    @Get("/{code}")
    HttpResponse<?> one(HttpRequest<?> request, String site, String code) {
        return door.open(request, site, Lock.reception(Module.ENERGY), at -> pages.one(at, code, Said.nothing()));
    }

    @Post("/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String site, String code, @Body Map<String, Object> body) {
        return door.open(request, site, Lock.manager(Module.ENERGY), at -> {
            MeterSheet sheet = new MeterSheet(at, new Sheet(body));
            Optional<MeterRefusal> older = pages.older(at, code, sheet.sheet().text(Stamp.FIELD));
            Optional<MeterRefusal> refusal = older.isPresent() ? older : sheet.draft(code)
                    .flatMap(draft -> editor.change(draft, new MeterEditor.Because(at.viewer().personId(), "")));
            return pages.answer(at, code, Said.of(sheet, refusal), "/" + code);
        });
    }
}
