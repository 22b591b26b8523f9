package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import kaikan.booking.Booking;
import kaikan.booking.Bookings;
import kaikan.member.People;
import kaikan.member.Role;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whoever rang up before is the same person when they ring up again, however their number is typed.
@Tag("database")
class KnownCallerTest {
    private static final String FULL_WIDTH = "０２４－５５５－０１０１";

    private final House house = new House();
    private final Http desk = house.staff(Role.RECEPTION, "bigpalette");

    @AfterEach
    void close() {
        desk.close();
        house.close();
    }

    @Test
    void theSameNumberAndNameAreTheSamePersonAndTheLastStepSaysSo() {
        HttpResponse<String> first = asked(desk, "hall-a", "小野 キヨ", "おの きよ", FULL_WIDTH, "");
        assertTrue(Http.text(first).contains("新しい方として登録します"), Http.text(first));
        Booking one = placed(first);
        HttpResponse<String> second = asked(desk, "hall-b", "小野キヨ", "", "024-555-0101", "");
        assertTrue(Http.text(second).contains("前にも申し込まれた方です（電話 024-555-0101、これまで1件）"), Http.text(second));
        assertEquals(one.applicant().personId(), placed(second).applicant().personId());
        assertEquals(1, house.server.bean(People.class).search("024-555-0101", 9).size());
    }

    @Test
    void anotherNameReadingNumberOrAddressIsSomebodyElse() {
        placed(asked(desk, "hall-a", "小野 清", "おの きよし", "024-555-0101", "ono@example.org"));
        String[][] others = {
            {"小野 清一", "", "024-555-0101", ""},
            {"小野 清", "おの せい", "024-555-0101", ""},
            {"小野 清", "おの きよし", "024-555-0102", ""},
            {"小野 清", "おの きよし", "024-555-0101", "other@example.org"}};
        for (String[] other : others) {
            String said = Http.text(asked(desk, "hall-b", other));
            assertTrue(said.contains("新しい方として登録します"), said);
        }
        String same = Http.text(asked(desk, "hall-b", "小野 清", "", "０２４５５５０１０１", ""));
        assertTrue(same.contains("メールは、登録のある ono@example.org に送ります"), same);
    }

    @Test
    void whoeverGivesTheAddressAndTheNameOfAnAccountIsItsOwner() {
        var sato = house.people.person("佐藤 花子");
        HttpResponse<String> asked = asked(desk, "hall-a", "佐藤花子", "", "024-555-0199", sato.email());
        assertTrue(Http.text(asked).contains("アカウントをお持ちの方です"), Http.text(asked));
        assertEquals(sato.id(), placed(asked).applicant().personId());
    }

    @Test
    void anAccountIsNotUsedHoweverWellNameAndNumberFit() {
        var sato = house.people.person("佐藤 花子");
        HttpResponse<String> asked = asked(desk, "hall-b", sato.name(), sato.contact().kana(), "024-555-0198", "");
        assertTrue(Http.text(asked).contains("新しい方として登録します"), Http.text(asked));
        assertFalse(placed(asked).applicant().personId() == sato.id());
    }

    @Test
    void anAccountIsNotUsedForSomebodyElseAtItsAddress() {
        var sato = house.people.person("佐藤 花子");
        HttpResponse<String> asked = asked(desk, "hall-c", "佐藤 次郎", "", "024-555-0197", sato.email());
        assertTrue(Http.text(asked).contains("新しい方として登録します"), Http.text(asked));
        assertFalse(placed(asked).applicant().personId() == sato.id());
    }

    @Test
    void whoeverHasTheAddressOfAnotherAccountIsNotSentToAPageThatTheyCannotOpen() {
        var sato = house.people.person("佐藤 花子");
        placed(asked(desk, "hall-b", "佐藤 四郎", "", "024-555-0195", sato.email()));
        String mail = house.lastMail();
        assertTrue(mail.contains("別のお名前のアカウントで使われています") && mail.contains("ビッグパレットふくしまの窓口にアカウントのお名前をお知らせください"), mail);
        placed(asked(desk, "small-1", "佐藤 五郎", "", "024-555-0196", sato.email()));
        assertTrue(house.lastMail().contains("が始まるまで、窓口でできます"), house.lastMail());
        assertFalse(mail.contains("/sign-up") || mail.contains("/bookings/"), mail);
    }

    @Test
    void theDeskIsToldThatTheAddressIsAnAccountsUnderAnotherNameAndWhatToDo() {
        var sato = house.people.person("佐藤 花子");
        HttpResponse<String> asked = asked(desk, "hall-c", "佐藤 三郎", "", "024-555-0196", sato.email());
        assertTrue(Http.text(asked).contains("別の名前のアカウントで使われています"), Http.text(asked));
        HttpResponse<String> done = desk.post("/staff/bookings/new", with(hidden(asked), "do", "place"));
        String told = Http.text(done);
        assertTrue(told.contains("新しい方のものとして登録しました") && told.contains("同じ方のときは"), told);
        assertFalse(told.contains("佐藤 花子"), told);
        String own = Http.text(asked(desk, "hall-b", "佐藤 四郎", "", "024-555-0195", "shiro@example.org"));
        assertFalse(own.contains("別の名前のアカウント"), own);
    }

    @Test
    void whatSomebodyHasAtAnotherHouseIsNotSaid() {
        placed(asked(desk, "hall-a", "小野 清", "", "024-555-0101", "ono@example.org"));
        try (Http other = house.staff(Role.RECEPTION, "corasse")) {
            HttpResponse<String> form = other.get("/staff/bookings/new?site=corasse&item=room-401,2026-12-08,09:00,12:00");
            String said = Http.text(review(other, form, "小野 清", "", "024-555-0101", ""));
            assertTrue(said.contains("すでに登録のある方です"), said);
            assertFalse(said.contains("これまで") || said.contains("ono@example.org"), said);
        }
    }

    @Test
    void whoeverIsCorrectedUnderTheDeskThatEntersThemIsShownAgainBeforeAnythingIsEntered() {
        Booking first = placed(asked(desk, "hall-a", "星 ナミ", "", "024-555-0150", ""));
        HttpResponse<String> read = asked(desk, "hall-b", "星 ナミ", "", "024-555-0150", "");
        correct("星 ナミ", "024-555-0151");
        HttpResponse<String> told = desk.post("/staff/bookings/new", with(hidden(read), "do", "place"));
        String said = Http.text(told);
        assertTrue(said.contains("申込者の登録が変わりました。まだ予約を入れていません"), said);
        assertTrue(said.contains("新しい方として登録します"), "nobody has that number any more: " + said);
        assertEquals(List.of("024-555-0151"), numbers("星 ナミ"), "and no second card was made");
        Booking second = placed(asked(desk, "hall-b", "星 ナミ", "", "024-555-0151", ""));
        assertEquals(first.applicant().personId(), second.applicant().personId());

        HttpResponse<String> unguarded = asked(desk, "hall-c", "星 ナミ", "", "024-555-0151", "");
        correct("星 ナミ", "024-555-0152");
        placed(desk, hidden(unguarded).stream().filter(field -> !field.getKey().equals("caller-mark")).toList());
        assertEquals(List.of("024-555-0151", "024-555-0152"), numbers("星 ナミ").stream().sorted().toList(), "what happens to a form that says nothing");
    }

    @Test
    void whatTheSameFormHasEnteredAnswersForItThoughTheCallerWasCorrectedSince() {
        HttpResponse<String> read = asked(desk, "hall-a", "星 サチ", "", "024-555-0160", "");
        Booking first = placed(read);
        correct("星 サチ", "024-555-0161");
        assertEquals(first.ref(), placed(read).ref());
    }

    private List<String> numbers(String name) {
        return house.server.bean(People.class).search(name, 9).stream().map(person -> person.contact().phone()).toList();
    }

    /// A colleague corrects the number of the only person of that name.
    private void correct(String name, String phone) {
        String card = "/staff/people/" + house.server.bean(People.class).search(name, 1).getFirst().ref() + "/card";
        HttpResponse<String> form = desk.get(card);
        HttpResponse<String> done = desk.post(card, with(hidden(form), "name", name, "kana", "", "phone", phone, "email", "", "reason", "聞き直した"));
        assertEquals(200, done.statusCode(), Http.text(done));
    }

    private HttpResponse<String> asked(Http browser, String space, String... person) {
        HttpResponse<String> form = browser.get("/staff/bookings/new?site=bigpalette&item=" + space + ",2026-12-08,09:00,13:00");
        return review(browser, form, person);
    }

    private static HttpResponse<String> review(Http browser, HttpResponse<String> form, String... person) {
        HttpResponse<String> asked = browser.post("/staff/bookings/new", with(hidden(form), "title", "書道展", "people", "10",
                "organiser", "書道会", "name", person[0], "kana", person[1], "phone", person[2], "email", person[3],
                "reason", "電話で受付", "channel", "phone", "do", "review"));
        assertEquals(200, asked.statusCode(), Http.text(asked));
        return asked;
    }

    private Booking placed(HttpResponse<String> asked) {
        return placed(desk, hidden(asked));
    }

    private Booking placed(Http browser, List<Map.Entry<String, String>> fields) {
        HttpResponse<String> done = browser.post("/staff/bookings/new", with(fields, "do", "place"));
        assertEquals(200, done.statusCode(), Http.text(done));
        return house.server.bean(Bookings.class).byRef(done.uri().getPath().split("/")[3]).orElseThrow();
    }
}
