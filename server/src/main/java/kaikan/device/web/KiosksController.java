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
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kaikan.admission.PassPictures;
import kaikan.admission.RoomDoors;
import kaikan.device.Devices;
import kaikan.device.Enrolment;
import kaikan.facility.Space;
import kaikan.facility.web.AtSite;
import kaikan.facility.web.SiteDoor;
import kaikan.facility.web.SiteDoor.Lock;
import kaikan.member.Role;
import kaikan.member.SiteRoles;
import kaikan.member.StaffLine;
import kaikan.member.web.ForStaff;
import kaikan.platform.text.Plain;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.protocol.EnrolmentCode;

/// The kiosks of a site: how they are, new ones, and what they sent that was refused. Codes and revocation are the manager's.
@Controller("/staff/kiosks/{site}")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class KiosksController {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 100;

    private final SiteDoor door;
    private final Devices devices;
    private final Enrolment enrolment;
    private final SiteRoles roles;
    private final PassPictures pictures;

    KiosksController(SiteDoor door, Devices devices, Enrolment enrolment, SiteRoles roles, PassPictures pictures) {
        this.roles = roles;
        this.pictures = pictures;
        this.door = door;
        this.devices = devices;
        this.enrolment = enrolment;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, String site) {
        return door.open(request, site, Lock.reception(null), at -> page(at, HttpStatus.OK, Said.of("")));
    }

    /// Shows the new code once; it cannot be looked up again.
    @Post("/codes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> code(HttpRequest<?> request, String site, @Body Map<String, String> form) {
        return door.open(request, site, Lock.manager(null), at -> {
            String name = Plain.line(form.getOrDefault("name", ""));
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                String why = at.page().t(name.isEmpty() ? "device.name.missing" : "device.name.long", LONGEST_NAME);
                return page(at, HttpStatus.UNPROCESSABLE_ENTITY, new Said("", name, FormErrors.none().with("name", why)));
            }
            return page(at, HttpStatus.OK, Said.of(enrolment.newCode(at.site().id(), name, at.viewer().personId())));
        });
    }

    @Post("/codes/{ref}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(HttpRequest<?> request, String site, String ref) {
        return door.open(request, site, Lock.manager(null), at -> {
            boolean ours = enrolment.withdraw(ref, at.site().id(), at.viewer().personId());
            return ours ? Html.seeOther("/staff/kiosks/" + at.site().key()) : door.missing(request);
        });
    }

    @Post("/{ref}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(HttpRequest<?> request, String site, String ref, @Body Map<String, String> form) {
        return door.open(request, site, Lock.manager(null), at -> {
            if (!devices.has(ref, at.site().id())) {
                return door.missing(request);
            }
            String reason = Plain.line(form.getOrDefault("reason", ""));
            if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
                String why = at.page().t(reason.isEmpty() ? "device.revoke.reason" : "device.revoke.long", LONGEST_REASON);
                return page(at, HttpStatus.UNPROCESSABLE_ENTITY, new Said("", reason, FormErrors.none().with("reason-" + ref, why)));
            }
            devices.revoke(ref, at.site().id(), at.viewer().personId(), reason);
            return Html.seeOther("/staff/kiosks/" + at.site().key());
        });
    }

    /// Puts the kiosk at the door of the house or of a room; one that is not the site's is a form of somebody else's.
    @Post("/{ref}/place")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> place(HttpRequest<?> request, String site, String ref, @Body Map<String, String> form) {
        return door.open(request, site, Lock.manager(null), at -> {
            String key = form.getOrDefault("place", "");
            Optional<Space> room = RoomDoors.of(at.catalogue(), at.site()).stream().filter(space -> space.key().equals(key)).findFirst();
            if (!devices.has(ref, at.site().id()) || (room.isEmpty() && !key.isEmpty())) {
                return door.missing(request);
            }
            devices.place(ref, at.site().id(), room.orElse(null), at.viewer().personId());
            return Html.seeOther("/staff/kiosks/" + at.site().key() + "#kiosk-" + ref);
        });
    }

    @Get("/letters")
    HttpResponse<?> letters(HttpRequest<?> request, String site) {
        return door.open(request, site, Lock.reception(null), at ->
                Html.ok(at.page(), "device/letters", Map.of("at", at, "letters", devices.deadLetters(at.site().id()))));
    }

    @Post("/letters/{ref}/seen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> seen(HttpRequest<?> request, String site, String ref) {
        return door.open(request, site, Lock.reception(null), at -> {
            boolean ours = devices.seen(ref, at.site().id(), at.viewer().personId());
            return ours ? Html.seeOther("/staff/kiosks/" + at.site().key() + "/letters") : door.missing(request);
        });
    }

    /// What is answered to a form.
    ///
    /// @param code the new code; empty where none was made
    /// @param typed what must be corrected, as it was typed
    private record Said(String code, String typed, FormErrors errors) {
        static Said of(String code) {
            return new Said(code, "", FormErrors.none());
        }
    }

    private HttpResponse<?> page(AtSite at, HttpStatus status, Said said) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("at", at);
        shown.put("devices", devices.at(at.site().id()));
        shown.put("places", Standing.choices(at));
        shown.put("manager", at.viewer().has(Role.MANAGER, at.site().id()));
        shown.put("managers", managers(at));
        shown.put("code", said.code);
        shown.put("picture", said.code.isEmpty() ? "" : picture(said.code));
        shown.put("typed", said.typed);
        shown.put("open", enrolment.open(at.site().id()));
        shown.put("errors", said.errors);
        return Html.status(status, at.page(), "device/kiosks", shown);
    }

    /// The code for a scanner, as an address that holds its own picture: nobody can fetch it again.
    private String picture(String code) {
        String svg = PassPictures.svg(new EnrolmentCode(code).address(pictures.host()));
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    /// The names of the site's managers, whom its reception asks; empty when it has none.
    private String managers(AtSite at) {
        return roles.staff().stream()
                .filter(line -> line.siteId() == at.site().id() && line.role() == Role.MANAGER)
                .map(StaffLine::name)
                .collect(Collectors.joining(at.page().t("device.and")));
    }
}
