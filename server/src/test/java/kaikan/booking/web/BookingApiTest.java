package kaikan.booking.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kaikan.member.Person;
import kaikan.member.TestPeople;
import kaikan.platform.id.Ref;
import kaikan.testing.Demonstration;
import kaikan.testing.Http;
import kaikan.testing.OddJson;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What programs get for odd requests: a problem document that says what to do, and nothing booked.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookingApiTest {
    private final TestServer server = TestServer.startAt(Instant.parse("2026-11-30T01:00:00Z"));
    private final TestPeople people = TestPeople.on(server);
    private final Person sato;

    BookingApiTest() {
        Demonstration.load(server);
        sato = people.person("佐藤 花子");
    }

    @AfterAll
    void close() {
        server.close();
    }

    private HttpResponse<String> send(String key, String body) {
        try (Http program = people.browserOf(sato).with("Idempotency-Key", key)) {
            return program.postJson("/api/bookings", body);
        }
    }

    private static String wanted(String space, String more) {
        return """
                {"site": "bigpalette", "title": "打合せ", "organiser": "佐藤", "purpose": "general", "people": 3%s,
                 "items": [{"space": "%s", "date": "2026-12-16", "from": "09:00", "to": "13:00"}]}
                """.formatted(more, space);
    }

    private static void refused(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "null", "\"x\"", "[]", "{", ""})
    void aBodyThatIsNoRequestCannotBeRead(String body) {
        refused(400, send(Ref.next(), body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"space\": \"small-1\", \"from\": \"09:00\", \"to\": \"13:00\"}",
        "{\"space\": \"small-1\", \"date\": \"2026-12-16\", \"to\": \"13:00\"}",
        "{\"space\": \"small-1\", \"date\": \"2026-12-16\", \"from\": \"09:00\"}",
        "{\"space\": \"small-1\", \"date\": \"+999999999-12-31\", \"from\": \"09:00\", \"to\": \"13:00\"}"})
    void anItemWithAHoleIsNoItem(String item) {
        HttpResponse<String> answer = send(Ref.next(), "{\"site\": \"bigpalette\", \"people\": 3, \"items\": [" + item + "]}");
        refused(422, answer);
        assertTrue(answer.body().contains("booking.unreadable-item"), answer.body());
    }

    @Test
    void anOrganisationThatIsNotOnesOwnIsRefusedAndNotLeftOut() {
        String foreign = people.organisation("株式会社よその会社", people.person("山田")).ref();
        HttpResponse<String> answer = send(Ref.next(), wanted("small-3", ", \"organisation\": \"" + foreign + "\""));
        refused(403, answer);
        assertTrue(answer.body().contains("booking.not-your-name"), answer.body());
    }

    @Test
    void aFieldThatNobodyKnowsIsNamedAndNothingIsBooked() {
        for (String more : List.of(", \"organization\": \"W9RJ\"", ", \"setupMinutes\": 60")) {
            HttpResponse<String> answer = send(Ref.next(), wanted("special", more));
            refused(422, answer);
            assertTrue(answer.body().contains("booking.unknown-field"), answer.body());
            assertTrue(answer.body().contains(more.substring(3, more.indexOf('"', 3))), answer.body());
        }
        HttpResponse<String> inItem = send(Ref.next(), wanted("special", "").replace("\"to\"", "\"setup\": 60, \"to\""));
        refused(422, inItem);
        assertTrue(inItem.body().contains("setup"), inItem.body());
        assertEquals(201, send(Ref.next(), wanted("special", "")).statusCode(), "nothing was taken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"people\": 3|\"people\": \"3\"|people", "\"people\": 3|\"people\": 3.0|people", "\"people\": 3|\"people\": 3000000000|people",
        "\"people\": 3|\"people\": true|people", "\"title\": \"打合せ\"|\"title\": true|title", "\"title\": \"打合せ\"|\"title\": [\"打合せ\"]|title",
        "\"organiser\": \"佐藤\"|\"organiser\": 5|organiser", "\"people\": 3|\"people\": 3, \"published\": \"yes\"|published",
        "\"space\": \"mpr-3\"|\"space\": {}|items[0].space", "\"to\": \"13:00\"|\"to\": 1300|items[0].to",
        "\"to\": \"13:00\"|\"to\": \"13:00\", \"amount\": \"1\"|items[0].amount", "\"items\": [|\"remarks\": [], \"items\": [|remarks"})
    void aValueOfAnotherKindIsNotTakenForTheRightOne(String right, String wrong, String field) {
        String body = wanted("mpr-3", "");
        assertTrue(body.contains(right), body);
        HttpResponse<String> answer = send(Ref.next(), body.replace(right, wrong));
        refused(422, answer);
        assertTrue(answer.body().contains("booking.wrong-kind") && answer.body().contains("「" + field + "」"), answer.body());
    }

    @Test
    void itemsAreAListOfObjects() {
        for (String items : List.of("{}", "\"x\"", "[\"x\"]", "[[]]")) {
            HttpResponse<String> answer = send(Ref.next(), "{\"site\": \"bigpalette\", \"people\": 3, \"items\": " + items + "}");
            refused(422, answer);
            assertTrue(answer.body().contains("booking.wrong-kind") && answer.body().contains("items"), answer.body());
        }
        refused(422, send(Ref.next(), "{\"people\": \"x\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]"})
    void whoeverSaysNoItemsHasChosenNothing(String items) {
        HttpResponse<String> answer = send(Ref.next(), "{\"site\": \"bigpalette\", \"people\": 3, \"items\": " + items + "}");
        refused(422, answer);
        assertTrue(answer.body().contains("booking.nothing-chosen"), answer.body());
    }

    @Test
    void noBodyIsTheServersFault() {
        OddJson odd = new OddJson(wanted("mpr-1", ", \"published\": true, \"organisation\": \"\", \"remarks\": \"車\", \"expectedYen\": 1")
                .replace("\"to\"", "\"amount\": 1, \"setupMinutes\": 0, \"removalMinutes\": 0, \"to\""), 20_261_130);
        List<String> wrong = Stream.concat(odd.each(), odd.several(200))
                .map(body -> Map.entry(body, send(Ref.next(), body)))
                .filter(one -> one.getValue().statusCode() >= 500)
                .map(one -> one.getValue().statusCode() + " " + one.getKey())
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void whoeverAsksForWhatIsTheirsAlreadyIsToldAndLedToIt() {
        String body = wanted("middle-b", "");
        HttpResponse<String> first = send(Ref.next(), body);
        assertEquals(201, first.statusCode(), first.body());
        String own = first.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
        HttpResponse<String> again = send(Ref.next(), body);
        refused(409, again);
        assertTrue(again.body().contains("booking.yours") && again.body().contains("\"link\":\"" + own + "\""), again.body());
        try (Http other = people.browserOf(people.person("別の人")).with("Idempotency-Key", Ref.next())) {
            HttpResponse<String> gone = other.postJson("/api/bookings", body);
            refused(409, gone);
            assertTrue(gone.body().contains("booking.gone") && !gone.body().contains("link"), "whose it is, is nobody else's: " + gone.body());
        }
    }

    @Test
    void nobodySetsUpForLongerThanHalfADay() {
        for (String more : List.of("\"setupMinutes\": 725", "\"removalMinutes\": 2880", "\"setupMinutes\": 2147483645")) {
            HttpResponse<String> answer = send(Ref.next(), wanted("special", "").replace("\"to\"", more + ", \"to\""));
            refused(422, answer);
            assertTrue(answer.body().contains("booking.no-minutes") && answer.body().contains("720"), answer.body());
        }
    }

    @Test
    void aFeeThatIsNotTheExpectedOneIsNotBooked() {
        String key = Ref.next();
        HttpResponse<String> dearer = send(key, wanted("training", ", \"expectedYen\": 3959"));
        refused(409, dearer);
        assertTrue(dearer.body().contains("booking.offer-changed"), dearer.body());
        HttpResponse<String> booked = send(key, wanted("training", ", \"expectedYen\": 3960"));
        assertEquals(201, booked.statusCode(), booked.body());
        assertEquals(booked.body(), send(key, wanted("training", ", \"expectedYen\": 3959")).body(), "the same request again, whatever it expects");
    }

    @Test
    void aKeyStandsForOneRequest() {
        String key = Ref.next();
        HttpResponse<String> first = send(key, wanted("small-1", ""));
        assertEquals(201, first.statusCode(), first.body());
        assertEquals(first.body(), send(key, wanted("small-1", "")).body());
        HttpResponse<String> other = send(key, wanted("small-2", ""));
        refused(409, other);
        assertTrue(other.body().contains("booking.key-used"), other.body());
        assertEquals(201, send(Ref.next(), wanted("small-2", "")).statusCode(), "nothing was taken by the refused request");
    }
}
