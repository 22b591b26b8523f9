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
import kaikan.admission.FrontDesk;
import kaikan.admission.Insider;
import kaikan.admission.Muster;
import kaikan.admission.MusterLine;
import kaikan.admission.ProposedExit;
import kaikan.facility.Module;
import kaikan.facility.web.AtSite;
import kaikan.facility.web.SiteDoor;
import kaikan.facility.web.SiteDoor.Lock;
import kaikan.member.Role;
import kaikan.member.web.ForStaff;
import kaikan.platform.text.Plain;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.protocol.Knock;
import org.jspecify.annotations.Nullable;

/// Who is and was in the house today, with the desk's own way to check people in and out.
@Controller("/staff/visits/{site}")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class VisitsController {
    private static final Lock LOCK = Lock.reception(Module.ADMISSION);

    private final SiteDoor door;
    private final Muster muster;
    private final FrontDesk desk;
    private final ProposedExit proposed;

    VisitsController(SiteDoor door, Muster muster, FrontDesk desk, ProposedExit proposed) {
        this.door = door;
        this.muster = muster;
        this.desk = desk;
        this.proposed = proposed;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String site) {
        return door.open(request, site, LOCK, at -> page(at, HttpStatus.OK, Said.of(null)));
    }

    /// Whoever reloads what was answered to a form, or comes back to it, sees the house as it is now.
    @Get(uris = {"/scan", "/walk-in", "/out"})
    HttpResponse<?> again(HttpRequest<?> request, String site) {
        return door.open(request, site, LOCK, at -> Html.seeOther(path(at)));
    }

    /// The list for the assembly point: printed, and read with one look.
    @Get("/muster")
    HttpResponse<?> muster(HttpRequest<?> request, String site) {
        return door.open(request, site, LOCK, at -> {
            Map<String, Object> shown = new HashMap<>();
            shown.put("at", at);
            List<MusterLine> lines = muster.of(at.site(), at.page().now());
            shown.put("count", lines.size());
            shown.put("gatherings", Gathering.of(at.page(), at.catalogue(), lines));
            shown.put("limit", muster.capacity(at.site()));
            return Html.ok(at.page(), "admission/muster", shown);
        });
    }

    @Post("/scan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> scan(HttpRequest<?> request, String site, @Body Map<String, String> form) {
        return door.open(request, site, LOCK, at -> {
            String code = form.getOrDefault("code", "");
            Knock.Wish wish = "leave".equals(form.get("wish")) ? Knock.Wish.LEAVE : Knock.Wish.INFERRED;
            DeskAnswer answer = DeskAnswer.of(desk.scan(at.site(), code, wish, at.viewer().ref()), at);
            return page(at, answer.status(), Said.of(answer));
        });
    }

    @Post("/walk-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> walkIn(HttpRequest<?> request, String site, @Body Map<String, String> form) {
        return door.open(request, site, LOCK, at -> {
            WalkIn typed = WalkIn.of(form);
            FormErrors errors = typed.errors(at.page().words());
            if (!errors.isEmpty()) {
                return page(at, HttpStatus.UNPROCESSABLE_ENTITY, new Said(null, typed, errors));
            }
            FrontDesk.Newcomer newcomer = new FrontDesk.Newcomer(typed.name(), typed.company(), typed.destination());
            desk.walkIn(at.site(), typed.visit(), newcomer, at.viewer().ref());
            return Html.seeOther(path(at));
        });
    }

    @Post("/out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> out(HttpRequest<?> request, String site, @Body Map<String, String> form) {
        return door.open(request, site, LOCK, at -> {
            String reason = Plain.line(form.getOrDefault("reason", ""));
            if (reason.isEmpty() || reason.length() > WalkIn.LONGEST) {
                return page(at, HttpStatus.UNPROCESSABLE_ENTITY, Said.of(DeskAnswer.refusal(at.page().t("admission.out.reason"))));
            }
            String visit = form.getOrDefault("visit", "");
            Optional<Insider> person = muster.of(at.site(), at.page().now()).stream()
                    .map(MusterLine::person)
                    .filter(insider -> insider.visit().equals(visit))
                    .findFirst();
            boolean then = form.containsKey("then");
            FrontDesk.Because because = new FrontDesk.Because(at.viewer().personId(), at.viewer().ref(), reason);
            boolean done = person.isPresent()
                    && desk.checkOut(at.site(), visit, then ? proposed.of(person.get()).at() : at.page().now(), because);
            return done
                    ? Html.seeOther(path(at))
                    : page(at, HttpStatus.CONFLICT, Said.of(DeskAnswer.refusal(at.page().t("admission.out.gone"))));
        });
    }

    /// What is said to what was sent, and what of it stands in its fields again.
    private record Said(@Nullable DeskAnswer answer, WalkIn typed, FormErrors errors) {
        static Said of(@Nullable DeskAnswer answer) {
            return new Said(answer, WalkIn.empty(), FormErrors.none());
        }
    }

    private HttpResponse<?> page(AtSite at, HttpStatus status, Said said) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("at", at);
        List<MusterLine> lines = muster.of(at.site(), at.page().now());
        shown.put("lines", lines);
        shown.put("today", muster.cameToday(at.site(), at.page().now()));
        shown.put("came", muster.countToday(at.site(), at.page().now()));
        shown.put("proposed", proposed.of(lines.stream().map(MusterLine::person).toList()));
        shown.put("answer", said.answer);
        shown.put("newcomer", said.typed);
        shown.put("errors", said.errors);
        shown.put("limit", muster.capacity(at.site()));
        shown.put("manager", at.viewer().has(Role.MANAGER, at.site().id()));
        return Html.status(status, at.page(), "admission/visits", shown);
    }

    private static String path(AtSite at) {
        return "/staff/visits/" + at.site().key();
    }
}
