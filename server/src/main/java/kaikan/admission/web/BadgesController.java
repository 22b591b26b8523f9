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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.admission.Badge;
import kaikan.admission.Badges;
import kaikan.calendar.TypedDate;
import kaikan.facility.Module;
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

/// The badges of whoever works in a house: its managers give them, print them, renew them and take them back.
@Controller("/staff/visits/{site}/badges")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class BadgesController {
    private static final int LONGEST_REASON = 100;
    private static final Lock LOCK = Lock.manager(Module.ADMISSION);

    private final SiteDoor door;
    private final Badges badges;
    private final SiteRoles roles;

    BadgesController(SiteDoor door, Badges badges, SiteRoles roles) {
        this.door = door;
        this.badges = badges;
        this.roles = roles;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, String site) {
        String news = request.getParameters().get("new", String.class, "");
        return door.open(request, site, LOCK, at -> page(at, HttpStatus.OK, new Said(BadgeForm.empty(at), FormErrors.none(), news)));
    }

    /// Shows the new one, ready to be printed.
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> give(HttpRequest<?> request, String site, @Body Map<String, List<String>> form) {
        return door.open(request, site, LOCK, at -> {
            BadgeForm typed = BadgeForm.of(form);
            List<StaffLine> staff = BadgeChoices.staff(at, roles.staff());
            FormErrors errors = typed.errors(at, staff);
            return errors.isEmpty()
                    ? Html.seeOther(path(at, badges.give(typed.wanted(at, staff), at.viewer().personId())) + "?new=given")
                    : page(at, HttpStatus.UNPROCESSABLE_ENTITY, new Said(typed, errors, ""));
        });
    }

    /// One badge, to be printed: with it every house is entered that it counts in, so it is for whoever answers for all of them.
    @Get("/{passId}")
    HttpResponse<?> show(HttpRequest<?> request, String site, String passId) {
        String news = request.getParameters().get("new", String.class, "");
        return door.open(request, site, LOCK, at -> ours(at, passId)
                .<HttpResponse<?>>map(badge -> Html.ok(at.page(), "admission/badgesheet", Map.of("at", at, "badge", badge, "news", news)))
                .orElseGet(() -> door.missing(request)));
    }

    /// Another one in its place: whoever bears it prints it anew.
    @Post("/{passId}/renew")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> renew(HttpRequest<?> request, String site, String passId, @Body Map<String, String> form) {
        return door.open(request, site, LOCK, at -> {
            if (ours(at, passId).isEmpty()) {
                return door.missing(request);
            }
            String last = form.getOrDefault("last", "");
            Optional<String> why = BadgeForm.wrongLast(at, last).findFirst();
            if (why.isPresent()) {
                return wrong(at, "last-" + passId, why.get());
            }
            return badges.renew(passId, TypedDate.day(last).orElseThrow(), at.viewer().personId())
                    .<HttpResponse<?>>map(badge -> Html.seeOther(path(at, badge) + "?new=renewed"))
                    .orElseGet(() -> Html.seeOther(path(at)));
        });
    }

    @Post("/{passId}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(HttpRequest<?> request, String site, String passId, @Body Map<String, String> form) {
        return door.open(request, site, LOCK, at -> {
            if (ours(at, passId).isEmpty()) {
                return door.missing(request);
            }
            String reason = Plain.line(form.getOrDefault("reason", ""));
            if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
                return wrong(at, "reason-" + passId, at.page().t("admission.badge.reason.wrong", LONGEST_REASON));
            }
            badges.revoke(passId, reason, at.viewer().personId());
            return Html.seeOther(path(at) + "?new=revoked");
        });
    }

    /// A badge that counts in several houses is the affair of whoever answers for all of them.
    private Optional<Badge> ours(AtSite at, String passId) {
        return badges.at(at.site(), passId).filter(badge -> mayChange(at, badge));
    }

    static boolean mayChange(AtSite at, Badge badge) {
        return badge.sites().stream().allMatch(site -> at.viewer().has(Role.MANAGER, site));
    }

    private HttpResponse<?> wrong(AtSite at, String field, String why) {
        return page(at, HttpStatus.UNPROCESSABLE_ENTITY, new Said(BadgeForm.empty(at), FormErrors.none().with(field, why), ""));
    }

    private static String path(AtSite at) {
        return "/staff/visits/" + at.site().key() + "/badges";
    }

    private static String path(AtSite at, Badge badge) {
        return path(at) + "/" + badge.passId();
    }

    /// What is answered to a form.
    ///
    /// @param news the key of what was done; empty where nothing was
    private record Said(BadgeForm form, FormErrors errors, String news) {}

    private HttpResponse<?> page(AtSite at, HttpStatus status, Said said) {
        List<BadgeLine> counting = badges.counting(at.site()).stream().map(badge -> new BadgeLine(badge, mayChange(at, badge))).toList();
        Map<String, Object> shown = new HashMap<>(Map.of("at", at, "badges", counting, "ended", badges.ended(at.site())));
        shown.put("choices", BadgeChoices.of(at, BadgeChoices.staff(at, roles.staff())));
        shown.put("form", said.form);
        shown.put("errors", said.errors);
        shown.put("news", said.news);
        shown.put("renewed", BadgeForm.inAYear(at).toString());
        return Html.status(status, at.page(), "admission/badges", shown);
    }
}
