package kaikan.energy.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import kaikan.energy.Calibration;
import kaikan.energy.MeterDraft;
import kaikan.energy.MeterEditor;
import kaikan.energy.MeterEditor.Because;
import kaikan.energy.MeterKind;
import kaikan.energy.MeterRefusal;
import kaikan.energy.Meters;
import kaikan.energy.web.MeterPages.Said;
import kaikan.facility.Module;
import kaikan.facility.web.AtSite;
import kaikan.facility.web.Sheet;
import kaikan.facility.web.SiteDoor;
import kaikan.facility.web.SiteDoor.Lock;
import kaikan.member.web.ForStaff;

/// What is done to a meter: its worth, its exchange, its end.
@Controller("/staff/energy/{site}/meters/{code}")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class MeterDeedsController {
    private final SiteDoor door;
    private final MeterPages pages;
    private final Meters meters;
    private final MeterEditor editor;
    private final Calibration calibration;

    MeterDeedsController(SiteDoor door, MeterPages pages, Meters meters, MeterEditor editor, Calibration calibration) {
        this.door = door;
        this.pages = pages;
        this.meters = meters;
        this.editor = editor;
        this.calibration = calibration;
    }

    /// Something that is done to a meter with what a form says.
    private record Asked(HttpRequest<?> request, String site, String code, Map<String, Object> body) {}

    @Post("/worth")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> worth(HttpRequest<?> request, String site, String code, @Body Map<String, Object> body) {
        return done(new Asked(request, site, code, body), (at, sheet) -> {
            MeterKind kind = meters.sheet(at.site().id(), code).map(one -> one.meter().profile().kind()).orElse(MeterKind.REGISTER);
            Optional<MeterDraft.Worth> worth = sheet.worth(kind);
            return worth.flatMap(one -> calibration.worth(at.site().id(), code, one, by(at, "")));
        });
    }

    @Post("/exchange")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> exchange(HttpRequest<?> request, String site, String code, @Body Map<String, Object> body) {
        return done(new Asked(request, site, code, body), (at, sheet) ->
                sheet.swap().flatMap(swap -> calibration.exchange(at.site().id(), code, swap, by(at, ""))));
    }

    /// Takes a meter out of use, or back into use.
    @Post("/retire")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> retire(HttpRequest<?> request, String site, String code, @Body Map<String, Object> body) {
        return done(new Asked(request, site, code, body), (at, sheet) -> {
            Because because = by(at, sheet.reason());
            if (!sheet.errors().isEmpty()) {
                return Optional.empty();
            }
            return sheet.sheet().has("revive")
                    ? editor.revive(at.site().id(), code, because)
                    : editor.retire(at.site().id(), code, because);
        });
    }

    @Post("/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(HttpRequest<?> request, String site, String code, @Body Map<String, Object> body) {
        return door.open(request, site, Lock.manager(Module.ENERGY), at -> {
            MeterSheet sheet = new MeterSheet(at, new Sheet(body));
            Because because = by(at, sheet.reason());
            Optional<MeterRefusal> refusal =
                    sheet.errors().isEmpty() ? editor.remove(at.site().id(), code, because) : Optional.empty();
            return pages.answer(at, code, Said.of(sheet, refusal), "");
        });
    }

    private HttpResponse<?> done(Asked asked, BiFunction<AtSite, MeterSheet, Optional<MeterRefusal>> deed) {
        return door.open(asked.request, asked.site, Lock.manager(Module.ENERGY), at -> {
            MeterSheet sheet = new MeterSheet(at, new Sheet(asked.body));
            Optional<MeterRefusal> refusal = deed.apply(at, sheet);
            return pages.answer(at, asked.code, Said.of(sheet, refusal), "/" + asked.code);
        });
    }

    private static Because by(AtSite at, String reason) {
        return new Because(at.viewer().personId(), reason);
    }
}
