package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.book;
import static kaikan.booking.web.House.form;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What has just gone has no price any more; what is still free keeps its own.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoneQuoteTest {
    private static final String GONE = "small-1,2026-12-22,09:00,13:00";

    private final House house = new House();
    private final Http faster = house.browserOf(house.people.person("早い人"));
    private final Http sato = house.somebody();

    GoneQuoteTest() {
        book(faster, "bigpalette", GONE);
    }

    @AfterAll
    void close() {
        faster.close();
        sato.close();
        house.close();
    }

    @Test
    void theSlotThatHasGoneIsNotPriced() {
        HttpResponse<String> refused = sato.post("/book", with(form("bigpalette", GONE), "do", "review"));
        assertEquals(409, refused.statusCode(), Http.text(refused));
        String quote = refused.body().substring(refused.body().indexOf("<aside id=\"quote\">"));
        assertFalse(quote.contains("3,960") || refused.body().contains("class=\"sum\""), Http.text(refused));
    }

    @Test
    void howManyAreLeftIsSaidInTheFormAndWhereMoreAreWanted() {
        List<Map.Entry<String, String>> others = with(form("bigpalette", "mpr-1,2026-12-24,09:00,13:00"), "qty-projector", "5");
        HttpResponse<String> confirm = faster.post("/book", with(others, "do", "review"));
        assertEquals(200, faster.post("/book", with(hidden(confirm), "do", "place")).statusCode());
        String free = Http.text(sato.get("/book?site=bigpalette&item=small-3,2026-12-24,13:00,17:00"));
        assertTrue(free.contains("プロジェクター") && free.contains("／6") && !free.contains("あと 1"), free);
        String taken = Http.text(sato.get("/book?site=bigpalette&item=small-3,2026-12-24,09:00,13:00"));
        assertTrue(taken.contains("／6（選んだ時間は、あと 1）"), taken);
        HttpResponse<String> refused = sato.post("/book", with(
                form("bigpalette", "small-3,2026-12-24,09:00,13:00"), "qty-projector", "2", "do", "review"));
        assertEquals(409, refused.statusCode(), Http.text(refused));
        String said = Http.text(refused);
        assertTrue(said.contains("プロジェクター は、2026年12月24日（木） 9:00〜13:00 に、あと 1 使えます。"), said);
        assertFalse(said.contains("ほかの予約が入りました"), said);
    }

    @Test
    void whatIsStillFreeKeepsItsPrice() {
        HttpResponse<String> refused =
                sato.post("/book", with(form("bigpalette", GONE, "training,2026-12-22,13:00,17:00"), "do", "review"));
        assertEquals(409, refused.statusCode(), Http.text(refused));
        String text = Http.text(refused);
        assertTrue(text.contains("見積り 4,400円") && text.contains("合計 4,400円"), text);
        assertFalse(text.contains("8,360円"), text);
    }
}
