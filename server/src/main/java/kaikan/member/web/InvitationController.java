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
import java.util.Optional;
import kaikan.member.Answer;
import kaikan.member.Contact;
import kaikan.member.Invitations;
import kaikan.member.InvitedAccount;
import kaikan.member.MemberRefusal.Because;
import kaikan.member.NewAccount;
import kaikan.member.OpenedInvitation;
import kaikan.member.Organisation;
import kaikan.member.Person;
import kaikan.member.SignIn;
import kaikan.member.Viewer;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;

/// An invitation as its receiver opens it: accept with the account of its address, or make that account.
@Controller("/invitation/{key}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class InvitationController {
    private static final String TEMPLATE = "member/invitation";

    private final Invitations invitations;
    private final InvitedAccount accounts;
    private final SignIn signIn;
    private final Threshold threshold;
    private final Refusals refusals;

    InvitationController(Invitations invitations, InvitedAccount accounts, SignIn signIn, Threshold threshold, Refusals refusals) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.signIn = signIn;
        this.threshold = threshold;
        this.refusals = refusals;
    }

    @Get
    HttpResponse<?> open(HttpRequest<?> request, Page page, Viewer viewer, String key) {
        return invitations
                .peek(key)
                .<HttpResponse<?>>map(invitation -> Replies.fresh(page, TEMPLATE, Form.of(Map.of()), about(key, invitation, viewer)))
                .orElseGet(() -> refusals.answer(request, Because.DEAD_LINK));
    }

    @Post("/accept")
    @ForSignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> accept(HttpRequest<?> request, Viewer viewer, String key) {
        return switch (invitations.accept(key, viewer.personId())) {
            case Answer.Yes<Organisation>(Organisation organisation) -> Html.seeOther("/organisations/" + organisation.ref() + "?new=joined");
            case Answer.No<Organisation>(var refusal) -> refusals.answer(request, refusal);
        };
    }

    /// Whoever is signed in with another address leaves that account and comes back to the invitation.
    @Post("/other")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> leaveOtherAccount(HttpRequest<?> request, String key) {
        return threshold.out(request, "/invitation/" + key);
    }

    @Post("/account")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> makeAccount(HttpRequest<?> request, Page page, String key, @Body Map<String, Object> body) {
        Optional<OpenedInvitation> opened = invitations.peek(key);
        if (opened.isEmpty()) {
            return refusals.answer(request, Because.DEAD_LINK);
        }
        Map<String, ?> about = about(key, opened.get(), Viewer.nobody());
        Form form = new Form(body);
        Checks checks = new Checks(page, form);
        Contact contact = checks.contact(Contact.NONE);
        String password = checks.password("password", opened.get().address().text());
        if (contact == null || checks.failed()) {
            return Replies.correct(checks, TEMPLATE, about);
        }
        String next = "/organisations/" + opened.get().organisation().ref() + "?new=joined";
        return switch (accounts.create(key, new NewAccount(contact, password, page.language()))) {
            case Answer.Yes<Person>(Person person) -> threshold.in(request, signIn.enter(person.id(), threshold.client(request)), next);
            case Answer.No<Person>(var refusal) -> Replies.refused(checks, TEMPLATE, refusal, about);
        };
    }

    private static Map<String, ?> about(String key, OpenedInvitation invitation, Viewer viewer) {
        return Map.of("key", key, "invitation", invitation, "viewer", viewer);
    }
}
