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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kaikan.admission.DeskSteps;
import kaikan.admission.FrontDesk;
import kaikan.admission.FrontDesk.Departure;
import kaikan.admission.Insider;
import kaikan.admission.Muster;
import kaikan.admission.MusterLine;
import kaikan.admission.Passage;
import kaikan.admission.ProposedExit;
import kaikan.admission.Ticket;
import kaikan.admission.web.VisitsPage.Said;
import kaikan.facility.Module;
import kaikan.facility.web.AtSite;
import kaikan.facility.web.SiteDoor;
import kaikan.facility.web.SiteDoor.Lock;
import kaikan.member.web.ForStaff;
import kaikan.platform.text.Plain;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.protocol.Knock;

/// Who is and was in the house today, with the desk's own way to check people in and out.
@Controller("/staff/visits/{site}")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class VisitsController {
    private static final Lock LOCK = Lock.reception(Module.ADMISSION);

    /// The number for leaving, as kiosks tell it to whoever comes without a pass; a pass is far longer.
    private static final Pattern EXIT_NUMBER = Pattern.compile("[0-9]{4,6}");

    private final SiteDoor door;
    private final Muster muster;
    private final FrontDesk desk;
    private final DeskSteps steps;
    private final ProposedExit proposed;
    private final VisitsPage page;

    VisitsController(SiteDoor door, Muster muster, FrontDesk desk, DeskSteps steps, ProposedExit proposed, VisitsPage page) {
        this.door = door;
        this.muster = muster;
        this.desk = desk;
        this.steps = steps;
        this.proposed = proposed;
        this.page = page;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String site, @QueryValue(defaultValue = "") String done) {
        return door.open(request, site, LOCK, at -> {
            Ticket ticket = Ticket.of(done);
            DeskAnswer answer = done.isEmpty()
                    ? null
                    : steps.done(at.site(), at.viewer().ref(), ticket).map(step -> StepText.of(at, step, ticket)).orElse(null);
            return page.draw(at, HttpStatus.OK, Said.of(answer));
        });
    }

    /// What changes while somebody looks on.
    @Get("/parts")
    HttpResponse<?> parts(HttpRequest<?> request, String site) {
        return door.open(request, site, LOCK, at -> page.parts(at, request.getHeaders().get("If-None-Match")));
    }

    /// Whoever reloads what was answered to a form, or comes back to it, sees the house as it is now.
    @Get(uris = {"/scan", "/walk-in", "/out"})
    HttpResponse<?> again(HttpRequest<?> request, String site) {
        return door.open(request, site, LOCK, at -> Html.seeOther(VisitsPage.path(at)));
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
            Ticket ticket = Ticket.of(form.getOrDefault("ticket", ""));
            if (steps.done(at.site(), at.viewer().ref(), ticket).isPresent()) {
                return done(at, ticket);
            }
            String code = Plain.line(form.getOrDefault("code", ""));
            if (code.isEmpty()) {
                FormErrors errors = FormErrors.none().with("code", at.page().t("admission.desk.empty"));
                return page.draw(at, HttpStatus.UNPROCESSABLE_ENTITY, Said.of(WalkIn.empty(), errors));
            }
            String number = Plain.half(code);
            if (EXIT_NUMBER.matcher(number).matches()) {
                return page.draw(at, DeskAnswer.ofNumber(at, number, muster.withNumber(at.site(), Integer.parseInt(number))));
            }
            Knock.Wish wish = "leave".equals(form.get("wish")) ? Knock.Wish.LEAVE : Knock.Wish.ENTER;
            Passage asked = new Passage(code, wish, 1, ticket);
            return page.draw(at, DeskAnswer.of(desk.scan(at.site(), asked, at.viewer().ref()), asked, at));
        });
    }

    private static HttpResponse<?> done(AtSite at, Ticket ticket) {
        return Html.seeOther(VisitsPage.path(at) + "?done=" + ticket.text());
    }

    @Post("/walk-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> walkIn(HttpRequest<?> request, String site, @Body Map<String, String> form) {
        return door.open(request, site, LOCK, at -> {
            WalkIn typed = WalkIn.of(form);
            FormErrors errors = typed.errors(at.page().words());
            if (!errors.isEmpty()) {
                return page.draw(at, HttpStatus.UNPROCESSABLE_ENTITY, Said.of(typed, errors));
            }
            FrontDesk.Newcomer newcomer = new FrontDesk.Newcomer(typed.name(), typed.company(), typed.destination());
            return done(at, desk.walkIn(at.site(), typed.visit(), newcomer, at.viewer().ref()));
        });
    }

    /// Whoever goes now needs no reason; a time that is corrected, or what somebody else says, does.
    @Post("/out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> out(HttpRequest<?> request, String site, @Body Map<String, String> form) {
        return door.open(request, site, LOCK, at -> {
            Explained explained = Explained.of(form);
            String visit = form.getOrDefault("visit", "");
            List<Insider> inside = muster.of(at.site(), at.page().now()).stream().map(MusterLine::person).toList();
            Optional<Insider> person = inside.stream().filter(one -> one.visit().equals(visit)).findFirst();
            Optional<String> wrong = wrong(at, form, explained, person);
            if (wrong.isPresent()) {
                return page.draw(at, HttpStatus.UNPROCESSABLE_ENTITY, Said.out(DeskAnswer.refusal(wrong.get()), visit, explained));
            }
            Ticket ticket = Ticket.of(form.getOrDefault("ticket", ""));
            FrontDesk.Because because = new FrontDesk.Because(at.viewer().personId(), at.viewer().ref(), explained.reason());
            Departure departure = new Departure(whom(visit, form, person, inside), left(at, form, explained, person), ticket);
            return desk.checkOut(at.site(), departure, because) > 0
                    ? done(at, ticket)
                    : page.draw(at, DeskAnswer.refusal(at.page().t("admission.out.gone")));
        });
    }

    private static Optional<String> wrong(AtSite at, Map<String, String> form, Explained explained, Optional<Insider> person) {
        boolean corrects = form.containsKey("then") || form.containsKey("claim");
        if ((corrects && explained.reason().isEmpty()) || explained.reason().length() > WalkIn.LONGEST) {
            return Optional.of(at.page().t("admission.out.reason"));
        }
        return person.filter(one -> new ToldTime(explained.at()).of(at, one).isEmpty())
                .map(one -> at.page().t("admission.out.at.wrong", Clocks.time(at, one.since()), Clocks.time(at, at.page().now())));
    }

    private Instant left(AtSite at, Map<String, String> form, Explained explained, Optional<Insider> person) {
        return person.flatMap(one -> form.containsKey("then")
                        ? Optional.of(proposed.of(one).at())
                        : new ToldTime(explained.at()).of(at, one))
                .orElse(at.page().now());
    }

    /// Whoever is meant, with everybody who is inside with the same pass if that is wanted.
    private static List<String> whom(String visit, Map<String, String> form, Optional<Insider> person, List<Insider> inside) {
        return person.filter(_ -> form.containsKey("all")).map(Insider::passId)
                .map(id -> inside.stream().filter(one -> id.equals(one.passId())).map(Insider::visit).toList())
                .orElse(List.of(visit));
    }
}
