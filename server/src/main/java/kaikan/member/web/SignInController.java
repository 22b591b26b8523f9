package kaikan.member.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import kaikan.member.Answer;
import kaikan.member.SignIn;
import kaikan.member.SignedIn;
import kaikan.member.Viewer;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// Signing in and out.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInController {
    private static final String TEMPLATE = "member/sign-in";

    private final SignIn signIn;
    private final Threshold threshold;
    private final OidcProvider oidc;
    private final List<Ahead> ahead;

    SignInController(SignIn signIn, Threshold threshold, OidcProvider oidc, List<Ahead> ahead) {
        this.signIn = signIn;
        this.threshold = threshold;
        this.oidc = oidc;
        this.ahead = List.copyOf(ahead);
    }

    @Get("/sign-in")
    HttpResponse<?> form(Page page, Viewer viewer, @QueryValue(defaultValue = "/") String next) {
        if (viewer.signedIn()) {
            return Html.seeOther(NextPage.safe(next));
        }
        Form form = Form.of(Map.of("next", NextPage.safe(next)));
        return Replies.fresh(page, TEMPLATE, form, more(page, form));
    }

    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> attempt(HttpRequest<?> request, Page page, @Body Map<String, Object> body) {
        Form form = new Form(body);
        Checks checks = new Checks(page, form);
        checks.required("email", "member.email.missing");
        checks.required("password", "member.password.missing");
        if (checks.failed()) {
            return Replies.correct(checks, TEMPLATE, more(page, form));
        }
        return switch (signIn.attempt(form.value("email"), form.secret("password"), threshold.client(request))) {
            case Answer.Yes<SignedIn>(SignedIn signedIn) -> threshold.in(request, signedIn, form.value("next"));
            case Answer.No<SignedIn>(var refusal) -> Replies.refused(checks, TEMPLATE, refusal, more(page, form));
        };
    }

    @Post("/sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> out(HttpRequest<?> request) {
        return threshold.out(request, "/sign-out");
    }

    @Get("/sign-out")
    HttpResponse<?> done(Page page, Viewer viewer, @QueryValue(defaultValue = "") String of) {
        return viewer.signedIn() ? Html.seeOther("/account") : Html.ok(page, of.equals("deleted") ? "member/gone" : "member/signed-out");
    }

    private Map<String, ?> more(Page page, Form form) {
        String next = NextPage.safe(form.value("next"));
        String what = ahead.stream().flatMap(one -> one.of(next, page.words()).stream()).findFirst().orElse("");
        return Map.of("provider", oidc.name(), "ahead", what);
    }
}
