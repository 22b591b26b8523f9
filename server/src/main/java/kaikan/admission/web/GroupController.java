package kaikan.admission.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import kaikan.admission.DeskSteps;
import kaikan.admission.FrontDesk;
import kaikan.admission.GroupDesk;
import kaikan.admission.Passage;
import kaikan.admission.Passed;
import kaikan.admission.Ticket;
import kaikan.facility.Module;
import kaikan.facility.web.AtSite;
import kaikan.facility.web.SiteDoor;
import kaikan.facility.web.SiteDoor.Lock;
import kaikan.member.web.ForStaff;
import kaikan.platform.text.Plain;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.protocol.Knock;

/// The desk's answers to what it was asked about a pass, and the way back from what it has done.
@Controller("/staff/visits/{site}")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class GroupController {
    private static final Lock LOCK = Lock.reception(Module.ADMISSION);

    private final SiteDoor door;
    private final FrontDesk desk;
    private final GroupDesk groups;
    private final DeskSteps steps;
    private final VisitsPage visits;

    GroupController(SiteDoor door, FrontDesk desk, GroupDesk groups, DeskSteps steps, VisitsPage visits) {
        this.door = door;
        this.desk = desk;
        this.groups = groups;
        this.steps = steps;
        this.visits = visits;
    }

    /// Whoever reloads what was answered to a form, or comes back to it, sees the house as it is now.
    @Get(uris = {"/together", "/undo"})
    HttpResponse<?> again(HttpRequest<?> request, String site) {
        return door.open(request, site, LOCK, at -> Html.seeOther(VisitsPage.path(at)));
    }

    @Post("/together")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> together(HttpRequest<?> request, String site, @Body Map<String, String> form) {
        return door.open(request, site, LOCK, at -> {
            Ticket ticket = Ticket.of(form.getOrDefault("ticket", ""));
            String scanned = Question.scanned(form);
            if (!scanned.isEmpty()) {
                return next(at, new Passage(scanned, Knock.Wish.ENTER, 1, ticket));
            }
            boolean leave = "leave".equals(form.get("wish"));
            boolean letIn = !leave && "yes".equals(form.get("late"));
            String reason = letIn ? Plain.line(form.getOrDefault("reason", "")) : "";
            int people = Question.people(form);
            if (letIn && (reason.isEmpty() || reason.length() > WalkIn.LONGEST)) {
                return wrong(at, form, FormErrors.none().with("in-reason", at.page().t("admission.late.reason")));
            }
            if (people < 1) {
                return wrong(at, form, tooMany(at, leave, 0));
            }
            Passage asked =
                    new Passage(form.getOrDefault("code", ""), leave ? Knock.Wish.LEAVE : Knock.Wish.ENTER, people, ticket);
            return switch (groups.pass(at.site(), asked, because(at, reason))) {
                case Passed.Done() -> Html.seeOther(VisitsPage.path(at) + "?done=" + ticket.text());
                case Passed.TooMany(int most) -> wrong(at, form, tooMany(at, leave, most));
                case Passed.Refused(var why) -> visits.draw(at, DeskAnswer.refusal(DeskAnswer.sentence(why, at)));
            };
        });
    }

    /// Somebody else showed their pass while the desk was asked how many a group are: it is theirs that is read.
    private HttpResponse<?> next(AtSite at, Passage scanned) {
        return steps.done(at.site(), at.viewer().ref(), scanned.ticket()).isPresent()
                ? Html.seeOther(VisitsPage.path(at) + "?done=" + scanned.ticket().text())
                : visits.draw(at, DeskAnswer.of(desk.scan(at.site(), scanned, at.viewer().ref()), scanned, at));
    }

    /// Takes back what was done with a ticket; sent twice, once.
    @Post("/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(HttpRequest<?> request, String site, @Body Map<String, String> form) {
        return door.open(request, site, LOCK, at -> {
            Ticket ticket = Ticket.of(form.getOrDefault("ticket", ""));
            return steps.undo(at.site(), because(at, ""), ticket).filter(step -> step.taken()).isPresent()
                    ? Html.seeOther(VisitsPage.path(at) + "?done=" + ticket.text())
                    : visits.draw(at, DeskAnswer.refusal(at.page().t("admission.undo.late")));
        });
    }

    /// Asks the same again, with what was typed; the question is put anew, because the house may have changed.
    private HttpResponse<?> wrong(AtSite at, Map<String, String> form, FormErrors errors) {
        String code = form.getOrDefault("code", "");
        DeskAnswer answer = DeskAnswer.of(desk.look(at.site(), code), new Passage(code, Knock.Wish.INFERRED, 1, Ticket.next()), at);
        Question question = answer.question();
        return question == null
                ? visits.draw(at, DeskAnswer.refusal(at.page().t("admission.group.changed")))
                : visits.draw(at, answer.asking(question.again(form, errors)));
    }

    private static FormErrors tooMany(AtSite at, boolean leave, int most) {
        String key = most < 1 ? "admission.group.number" : leave ? "admission.group.most.out" : "admission.group.most.in";
        return FormErrors.none().with(leave ? "out-people" : "in-people", at.page().t(key, most));
    }

    private static FrontDesk.Because because(AtSite at, String reason) {
        return new FrontDesk.Because(at.viewer().personId(), at.viewer().ref(), reason);
    }
}
