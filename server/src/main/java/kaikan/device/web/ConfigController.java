package kaikan.device.web;

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
import java.util.function.Function;
import kaikan.device.DeviceConfigs;
import kaikan.device.Manifests;
import kaikan.device.WantedConfig;
import kaikan.facility.Module;
import kaikan.facility.web.AtSite;
import kaikan.facility.web.SiteDoor;
import kaikan.facility.web.SiteDoor.Lock;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.Html;

/// How one kiosk is to behave. It is the manager's.
@Controller("/staff/kiosks/{site}/{ref}/settings")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConfigController {
    private final SiteDoor door;
    private final DeviceConfigs configs;
    private final Manifests manifests;

    ConfigController(SiteDoor door, DeviceConfigs configs, Manifests manifests) {
        this.door = door;
        this.configs = configs;
        this.manifests = manifests;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String site, String ref) {
        return open(request, site, ref, at -> wanted -> page(at, HttpStatus.OK, wanted, ConfigForm.of(wanted)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> set(HttpRequest<?> request, String site, String ref, @Body Map<String, String> form) {
        return open(request, site, ref, at -> wanted -> {
            ConfigForm typed = ConfigForm.typed(form).checked(at.page().words());
            if (!typed.errors().isEmpty()) {
                return page(at, HttpStatus.UNPROCESSABLE_ENTITY, wanted, typed);
            }
            DeviceConfigs.Wish wish = new DeviceConfigs.Wish(at.viewer().personId(), typed.value("reason"), typed.seen());
            return switch (configs.set(ref, at.site().id(), typed.settings(wanted.settings()), wish)) {
                case SET -> {
                    manifests.changed(at.site().id());
                    yield Html.seeOther("/staff/kiosks/" + at.site().key() + "/" + ref + "/settings?set");
                }
                case MEANWHILE -> page(at, HttpStatus.CONFLICT, wanted, typed.after(wanted, at.page().words()));
                case UNKNOWN -> door.missing(request);
            };
        });
    }

    private HttpResponse<?> open(
            HttpRequest<?> request, String site, String ref, Function<AtSite, Function<WantedConfig, HttpResponse<?>>> work) {
        return door.open(request, site, Lock.manager(null), at -> configs.of(ref, at.site().id())
                .<HttpResponse<?>>map(wanted -> work.apply(at).apply(wanted))
                .orElseGet(() -> door.missing(request)));
    }

    private static HttpResponse<?> page(AtSite at, HttpStatus status, WantedConfig wanted, ConfigForm form) {
        return Html.status(status, at.page(), "device/config", Map.of(
                "at", at,
                "wanted", wanted,
                "form", form,
                "machines", at.site().has(Module.EQUIPMENT),
                "set", at.request().getParameters().contains("set")));
    }
}
