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
import java.util.HashMap;
import java.util.Map;
import kaikan.equipment.Machines;
import kaikan.equipment.Uses;
import kaikan.facility.Module;
import kaikan.facility.web.AtSite;
import kaikan.facility.web.SiteDoor;
import kaikan.facility.web.SiteDoor.Lock;
import kaikan.member.Role;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;

/// The machines of a site and who used them.
@Controller("/staff/machines/{site}")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class MachinesController {
    private static final int SHOWN = 100;
    private static final int LONGEST = 200;

    private final SiteDoor door;
    private final Machines machines;
    private final Uses uses;

    MachinesController(SiteDoor door, Machines machines, Uses uses) {
        this.door = door;
        this.machines = machines;
        this.uses = uses;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, String site) {
        return door.open(request, site, Lock.reception(Module.EQUIPMENT), at ->
                page(at, HttpStatus.OK, MachineForm.empty(), FormErrors.none()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, String site, @Body Map<String, String> typed) {
        return door.open(request, site, Lock.manager(Module.EQUIPMENT), at -> {
            MachineForm form = MachineForm.of(typed);
            FormErrors errors = form.errors(at.page().words());
            if (!errors.isEmpty()) {
                return page(at, HttpStatus.UNPROCESSABLE_ENTITY, form, errors);
            }
            if (!machines.add(form.machine(at.site().id()), at.viewer().personId())) {
                return page(at, HttpStatus.CONFLICT, form, errors.with("code", at.page().t("equipment.code.taken", form.code())));
            }
            return back(at);
        });
    }

    /// Takes a machine out of use with a reason that users read, or back into use.
    @Post("/{code}/fault")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> fault(HttpRequest<?> request, String site, String code, @Body Map<String, String> typed) {
        return door.open(request, site, Lock.reception(Module.EQUIPMENT), at -> {
            String reason = typed.getOrDefault("reason", "").strip();
            boolean repair = typed.containsKey("repair");
            if (!repair && (reason.isEmpty() || reason.length() > LONGEST)) {
                FormErrors errors = FormErrors.none().with("reason-" + code, at.page().t("equipment.fault.reason", LONGEST));
                return page(at, HttpStatus.UNPROCESSABLE_ENTITY, MachineForm.empty(), errors);
            }
            machines.fault(at.site().id(), code, repair ? "" : reason, at.viewer().personId());
            return back(at);
        });
    }

    /// Ends a use that somebody forgot to end.
    @Post("/uses/{use}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(HttpRequest<?> request, String site, String use) {
        return door.open(request, site, Lock.reception(Module.EQUIPMENT), at -> {
            uses.endByStaff(use, at.site().id(), at.viewer().personId(), at.page().t("equipment.ended.by-staff"));
            return back(at);
        });
    }

    private HttpResponse<?> page(AtSite at, HttpStatus status, MachineForm form, FormErrors errors) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("at", at);
        shown.put("machines", machines.at(at.site().id()));
        shown.put("uses", uses.newest(at.site().id(), SHOWN));
        shown.put("manager", at.viewer().has(Role.MANAGER, at.site().id()));
        shown.put("form", form);
        shown.put("errors", errors);
        return Html.status(status, at.page(), "equipment/machines", shown);
    }

    private static HttpResponse<?> back(AtSite at) {
        return Html.seeOther("/staff/machines/" + at.site().key());
    }
}
