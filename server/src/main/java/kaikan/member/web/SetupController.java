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
import java.util.Map;
import kaikan.member.Answer;
import kaikan.member.Contact;
import kaikan.member.FirstAdministrator;
import kaikan.member.MailAddress;
import kaikan.member.MemberRefusal.Because;
import kaikan.member.NewAccount;
import kaikan.member.Person;
import kaikan.member.SignIn;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;

/// The account of the first administrator, by the link printed at the start of an empty house.
@Controller("/setup/{key}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SetupController {
    private final FirstAdministrator first;
    private final SignIn signIn;
    private final Threshold threshold;
    private final Refusals refusals;

    SetupController(FirstAdministrator first, SignIn signIn, Threshold threshold, Refusals refusals) {
        this.first = first;
        this.signIn = signIn;
        this.threshold = threshold;
        this.refusals = refusals;
    }

    @Get
    HttpResponse<?> open(HttpRequest<?> request, Page page, String key) {
        return first.open(key)
                ? Replies.fresh(page, "member/setup", Form.of(Map.of()), Map.of("key", key))
                : refusals.answer(request, Because.DEAD_LINK);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(HttpRequest<?> request, Page page, String key, @Body Map<String, Object> body) {
        Form form = new Form(body);
        Checks checks = new Checks(page, form);
        MailAddress address = checks.address("email");
        Contact contact = checks.contact(Contact.NONE);
        String password = checks.password("password", form.value("email"));
        if (address == null || contact == null || checks.failed()) {
            return Replies.correct(checks, "member/setup", Map.of("key", key));
        }
        return switch (first.create(key, address, new NewAccount(contact, password, page.language()))) {
            case Answer.Yes<Person>(Person person) ->
                threshold.in(request, signIn.enter(person.id(), threshold.client(request)), "/account?new=administrator");
            case Answer.No<Person>(var refusal) -> Replies.refused(checks, "member/setup", refusal, Map.of("key", key));
        };
    }
}
