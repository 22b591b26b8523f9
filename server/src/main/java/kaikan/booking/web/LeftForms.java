package kaikan.booking.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import kaikan.booking.Drafts;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.member.web.NextPage;
import kaikan.platform.limit.Limit;
import kaikan.platform.limit.Limits;
import kaikan.platform.web.EarlierForm;
import kaikan.platform.web.Html;
import kaikan.platform.web.SourceAddress;

/// Booking forms that are sent after the sender's session has ended: what was typed is kept for the account under which the form was
/// opened, and nobody else finds it after signing in at that browser. Nothing is booked; see `server/docs/decisions/0032`.
@Singleton
class LeftForms {
    /// Says in an address that what was typed has been kept, for the sign-in page.
    static final String KEPT = "kept";

    private static final Limit BY_SOURCE = new Limit("booking.left-form.source", 30, Duration.ofMinutes(1));
    private static final int LONGEST = 100_000;

    private final Drafts drafts;
    private final People people;
    private final Limits limits;
    private final SourceAddress sources;

    LeftForms(Drafts drafts, People people, Limits limits, SourceAddress sources) {
        this.drafts = drafts;
        this.people = people;
        this.limits = limits;
        this.sources = sources;
    }

    /// A form as it was typed. Whoever pressed the last button of a form from before they signed in again only sees that step again: they
    /// may be somebody else, and what they saw may have been said to somebody else.
    static Typed read(HttpRequest<?> request, Map<String, Object> body) {
        Typed typed = Typed.of(body);
        return EarlierForm.is(request) && typed.value("do").equals("place") ? typed.with("do", Pressed.AGAIN) : typed;
    }

    /// Keeps what was typed, and leads to the sign-in page and from there to the step that was asked for. A form that names no account may
    /// be taken up by whoever signs in first with its address; one that names an account we do not know is not kept.
    HttpResponse<?> leave(HttpRequest<?> request, Typed sent) {
        Typed typed = Pressed.of(sent);
        String key = DraftReader.key(typed);
        boolean kept = keep(request, typed.with("key", key), key);
        String site = URLEncoder.encode(typed.value("site"), StandardCharsets.UTF_8);
        String address = request.getUri().getRawPath() + "?site=" + site + "&draft=" + key
                + (kept ? "&" + KEPT + "=yes" : "") + (Pressed.goesOn(typed) && !Adding.begun(typed) ? "&step=confirm" : "");
        return Html.seeOther(NextPage.via("/sign-in", address));
    }

    private boolean keep(HttpRequest<?> request, Typed typed, String key) {
        String text = typed.text();
        String whose = typed.value(Typed.WHOSE);
        Long person = whose.isEmpty() ? Long.valueOf(Drafts.NOBODYS) : people.byRef(whose).map(Person::id).orElse(null);
        if (person == null || text.length() > LONGEST || limits.take(BY_SOURCE, sources.of(request)).isPresent()) {
            return false;
        }
        drafts.keep(person, key, text);
        return true;
    }
}
