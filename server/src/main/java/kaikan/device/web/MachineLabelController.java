package kaikan.device.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kaikan.equipment.MachineInfo;
import kaikan.equipment.Machines;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Module;
import kaikan.platform.web.ErrorPages;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// What a phone shows that reads the label of a machine: how the machine is and how to use it. The label itself is for the kiosk. Houses may
/// give the same code to their machines; a house that is not published, or has no machines, is not spoken of.
@Controller("/M")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MachineLabelController {
    private static final int LONGEST = 20;

    private final Machines machines;
    private final Catalogues catalogues;
    private final ErrorPages errors;

    MachineLabelController(Machines machines, Catalogues catalogues, ErrorPages errors) {
        this.machines = machines;
        this.catalogues = catalogues;
        this.errors = errors;
    }

    @Get("/{code}")
    HttpResponse<?> show(HttpRequest<?> request, Page page, String code) {
        String shown = code.length() <= LONGEST ? code : code.substring(0, LONGEST);
        List<Labelled> found = shown.equals(code) ? of(code.toUpperCase(Locale.ROOT)) : List.of();
        return found.isEmpty()
                ? errors.answer(request, HttpStatus.NOT_FOUND, "device.label.missing", shown)
                : Html.ok(page, "device/label", Map.of("found", found)).header("X-Robots-Tag", "noindex");
    }

    private List<Labelled> of(String code) {
        Catalogue catalogue = catalogues.current();
        Map<Long, MachineInfo> bySite = machines.labelled(code);
        return catalogue.sites().stream()
                .filter(site -> site.published() && site.has(Module.EQUIPMENT))
                .flatMap(site -> Optional.ofNullable(bySite.get(site.id())).map(machine -> new Labelled(site, machine)).stream())
                .toList();
    }
}
