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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kaikan.member.Contact;
import kaikan.member.OwnAccount;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.member.Session;
import kaikan.member.Sessions;
import kaikan.member.Viewer;
import kaikan.platform.text.Language;
import kaikan.platform.web.Html;
import kaikan.platform.web.LanguageChoice;
import kaikan.platform.web.Page;

/// One's own account: who one is, which browsers are signed in, what one belongs to.
@Controller("/account")
@ForSignedIn
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountController {
    private final People people;
    private final OwnAccount account;
    private final Sessions sessions;
    private final Threshold threshold;

    AccountController(People people, OwnAccount account, Sessions sessions, Threshold threshold) {
        this.people = people;
        this.account = account;
        this.sessions = sessions;
        this.threshold = threshold;
    }

    @Get
    HttpResponse<?> overview(HttpRequest<?> request, Page page, @QueryValue(value = "new", defaultValue = "") String done) {
        Session session = Guest.session(request).orElseThrow();
        Map<String, Object> all = new HashMap<>();
        all.put("person", people.byId(session.viewer().personId()).orElseThrow());
        all.put("viewer", session.viewer());
        all.put("browsers", sessions.of(session.viewer().personId()));
        all.put("here", session.id());
        all.put("hasPassword", account.hasPassword(session.viewer()));
        all.put("done", page.words().has("member.done." + done) ? done : "");
        return Html.ok(page, "member/account", all);
    }

    @Get("/profile")
    HttpResponse<?> profile(Page page, Viewer viewer) {
        Person person = people.byId(viewer.personId()).orElseThrow();
        Form form = Form.of(Map.of(
                "name", person.name(), "kana", person.contact().kana(), "phone", person.contact().phone(), "language", person.language().tag()));
        return Replies.fresh(page, "member/profile", form, Map.of());
    }

    @Post("/profile")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> describe(Page page, Viewer viewer, @Body Map<String, Object> body) {
        Form form = new Form(body);
        Checks checks = new Checks(page, form);
        Contact contact = checks.contact(people.byId(viewer.personId()).orElseThrow().contact());
        Optional<Language> language = Language.ofTag(form.value("language"));
        if (contact == null || language.isEmpty()) {
            return Replies.correct(checks, "member/profile", Map.of());
        }
        account.describe(viewer, contact, language.get());
        return Html.seeOther("/account?new=profile").cookie(LanguageChoice.cookie(language.get()));
    }

    /// Mails come in the language of the page from now on.
    @Post("/language")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> speak(Page page, Viewer viewer, @Body Map<String, Object> body) {
        account.speak(viewer, Language.ofTag(new Form(body).value("language")).orElse(page.language()));
        return Html.seeOther("/account?new=language");
    }

    /// A browser that is signed out already, or is another person's, is said not to be signed in here: both are as if it were not there.
    @Post("/browsers/{ref}/sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signOutOne(Viewer viewer, String ref) {
        boolean ended = sessions.end(viewer.personId(), ref);
        return Html.seeOther("/account?new=" + (ended ? "browser" : "no-browser") + "#browsers");
    }

    @Post("/sign-out-everywhere")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signOutEverywhere(HttpRequest<?> request, Viewer viewer) {
        sessions.endAll(viewer.personId());
        return threshold.out(request, "/sign-out");
    }
}
