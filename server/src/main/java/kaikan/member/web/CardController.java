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
import kaikan.member.CardCorrection;
import kaikan.member.Circle;
import kaikan.member.Contact;
import kaikan.member.MemberRefusal;
import kaikan.member.MemberRefusal.Because;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;

/// Correcting a contact card that the desk made.
@Controller("/staff/people/{ref}/card")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class CardController {
    private static final String TEMPLATE = "member/staff-card";

    private final People people;
    private final Circle circle;
    private final CardCorrection cards;
    private final Refusals refusals;

    CardController(People people, Circle circle, CardCorrection cards, Refusals refusals) {
        this.people = people;
        this.circle = circle;
        this.cards = cards;
        this.refusals = refusals;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, Page page, String ref) {
        Optional<Person> card = seen(request, ref);
        if (card.isEmpty() || !cards.open(Guest.of(request), card.get())) {
            return card.isEmpty() ? refusals.missing(request) : refusals.answer(request, Because.NOT_A_CARD);
        }
        Contact contact = card.get().contact();
        Form start = Form.of(Map.of("name", contact.name(), "kana", contact.kana(), "phone", contact.phone(), "email", contact.email()));
        return Replies.fresh(page, TEMPLATE, start, Map.of("person", card.get()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> correct(HttpRequest<?> request, Page page, String ref, @Body Map<String, Object> body) {
        Optional<Person> card = seen(request, ref);
        if (card.isEmpty()) {
            return refusals.missing(request);
        }
        Checks checks = new Checks(page, new Form(body));
        Contact contact = checks.card(card.get().contact());
        checks.required("reason", "member.refusal.reason-missing.next");
        if (contact == null || checks.failed()) {
            return Replies.correct(checks, TEMPLATE, Map.of("person", card.get()));
        }
        CardCorrection.Correction correction =
                new CardCorrection.Correction(checks.form().secret("was"), contact, checks.form().value("reason"));
        Optional<MemberRefusal> refusal = cards.correct(card.get(), correction, Guest.of(request));
        return refusal.<HttpResponse<?>>map(why -> Replies.refused(checks, TEMPLATE, why, Map.of("person", card.get())))
                .orElseGet(() -> Html.seeOther("/staff/people/" + ref + "?new=card"));
    }

    private Optional<Person> seen(HttpRequest<?> request, String ref) {
        return people.byRef(ref).filter(person -> circle.knows(Guest.of(request), person, ""));
    }
}
