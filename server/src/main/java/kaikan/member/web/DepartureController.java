package kaikan.member.web;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.member.Departure;
import kaikan.member.MemberRefusal;
import kaikan.member.Objection;
import kaikan.member.OwnAccount;
import kaikan.member.Viewer;
import kaikan.platform.web.Page;

/// Deleting one's own account: first what goes and what stays, then the password.
@Controller("/account/delete")
@ForSignedIn
@ExecuteOn(TaskExecutors.BLOCKING)
final class DepartureController {
    private static final String TEMPLATE = "member/delete";

    private final Departure departure;
    private final OwnAccount account;
    private final Threshold threshold;

    DepartureController(Departure departure, OwnAccount account, Threshold threshold) {
        this.departure = departure;
        this.account = account;
        this.threshold = threshold;
    }

    @Get
    HttpResponse<?> consequences(Page page, Viewer viewer) {
        List<Objection> objections = departure.objections(viewer);
        return objections.isEmpty()
                ? Replies.fresh(page, TEMPLATE, Form.of(Map.of()), about(viewer))
                : notYet(new Checks(page, Form.of(Map.of())), viewer, objections);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> delete(HttpRequest<?> request, Page page, Viewer viewer, @Body Map<String, Object> body) {
        Form form = new Form(body);
        Checks checks = new Checks(page, form);
        Optional<MemberRefusal> refusal = departure.leave(viewer, form.secret("password"));
        return refusal.<HttpResponse<?>>map(why -> why instanceof MemberRefusal.NotYet(var objections)
                        ? notYet(checks, viewer, objections)
                        : Replies.refused(checks, TEMPLATE, why, about(viewer)))
                .orElseGet(() -> threshold.out(request, "/sign-out?of=deleted"));
    }

    /// The page with what has to be ended first, and without the button.
    private HttpResponse<?> notYet(Checks checks, Viewer viewer, List<Objection> objections) {
        Map<String, Object> more = new HashMap<>(about(viewer));
        more.put("objections", objections);
        return Replies.refused(checks, TEMPLATE, objections.getFirst().refusal(), more);
    }

    private Map<String, ?> about(Viewer viewer) {
        return Map.of(
                "address", viewer.email(),
                "hasPassword", account.hasPassword(viewer),
                "handedOn", departure.handedOn(viewer),
                "owed", departure.owed(viewer));
    }
}
