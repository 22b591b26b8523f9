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
import java.util.regex.Pattern;
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
    private static final String SHUT = "member/staff-card-taken";
    /// The address of a booking's page, from which the desk comes.
    private static final Pattern BOOKING = Pattern.compile("/staff/bookings/[0-9A-Z]{1,32}");

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
        if (card.isEmpty()) {
            return refusals.missing(request);
        }
        String from = request.getParameters().get("from", String.class, "");
        if (!cards.open(Guest.of(request), card.get())) {
            return shut(new Checks(page, Form.of(Map.of("from", from))), card.get());
        }
        Contact contact = card.get().contact();
        Form start = Form.of(Map.of(
                "name", contact.name(), "kana", contact.kana(), "phone", contact.phone(), "email", contact.email(), "from", from));
        return Replies.fresh(page, TEMPLATE, start, about(start, card.get()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> correct(HttpRequest<?> request, Page page, String ref, @Body Map<String, Object> body) {
        Optional<Person> card = seen(request, ref);
        if (card.isEmpty()) {
            return refusals.missing(request);
        }
        Checks checks = new Checks(page, new Form(body));
        if (!cards.open(Guest.of(request), card.get())) {
            return shut(checks, card.get());
        }
        Contact contact = checks.card(card.get().contact());
        if (contact != null && CardCorrection.leavesNoContact(card.get().contact(), contact)) {
            checks.refuse("phone", Because.NO_CONTACT);
        }
        checks.required("reason", "member.refusal.reason-missing.next");
        if (contact == null || checks.failed()) {
            return Replies.correct(checks, TEMPLATE, about(checks.form(), card.get()));
        }
        CardCorrection.Correction correction =
                new CardCorrection.Correction(checks.form().secret("was"), contact, checks.form().value("reason"));
        Optional<MemberRefusal> refusal = cards.correct(card.get(), correction, Guest.of(request));
        return refusal.<HttpResponse<?>>map(why -> refused(checks, why, card.get()))
                .orElseGet(() -> Html.seeOther(back(checks.form(), card.get()) + "?new=card"));
    }

    private HttpResponse<?> refused(Checks checks, MemberRefusal why, Person card) {
        return why == Because.CARD_CHANGED
                ? Replies.refused(checks, TEMPLATE, why, about(checks.form(), card))
                : shut(checks, card);
    }

    /// What was typed stays to be read, for telling it to whoever keeps the contact now.
    private HttpResponse<?> shut(Checks checks, Person card) {
        return Replies.refused(checks, SHUT, cards.shut(card), about(checks.form(), cards.owner(card).orElse(card)));
    }

    private static Map<String, Object> about(Form form, Person person) {
        return Map.of("person", person, "back", back(form, person));
    }

    /// The page of the booking from which the desk came, or else that of the person.
    private static String back(Form form, Person person) {
        String from = form.value("from");
        return BOOKING.matcher(from).matches() ? from : "/staff/people/" + person.ref();
    }

    /// A card that an account has taken is seen by whoever sees the account: its page was open, or its address kept.
    private Optional<Person> seen(HttpRequest<?> request, String ref) {
        return people.byRef(ref).filter(person -> knows(request, person) || cards.owner(person).filter(one -> knows(request, one)).isPresent());
    }

    private boolean knows(HttpRequest<?> request, Person person) {
        return circle.knows(Guest.of(request), person, "");
    }
}
