package kaikan.member.web;

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
import java.util.Map;
import java.util.Optional;
import kaikan.member.Answer;
import kaikan.member.Applicant;
import kaikan.member.Invitations;
import kaikan.member.MailAddress;
import kaikan.member.OpenedInvitation;
import kaikan.member.Organisation;
import kaikan.member.SignUp;
import kaikan.member.Viewer;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;

/// An invitation as its receiver opens it: accept with the account of its address, or ask there for a mail to make it.
@Controller("/invitation/{key}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class InvitationController {
    private static final String TEMPLATE = "member/invitation";

    private final Invitations invitations;
    private final SignUp signUp;
    private final Threshold threshold;
    private final Refusals refusals;

    InvitationController(Invitations invitations, SignUp signUp, Threshold threshold, Refusals refusals) {
        this.invitations = invitations;
        this.signUp = signUp;
        this.threshold = threshold;
        this.refusals = refusals;
    }

    /// Whoever has accepted it already is led to the organisation, which says so; whoever is not signed in may be that person and is asked to.
    @Get
    HttpResponse<?> open(HttpRequest<?> request, Page page, Viewer viewer, String key) {
        return invitations
                .peek(key)
                .<HttpResponse<?>>map(invitation -> Replies.fresh(page, TEMPLATE, Form.of(Map.of()), about(key, invitation, viewer)))
                .or(() -> invitations.joined(key, viewer).map(joined -> Html.seeOther("/organisations/" + joined.ref() + "?new=joined-already")))
                .orElseGet(() -> !viewer.signedIn() && invitations.used(key)
                        ? Html.status(HttpStatus.GONE, page, "member/invitation-used", Map.of("key", key))
                        : refusals.answer(request, invitations.dead(key)));
    }

    @Post("/accept")
    @ForSignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> accept(HttpRequest<?> request, Viewer viewer, String key, @Body Map<String, Object> body) {
        return switch (invitations.accept(key, new Form(body).value("organisation"), viewer.personId())) {
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

    /// Writes to the address that was invited, whoever asks; the link in that mail leads back here with the account made.
    @Post("/account")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> mailAccount(HttpRequest<?> request, Page page, String key) {
        Optional<OpenedInvitation> opened = invitations.peek(key);
        if (opened.isEmpty()) {
            return refusals.answer(request, invitations.dead(key));
        }
        MailAddress address = opened.get().address();
        String back = "/invitation/" + key;
        return signUp.request(new Applicant(address, page.language(), threshold.client(request).source(), back))
                .<HttpResponse<?>>map(why -> refusals.answer(request, why))
                .orElseGet(() -> Html.ok(page, "member/sent", Map.of("address", address.text(), "invitation", back, "signingUp", true)));
    }

    private static Map<String, ?> about(String key, OpenedInvitation invitation, Viewer viewer) {
        return Map.of("key", key, "invitation", invitation, "viewer", viewer);
    }
}
