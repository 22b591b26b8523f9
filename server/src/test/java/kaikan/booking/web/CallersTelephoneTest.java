package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import kaikan.member.Contact;
import kaikan.member.Contacts;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The desk takes a caller's name and number down so that they can be called back.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallersTelephoneTest {
    private final House house = new House();
    private final Http desk = house.staff(Role.RECEPTION, "bigpalette");

    @AfterAll
    void close() {
        desk.close();
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999-999", "さきほどの番号", "024-000-00000000"})
    void aNumberThatNobodyCanDialComesBackWithWhatToWrite(String typed) {
        HttpResponse<String> refused = enter("hall-b,2026-12-08,09:00,13:00", "戻る 人", typed);
        String text = Http.text(refused);
        assertEquals(422, refused.statusCode(), text);
        assertTrue(text.contains("電話番号の書き方が正しくないようです") && text.contains("例：029-000-0000"), text);
        assertTrue(refused.body().contains("value=\"" + typed + "\"") && refused.body().contains("value=\"戻る 人\""), "what was typed stays");
    }

    @Test
    void whatAJapaneseKeyboardGivesIsKeptHalfWidth() {
        HttpResponse<String> done = enter("hall-a,2026-12-08,09:00,13:00", "渡邊 髙子", "０２４−５５５ー０１０１");
        assertEquals(200, done.statusCode(), Http.text(done));
        Contact caller = new Contact("渡邊 髙子", "", "024-555-0101", "");
        Person card = house.server.bean(Contacts.class).known(caller).orElseThrow();
        assertEquals("024-555-0101", card.contact().phone());
    }

    @Test
    void whoseNameIsMissingIsNotMissedAsOrganiserAsWell() {
        HttpResponse<String> form = desk.get("/staff/bookings/new?site=bigpalette&item=hall-b,2026-12-08,09:00,13:00");
        String text = Http.text(desk.post("/staff/bookings/new", with(hidden(form), "title", "書道展", "people", "40", "organiser", "",
                "name", "", "kana", "", "phone", "024-555-0101", "organisation", "", "reason", "電話で受付", "do", "review")));
        assertTrue(text.contains("申し込んだ方の氏名を入れてください。"), text);
        assertFalse(text.contains("主催者の名前を入れてください。"), text);
    }

    private HttpResponse<String> enter(String item, String name, String phone) {
        HttpResponse<String> form = desk.get("/staff/bookings/new?site=bigpalette&item=" + item);
        return desk.post("/staff/bookings/new", with(hidden(form), "title", "書道展", "people", "40", "organiser", "主催",
                "name", name, "kana", "", "phone", phone, "organisation", "", "reason", "電話で受付", "do", "place"));
    }
}
