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
import kaikan.member.AddressChange;
import kaikan.member.Answer;
import kaikan.member.MailAddress;
import kaikan.member.MemberRefusal;
import kaikan.member.MemberRefusal.Because;
import kaikan.member.OwnAccount;
import kaikan.member.Session;
import kaikan.member.Viewer;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;

/// What opens one's account: password and mail address. Both ask for the password again.
@Controller("/account")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountKeysController {
    private final OwnAccount account;
    private final AddressChange addresses;
    private final Refusals refusals;

    AccountKeysController(OwnAccount account, AddressChange addresses, Refusals refusals) {
        this.account = account;
        this.addresses = addresses;
        this.refusals = refusals;
    }

    @Get("/password")
    @ForSignedIn
    HttpResponse<?> password(Page page, Viewer viewer) {
        return Replies.fresh(page, "member/password", Form.of(Map.of()), about(viewer));
    }

    @Post("/password")
    @ForSignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changePassword(HttpRequest<?> request, Page page, @Body Map<String, Object> body) {
        Session session = Guest.session(request).orElseThrow();
        Form form = new Form(body);
        Checks checks = new Checks(page, form);
        String wanted = checks.password("wanted", session.viewer().email());
        if (checks.failed()) {
            return Replies.correct(checks, "member/password", about(session.viewer()));
        }
        Optional<MemberRefusal> refusal = account.changePassword(session, form.secret("password"), wanted);
        return refusal.<HttpResponse<?>>map(why -> Replies.refused(checks, "member/password", why, about(session.viewer())))
                .orElseGet(() -> Html.seeOther("/account?new=password"));
    }

    @Get("/address")
    @ForSignedIn
    HttpResponse<?> address(Page page, Viewer viewer) {
        return Replies.fresh(page, "member/address", Form.of(Map.of()), about(viewer));
    }

    @Post("/address")
    @ForSignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> requestAddress(Page page, Viewer viewer, @Body Map<String, Object> body) {
        Form form = new Form(body);
        Checks checks = new Checks(page, form);
        MailAddress wanted = checks.address("email");
        if (wanted == null) {
            return Replies.correct(checks, "member/address", about(viewer));
        }
        Optional<MemberRefusal> refusal = addresses.request(viewer, form.secret("password"), wanted);
        return refusal.<HttpResponse<?>>map(why -> Replies.refused(checks, "member/address", why, about(viewer)))
                .orElseGet(() -> Html.ok(page, "member/sent", Map.of("address", wanted.text(), "again", "/account/address")));
    }

    /// The link in the mail to the new address. It proves the address, so nobody has to be signed in; opening it changes nothing yet.
    @Get("/address/{key}")
    HttpResponse<?> openAddress(HttpRequest<?> request, Page page, String key) {
        return addresses.open(key)
                .<HttpResponse<?>>map(address -> Html.ok(page, "member/address-confirm", Map.of("address", address.text(), "key", key)))
                .orElseGet(() -> refusals.answer(request, Because.DEAD_LINK));
    }

    @Post("/address/{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirmAddress(HttpRequest<?> request, String key) {
        return switch (addresses.confirm(key)) {
            case Answer.Yes<MailAddress> _ -> Html.seeOther("/account?new=address");
            case Answer.No<MailAddress>(var refusal) -> refusals.answer(request, refusal);
        };
    }

    private Map<String, ?> about(Viewer viewer) {
        return Map.of("address", viewer.email(), "hasPassword", account.hasPassword(viewer));
    }
}
