package kaikan.booking.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kaikan.member.Role;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody rings up and says who they are; the list of bookings finds what is theirs.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingACallerTest {
    private final House house = new House();
    private final Http desk = house.staff(Role.RECEPTION, "bigpalette");

    FindingACallerTest() {
        enter("hall-a,2026-12-08,09:00,13:00", "書道展", "渡邊 髙子", "ワタナベ タカコ", "０２４−５５５−０１０１", "㈱みちのく書房", "");
        enter("hall-b,2026-12-08,09:00,13:00", "写真展", "田中 八重", "たなか やえ", "024-000-0000", "", "yae@example.jp");
    }

    @AfterAll
    void close() {
        desk.close();
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"渡辺", "渡邊高子", "わたなべ", "ﾜﾀﾅﾍﾞ", "024-555-0101", "０２４５５５０１０１", "5550101", "株式会社みちのく書房", "みちのく"})
    void aBookingIsFoundByWhoAppliedForItInAnySpelling(String said) {
        String found = found(desk, said);
        assertTrue(found.contains("書道展"), found);
        assertFalse(found.contains("写真展"), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"辺", "%", "_", "㈱", "024-555-9999", "山本"})
    void whatIsTooShortOrOfNobodyFindsNobody(String said) {
        assertFalse(found(desk, said).contains("書道展"), said);
    }

    @Test
    void theDeskOfAnotherHouseFindsNothingOfIt() {
        try (Http other = house.staff(Role.RECEPTION, "plant")) {
            assertFalse(found(other, "渡辺").contains("書道展"));
        }
    }

    @Test
    void aMailAddressFindsTheirBookingsAndIsNotWrittenIntoAnyAddress() {
        desk.get("/staff/bookings");
        Map<String, String> form = Map.of("site", "bigpalette", "from", "2026-12-07", "to", "2026-12-13", "state", "", "q", "yae@example.jp");
        HttpResponse<String> byMail = desk.post("/staff/bookings", form);
        assertTrue(Http.text(byMail).contains("写真展"), Http.text(byMail));
        assertFalse(Http.text(byMail).contains("書道展"), Http.text(byMail));
        assertFalse(byMail.uri().toString().contains("example"), byMail.uri().toString());
        assertFalse(byMail.body().contains("q=yae"), "nor into the addresses of other days");
        assertTrue(byMail.body().contains("value=\"yae@example.jp\""), "what was typed stays");
        String back = Http.text(desk.get(byMail.uri().getPath() + "?" + byMail.uri().getQuery()));
        assertTrue(back.contains("写真展") && !back.contains("書道展"), "the browser's Back asks for the same page and nothing more: " + back);

        Map<String, String> named = Map.of("site", "bigpalette", "from", "2026-12-07", "to", "2026-12-13", "q", "渡辺");
        HttpResponse<String> byName = desk.post("/staff/bookings", named);
        assertTrue(Http.text(byName).contains("書道展"), Http.text(byName));
        String address = byName.uri().toString();
        assertTrue(address.matches(".*/staff/bookings\\?search=[\\w-]+"), "nor is a name: " + address);
        assertFalse(byName.body().contains("q=%E6%B8%A1"), "nor into the addresses of other days");
        Map<String, String> chosen = Map.of("site", "bigpalette", "from", "2026-12-07", "to", "2026-12-13", "q", "");
        String days = desk.post("/staff/bookings", chosen).uri().toString();
        assertTrue(days.endsWith("/staff/bookings?from=2026-12-07&to=2026-12-13&site=bigpalette"), "what is chosen has an address: " + days);
    }

    private static String found(Http browser, String said) {
        return Http.text(browser.get("/staff/bookings?q=" + URLEncoder.encode(said, StandardCharsets.UTF_8)));
    }

    private void enter(String item, String title, String... person) {
        House.phoned(desk, item, "title", title, "name", person[0], "kana", person[1], "phone", person[2], "organisation", person[3],
                "email", person[4]);
    }
}
