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
import java.util.Map;
import java.util.Optional;
import kaikan.equipment.MachineInfo;
import kaikan.equipment.Machines;
import kaikan.equipment.TermsOfUse;
import kaikan.facility.Module;
import kaikan.facility.web.AtSite;
import kaikan.facility.web.SiteDoor;
import kaikan.facility.web.SiteDoor.Lock;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.Html;
import kaikan.platform.web.TypedSearch;

/// One machine: what it is, its upkeep, and whether it can be used.
@Controller("/staff/machines/{site}/{code}")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class MachineController {

    private final SiteDoor door;
    private final Machines machines;
    private final TermsOfUse terms;
    private final MachinePages pages;
    private final TypedSearch search;

    MachineController(SiteDoor door, Machines machines, TermsOfUse terms, MachinePages pages, TypedSearch search) {
        this.door = door;
        this.machines = machines;
        this.terms = terms;
        this.pages = pages;
        this.search = search;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String site, String code) {
        return door.open(request, site, Lock.reception(Module.EQUIPMENT), at ->
                pages.one(at, code, HttpStatus.OK, MachineForm.typed(Map.of(
                        "who", search.typed(request).apply("who"),
                        "done", request.getParameters().get("done", String.class).orElse("")))));
    }

    @Post("/people")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> find(HttpRequest<?> request, String site, String code, @Body Map<String, String> typed) {
        return door.open(request, site, Lock.reception(Module.EQUIPMENT), at ->
                search.answer(request, MachinePages.path(at) + "/" + code, Map.of("who", typed.getOrDefault("who", ""))));
    }

    /// The address of the form when it is loaded again.
    @Get("/people")
    HttpResponse<?> found(HttpRequest<?> request, String site, String code) {
        return show(request, site, code);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String site, String code, @Body Map<String, String> typed) {
        return door.open(request, site, Lock.manager(Module.EQUIPMENT), at -> {
            Optional<MachineInfo> machine = machines.one(at.site().id(), code);
            if (machine.isEmpty()) {
                return door.missing(request);
            }
            MachineForm form = MachineForm.typed(typed)
                    .keepingMeter(machine.get())
                    .checked(at.page().words(), pages.meters(at, machine.get()));
            if (!form.errors().isEmpty()) {
                return pages.one(at, code, HttpStatus.UNPROCESSABLE_ENTITY, form);
            }
            if (form.isOlderThan(machine.get())) {
                return pages.one(at, code, HttpStatus.CONFLICT, form.wrong("name_ja", pages.meanwhile(at, machine.get())));
            }
            return machines.change(form.machine(at.site().id(), code), at.viewer().personId()) ? back(at, code) : door.missing(request);
        });
    }

    /// Sets on which terms it is used, or that it has none.
    @Post("/terms")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> terms(HttpRequest<?> request, String site, String code, @Body Map<String, String> typed) {
        return door.open(request, site, Lock.manager(Module.EQUIPMENT), at -> {
            Optional<MachineInfo> machine = machines.one(at.site().id(), code);
            if (machine.isEmpty()) {
                return door.missing(request);
            }
            MachineForm form = TermsForm.checked(at, MachineForm.typed(typed));
            if (!form.errors().isEmpty()) {
                return pages.one(at, code, HttpStatus.UNPROCESSABLE_ENTITY, form);
            }
            if (TermsForm.isOlder(at, machine.get(), form)) {
                return pages.one(at, code, HttpStatus.CONFLICT, form.wrong("terms_starts", at.page().t("equipment.terms.meanwhile")));
            }
            terms.set(at.site().id(), code, TermsForm.terms(at, form), at.viewer().personId());
            return back(at, code);
        });
    }

    /// Takes a machine out of use with a reason that users read, or back into use.
    @Post("/fault")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> fault(HttpRequest<?> request, String site, String code, @Body Map<String, String> typed) {
        return door.open(request, site, Lock.reception(Module.EQUIPMENT), at -> {
            boolean repair = typed.containsKey("repair");
            MachineForm form = MachineForm.typed(typed).needs("reason", "equipment.fault.reason", at.page().words());
            if (!repair && !form.errors().isEmpty()) {
                return pages.one(at, code, HttpStatus.UNPROCESSABLE_ENTITY, form);
            }
            boolean done = machines.fault(at.site().id(), code, repair ? "" : form.value("reason"), at.viewer().personId());
            return done ? back(at, code) : door.missing(request);
        });
    }

    /// Ends the power that staff gave it at a kiosk.
    @Post("/bypass/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> endBypass(HttpRequest<?> request, String site, String code) {
        return door.open(request, site, Lock.reception(Module.EQUIPMENT), at -> {
            pages.bypasses().endByStaff(at.site().id(), code, at.viewer().personId());
            return back(at, code);
        });
    }

    /// Notes something about its upkeep.
    @Post("/notes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> note(HttpRequest<?> request, String site, String code, @Body Map<String, String> typed) {
        return door.open(request, site, Lock.reception(Module.EQUIPMENT), at -> {
            MachineForm form = MachineForm.typed(typed).needs("note", "equipment.note.wrong", at.page().words());
            if (!form.errors().isEmpty()) {
                return pages.one(at, code, HttpStatus.UNPROCESSABLE_ENTITY, form);
            }
            boolean done = machines.note(at.site().id(), code, form.value("note"), at.viewer().personId());
            return done ? back(at, code) : door.missing(request);
        });
    }

    private static HttpResponse<?> back(AtSite at, String code) {
        return Html.seeOther(MachinePages.path(at) + "/" + code);
    }
}
