package kaikan.device.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaikan.device.Devices;
import kaikan.facility.Site;
import kaikan.facility.web.SiteDoor;
import kaikan.member.Viewer;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// All kiosks that are in service in the houses where the reader works, whatever needs somebody first.
@Controller("/staff/kiosks")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class FleetController {
    private final SiteDoor door;
    private final Devices devices;

    FleetController(SiteDoor door, Devices devices) {
        this.door = door;
        this.devices = devices;
    }

    @Get
    HttpResponse<?> show(Page page, Viewer viewer) {
        List<Site> sites = door.sitesOf(viewer, null).stream().filter(site -> !site.modules().isEmpty()).toList();
        Map<Long, Site> byId = sites.stream().collect(Collectors.toMap(Site::id, Function.identity()));
        List<FleetLine> lines = devices.inUse().stream()
                .flatMap(device -> Optional.ofNullable(byId.get(device.siteId())).map(site -> new FleetLine(site, device)).stream())
                .sorted(FleetLine.worstFirst(page.now()))
                .toList();
        return Html.ok(page, "device/fleet", Map.of("lines", lines, "sites", sites));
    }
}
