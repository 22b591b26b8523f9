package kaikan.admission.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import kaikan.admission.HouseLimit;
import kaikan.admission.Muster;
import kaikan.facility.Module;
import kaikan.facility.web.AtSite;
import kaikan.facility.web.SiteDoor;
import kaikan.facility.web.SiteDoor.Lock;
import kaikan.member.web.ForStaff;
import kaikan.platform.text.TypedNumber;
import kaikan.platform.text.TypedNumber.Unit;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;

/// The most people that a site lets in at once, set by its managers.
@Controller("/staff/visits/{site}/limit")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class LimitController {
    private static final int LARGEST = 999_999;
    private static final Lock LOCK = Lock.manager(Module.ADMISSION);

    private final SiteDoor door;
    private final Muster muster;
    private final HouseLimit limit;

    LimitController(SiteDoor door, Muster muster, HouseLimit limit) {
        this.door = door;
        this.muster = muster;
        this.limit = limit;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String site) {
        return door.open(request, site, LOCK, at -> {
            Integer most = muster.capacity(at.site());
            return page(at, HttpStatus.OK, most == null ? "" : most.toString(), FormErrors.none());
        });
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> set(HttpRequest<?> request, String site, @Body Map<String, String> form) {
        return door.open(request, site, LOCK, at -> {
            String typed = form.getOrDefault("most", "");
            int most = TypedNumber.of(typed, Unit.PEOPLE);
            if (!typed.isBlank() && (most < 1 || most > LARGEST)) {
                FormErrors errors = FormErrors.none().with("most", at.page().t("admission.limit.wrong"));
                return page(at, HttpStatus.UNPROCESSABLE_ENTITY, typed, errors);
            }
            limit.set(at.site(), typed.isBlank() ? null : most, at.viewer().personId());
            return Html.seeOther("/staff/visits/" + at.site().key());
        });
    }

    private static HttpResponse<?> page(AtSite at, HttpStatus status, String typed, FormErrors errors) {
        return Html.status(status, at.page(), "admission/limit", Map.of("at", at, "typed", typed, "errors", errors));
    }
}
