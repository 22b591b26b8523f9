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
import java.util.Map;
import java.util.Optional;
import kaikan.member.Answer;
import kaikan.member.MemberRefusal.Because;
import kaikan.member.PasswordReset;
import kaikan.member.Person;
import kaikan.member.SignIn;
import kaikan.member.SignUp;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;

/// A new password by a link in a mail.
@Controller("/reset")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ResetController {
    private static final LinkByMail ASKING = new LinkByMail("/reset", "member/reset", Map.of());

    private final SignUp signUp;
    private final PasswordReset reset;
    private final SignIn signIn;
    private final Threshold threshold;
    private final Refusals refusals;

    ResetController(SignUp signUp, PasswordReset reset, SignIn signIn, Threshold threshold, Refusals refusals) {
        this.signUp = signUp;
        this.reset = reset;
        this.signIn = signIn;
        this.threshold = threshold;
        this.refusals = refusals;
    }

    @Get
    HttpResponse<?> form(Page page, @QueryValue(defaultValue = "/") String next) {
        return Replies.fresh(page, "member/reset", Form.of(Map.of("next", NextPage.safe(next))), Map.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> request(HttpRequest<?> request, Page page, @Body Map<String, Object> body) {
        return ASKING.answer(LinkByMail.Asked.of(request, page, body, threshold), signUp::requestReset);
    }

    @Get("/{key}")
    HttpResponse<?> open(HttpRequest<?> request, Page page, String key, @QueryValue(defaultValue = "/") String next) {
        Form form = Form.of(Map.of("next", NextPage.safe(next)));
        return reset.open(key)
                .<HttpResponse<?>>map(person -> Replies.fresh(page, "member/new-password", form, about(key, person)))
                .orElseGet(() -> refusals.answer(request, Because.DEAD_LINK));
    }

    @Post("/{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> complete(HttpRequest<?> request, Page page, String key, @Body Map<String, Object> body) {
        Optional<Person> owner = reset.open(key);
        if (owner.isEmpty()) {
            return refusals.answer(request, Because.DEAD_LINK);
        }
        Form form = new Form(body);
        Checks checks = new Checks(page, form);
        String password = checks.password("password", owner.get().email());
        if (checks.failed()) {
            return Replies.correct(checks, "member/new-password", about(key, owner.get()));
        }
        return switch (reset.complete(key, password)) {
            case Answer.Yes<Person>(Person person) ->
                threshold.in(request, signIn.enter(person.id(), threshold.client(request)), NextPage.after("password", form.value("next")));
            case Answer.No<Person>(var refusal) -> Replies.refused(checks, "member/new-password", refusal, about(key, owner.get()));
        };
    }

    private static Map<String, ?> about(String key, Person person) {
        return Map.of("address", person.email(), "action", "/reset/" + key);
    }
}
