package kaikan.device.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kaikan.admission.PassPictures;
import kaikan.equipment.MachineInfo;
import kaikan.equipment.Machines;
import kaikan.facility.Module;
import kaikan.facility.web.SiteDoor;
import kaikan.facility.web.SiteDoor.Lock;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.Html;
import kaikan.protocol.MachineLabel;

/// Labels for machines, to be printed and stuck on them.
@Controller("/staff/machines/{site}/labels")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class LabelsController {
    private static final Lock LOCK = Lock.reception(Module.EQUIPMENT);

    private final SiteDoor door;
    private final Machines machines;
    private final PassPictures pictures;

    LabelsController(SiteDoor door, Machines machines, PassPictures pictures) {
        this.door = door;
        this.machines = machines;
        this.pictures = pictures;
    }

    @Get
    HttpResponse<?> sheet(HttpRequest<?> request, String site) {
        return door.open(request, site, LOCK, at ->
                Html.ok(at.page(), "device/labels", Map.of("at", at, "machines", machines.at(at.site().id()))));
    }

    @Get("/{code}.svg")
    HttpResponse<?> picture(HttpRequest<?> request, String site, String code) {
        return door.open(request, site, LOCK, at -> machines.at(at.site().id()).stream()
                .map(MachineInfo::code)
                .filter(code::equals)
                .findFirst()
                .<HttpResponse<?>>map(found -> HttpResponse.ok(
                                PassPictures.svg(new MachineLabel(found).address(pictures.host())).getBytes(StandardCharsets.UTF_8))
                        .header("Content-Type", "image/svg+xml"))
                .orElseGet(() -> door.missing(request)));
    }
}
