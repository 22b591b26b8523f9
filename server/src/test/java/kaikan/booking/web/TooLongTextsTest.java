package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import kaikan.member.Role;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// Texts that are too long are told all at once, whatever else is wrong, with the measure of each, and none of them is cut.
class TooLongTextsTest extends SomebodyBooks {
    private static final List<String> BOOKING = List.of("title", "people", "ticket", "organiser", "remarks");
    private static final List<String> CALLER = List.of("name", "kana", "organisation", "phone", "email", "reason");
    private static final String ENTRY = "/staff/bookings/new";
    private static final String LONG = "長".repeat(3_000);

    private final Http desk = house.staff(Role.RECEPTION, "bigpalette");

    @Test
    void aCallersAndTheBookingsAreToldTogetherThoughNothingIsChosenYet() {
        for (String item : List.of("", "&item=small-1,2026-12-08,13:00,17:00", "&item=small-1,2026-11-20,13:00,17:00")) {
            told(desk.post(ENTRY, with(hidden(desk.get(ENTRY + "?site=bigpalette" + item)), allLong("review"))), both());
        }
    }

    @Test
    void theyAreToldWithWhatTheRowThatAddsLacks() {
        HttpResponse<String> form = desk.get(ENTRY + "?site=bigpalette");
        told(desk.post(ENTRY, with(with(hidden(form), allLong("review")), "add-space", "small-1")),
                Stream.concat(both().stream(), Stream.of("add-date")).toList());
        HttpResponse<String> only = desk.post(ENTRY, with(with(hidden(form), allLong("add")), "add-space", "small-1"));
        assertTrue(only.body().contains("<a href=\"#add-date\">") && !only.body().contains("<a href=\"#title\">"), Http.text(only));
    }

    @Test
    void aNameThatIsTooLongIsNotCalledMissing() {
        HttpResponse<String> form = desk.get(ENTRY + "?site=bigpalette&item=small-1,2026-12-08,13:00,17:00");
        String text = Http.text(desk.post(ENTRY, with(hidden(form), "name", "名".repeat(101), "do", "review")));
        assertTrue(text.contains("氏名が長すぎます。100字までです。") && !text.contains("申し込んだ方の氏名を入れてください"), text);
    }

    @Test
    void whoeverBooksOnlineOrChangesHearsOfThemTogetherToo() {
        told(sato.post("/book", with(hidden(sato.get("/book?site=bigpalette")), allLong("review"))), BOOKING);
        String path = House.path(House.book(sato, "bigpalette", "small-2,2026-12-08,13:00,17:00"));
        told(sato.post(path + "/change", with(hidden(sato.get(path + "/change")), allLong("review"))), BOOKING);
        String change = "/staff" + path + "/change";
        told(desk.post(change, with(hidden(desk.get(change)), allLong("review"))),
                Stream.concat(BOOKING.stream(), Stream.of("reason")).toList());
    }

    @Test
    void aRoomThatHasGoneIsToldWithWhatIsWrittenTooLong() {
        House.book(sato, "bigpalette", "small-3,2026-12-08,13:00,17:00");
        HttpResponse<String> form = desk.get(ENTRY + "?site=bigpalette&item=small-3,2026-12-08,13:00,17:00");
        HttpResponse<String> wrong = desk.post(ENTRY, with(hidden(form), allLong("review")));
        assertTrue(wrong.body().contains("<a href=\"#items\">"), Http.text(wrong));
    }

    private static List<String> both() {
        return Stream.concat(BOOKING.stream(), CALLER.stream()).toList();
    }

    private static String[] allLong(String act) {
        Stream<String> texts = both().stream().flatMap(field -> Stream.of(field, LONG));
        return Stream.concat(texts, Stream.of("do", act)).toArray(String[]::new);
    }

    private static void told(HttpResponse<String> page, List<String> fields) {
        assertEquals(422, page.statusCode(), Http.text(page));
        for (String field : fields) {
            assertTrue(page.body().contains("<a href=\"#" + field + "\">"), field + Http.text(page));
            assertTrue(field.startsWith("add-") || page.body().matches("(?s).*name=\"" + field + "\"[^>]*[\">]\\s*" + LONG + "[\"<].*"), field);
        }
    }
}
