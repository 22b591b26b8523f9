package kaikan.equipment.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kaikan.calendar.TypedDate;
import kaikan.equipment.Qualification;
import kaikan.equipment.Qualifications;
import kaikan.equipment.Qualifications.MachineDeed;
import kaikan.facility.Module;
import kaikan.facility.web.AtSite;
import kaikan.facility.web.SiteDoor;
import kaikan.facility.web.SiteDoor.Lock;
import kaikan.member.People;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.Html;
import org.jspecify.annotations.Nullable;

/// Who may start a machine: managers grant it and take it back, each with a reason.
@Controller("/staff/machines/{site}/{code}/qualifications")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class QualificationsController {

    private final SiteDoor door;
    private final Qualifications qualifications;
    private final People people;
    private final MachinePages pages;

    QualificationsController(SiteDoor door, Qualifications qualifications, People people, MachinePages pages) {
        this.door = door;
        this.qualifications = qualifications;
        this.people = people;
        this.pages = pages;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> grant(HttpRequest<?> request, String site, String code, @Body Map<String, String> typed) {
        return door.open(request, site, Lock.manager(Module.EQUIPMENT), at -> {
            MachineForm form = checked(at, MachineForm.typed(typed));
            if (!form.errors().isEmpty()) {
                return pages.one(at, code, HttpStatus.UNPROCESSABLE_ENTITY, form);
            }
            Qualification.Grant grant = new Qualification.Grant(form.value("person"), end(at, form), form.value("why"));
            return qualifications.grant(at.site().id(), code, grant, at.viewer().personId())
                    .<HttpResponse<?>>map(granted -> back(at, code, granted))
                    .orElseGet(() -> door.missing(request));
        });
    }

    /// Takes the grant back that the field `grant` names, and whatever else its person has for the machine.
    @Post("/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(HttpRequest<?> request, String site, String code, @Body Map<String, String> typed) {
        return door.open(request, site, Lock.manager(Module.EQUIPMENT), at -> {
            MachineForm form = MachineForm.typed(typed);
            String mark = form.value("grant");
            Optional<Qualification> granted = qualifications.marked(at.site().id(), code, mark);
            if (granted.isEmpty()) {
                return door.missing(request);
            }
            MachineForm checked = form.needs("revoke-" + mark, "equipment.revoke.wrong", at.page().words());
            if (!checked.errors().isEmpty()) {
                return pages.one(at, code, HttpStatus.UNPROCESSABLE_ENTITY, checked);
            }
            MachineDeed deed = new MachineDeed(at.viewer().personId(), form.value("revoke-" + mark));
            qualifications.revoke(at.site().id(), code, granted.get().id(), deed);
            return back(at, code, granted.get());
        });
    }

    private MachineForm checked(AtSite at, MachineForm form) {
        MachineForm checked = form;
        if (people.byRef(form.value("person")).isEmpty()) {
            checked = checked.wrong("person", at.page().t("equipment.person.wrong"));
        }
        LocalDate today = at.page().now().atZone(at.site().zone()).toLocalDate();
        LocalDate last = date(form.value("until"));
        if (!form.value("until").isEmpty() && (last == null || last.isBefore(today))) {
            boolean late = TypedDate.tooLate(form.value("until"));
            checked = checked.wrong("until", late ? at.page().t("platform.date.late", TypedDate.LAST) : at.page().t("equipment.until.wrong"));
        }
        return checked.needs("why", "equipment.why.wrong", at.page().words());
    }

    /// It counts to the end of the day that was typed.
    private static @Nullable Instant end(AtSite at, MachineForm form) {
        LocalDate last = date(form.value("until"));
        return last == null ? null : last.plusDays(1).atStartOfDay(at.site().zone()).toInstant();
    }

    private static @Nullable LocalDate date(String typed) {
        return TypedDate.day(typed).orElse(null);
    }

    /// The page of the machine, which says what became of that grant.
    private static HttpResponse<?> back(AtSite at, String code, Qualification done) {
        return Html.seeOther(MachinePages.path(at) + "/" + code + "?done=" + done.mark());
    }
}
