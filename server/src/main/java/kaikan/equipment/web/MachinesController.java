package kaikan.equipment.web;

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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kaikan.equipment.Machines;
import kaikan.equipment.UseLine;
import kaikan.equipment.Uses;
import kaikan.facility.Module;
import kaikan.facility.web.SiteDoor;
import kaikan.facility.web.SiteDoor.Lock;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.Html;

/// The machines of a site and who used them.
@Controller("/staff/machines/{site}")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class MachinesController {
    private final SiteDoor door;
    private final Machines machines;
    private final Uses uses;
    private final MachinePages pages;

    MachinesController(SiteDoor door, Machines machines, Uses uses, MachinePages pages) {
        this.door = door;
        this.machines = machines;
        this.uses = uses;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, String site) {
        return door.open(request, site, Lock.reception(Module.EQUIPMENT), at -> pages.list(at, HttpStatus.OK, MachineForm.empty()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, String site, @Body Map<String, String> typed) {
        return door.open(request, site, Lock.manager(Module.EQUIPMENT), at -> {
            MachineForm form = MachineForm.typed(typed).checkedCode(at.page().words()).checked(at.page().words(), pages.meters(at));
            if (!form.errors().isEmpty()) {
                return pages.list(at, HttpStatus.UNPROCESSABLE_ENTITY, form);
            }
            String code = form.value("code");
            return machines.add(form.machine(at.site().id(), code), at.viewer().personId())
                    ? Html.seeOther(MachinePages.path(at) + "/" + code)
                    : pages.list(at, HttpStatus.CONFLICT, form.wrong("code", at.page().t("equipment.code.taken", code)));
        });
    }

    /// Ends a use that somebody forgot to end: at the proposed end, at the time that was typed, or now.
    @Post("/uses/{use}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(HttpRequest<?> request, String site, String use, @Body Map<String, String> typed) {
        return door.open(request, site, Lock.reception(Module.EQUIPMENT), at -> {
            Optional<UseLine> running = pages.running(at, use);
            Optional<Instant> end = running.flatMap(line -> pages.end(at, line, MachineForm.typed(typed)));
            if (running.isPresent() && end.isEmpty()) {
                MachineForm form = MachineForm.typed(typed).wrong("at-" + use, at.page().t("equipment.end.wrong"));
                return pages.list(at, HttpStatus.UNPROCESSABLE_ENTITY, form);
            }
            end.ifPresent(then -> uses.end(
                    use, at.site().id(), new Uses.Told(at.viewer().personId(), then, at.page().t("equipment.ended.by-staff"))));
            return Html.seeOther(MachinePages.path(at));
        });
    }
}
