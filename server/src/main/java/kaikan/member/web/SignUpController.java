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
import kaikan.member.Contact;
import kaikan.member.MailAddress;
import kaikan.member.MemberRefusal.Because;
import kaikan.member.NewAccount;
import kaikan.member.Person;
import kaikan.member.SignIn;
import kaikan.member.SignUp;
import kaikan.member.Viewer;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;

/// Making an account: first the address, then, by the link in the mail, name and password.
@Controller("/sign-up")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignUpController {
    private static final LinkByMail ASKING = new LinkByMail("/sign-up", "member/sign-up", Map.of("signingUp", true));

    private final SignUp signUp;
    private final SignIn signIn;
    private final Threshold threshold;
    private final Refusals refusals;

    SignUpController(SignUp signUp, SignIn signIn, Threshold threshold, Refusals refusals) {
        this.signUp = signUp;
        this.signIn = signIn;
        this.threshold = threshold;
        this.refusals = refusals;
    }

    @Get
    HttpResponse<?> form(Page page, Viewer viewer, @QueryValue(defaultValue = "/") String next) {
        return viewer.signedIn()
                ? Html.seeOther(NextPage.or(next, "/account"))
                : Replies.fresh(page, "member/sign-up", Form.of(Map.of("next", NextPage.safe(next))), Map.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> request(HttpRequest<?> request, Page page, @Body Map<String, Object> body) {
        return ASKING.answer(LinkByMail.Asked.of(request, page, body, threshold), signUp::request);
    }

    @Get("/{key}")
    HttpResponse<?> open(HttpRequest<?> request, Page page, String key, @QueryValue(defaultValue = "/") String next) {
        Form form = Form.of(Map.of("next", NextPage.safe(next)));
        return signUp.open(key)
                .<HttpResponse<?>>map(address -> Replies.fresh(page, "member/welcome", form, about(key, address)))
                .orElseGet(() -> refusals.answer(request, Because.DEAD_LINK));
    }

    @Post("/{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> complete(HttpRequest<?> request, Page page, String key, @Body Map<String, Object> body) {
        Optional<MailAddress> address = signUp.open(key);
        if (address.isEmpty()) {
            return refusals.answer(request, Because.DEAD_LINK);
        }
        Form form = new Form(body);
        Checks checks = new Checks(page, form);
        Contact contact = checks.contact(Contact.NONE);
        String password = checks.password("password", address.get().text());
        if (contact == null || checks.failed()) {
            return Replies.correct(checks, "member/welcome", about(key, address.get()));
        }
        return switch (signUp.complete(key, new NewAccount(contact, password, page.language()))) {
            case Answer.Yes<Person>(Person person) ->
                threshold.in(request, signIn.enter(person.id(), threshold.client(request)), NextPage.after("yes", form.value("next")));
            case Answer.No<Person>(var refusal) -> Replies.refused(checks, "member/welcome", refusal, about(key, address.get()));
        };
    }

    private Map<String, ?> about(String key, MailAddress address) {
        return Map.of("address", address.text(), "action", "/sign-up/" + key, "waiting", signUp.waiting(address));
    }
}
