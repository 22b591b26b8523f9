package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import kaikan.notice.Outbox;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// A pass for more people than the new room holds becomes smaller, and whoever changes the room reads that first.
class PassOfASmallerRoomTest extends SomebodyBooks {
    @Test
    void theReviewNamesThePassThatBecomesSmaller() {
        String path = House.path(House.book(sato, "bigpalette", "small-3,2027-01-26,13:00,17:00"));
        for (String people : List.of("27", "5")) {
            assertEquals(200, sato.post(path + "/passes", Map.of("name", "見学団", "people", people)).statusCode());
        }
        List<Map.Entry<String, String>> form = hidden(sato.get(path + "/change")).stream().filter(one -> !one.getKey().equals("item")).toList();
        HttpResponse<String> review = sato.post(path + "/change",
                with(form, "item", "small-1,2027-01-26,13:00,17:00", "title", "合同商談会", "people", "5", "organiser", "佐藤", "do", "review"));
        String page = Http.text(review);
        assertTrue(page.contains("27人の入館証は、変更後の部屋に合わせて、24人までの入館証になります。"), page);
        assertFalse(page.contains("5人の入館証は、変"), page);
        sato.post(path + "/change", with(hidden(review), "do", "place"));
        String after = Http.text(sato.get(path));
        assertTrue(after.contains("24人まで") && !after.contains("27人"), after);
    }

    @Test
    void theGuestReadsWhichOfTheTwoNumbersIsNow() {
        String path = House.path(House.book(sato, "bigpalette", "small-3,2027-01-27,13:00,17:00"));
        assertEquals(200, sato.post(path + "/passes", Map.of("name", "見学団", "people", "27", "email", "guest@example.jp")).statusCode());
        List<Map.Entry<String, String>> form = hidden(sato.get(path + "/change")).stream().filter(one -> !one.getKey().equals("item")).toList();
        HttpResponse<String> review = sato.post(path + "/change",
                with(form, "item", "small-1,2027-01-27,13:00,17:00", "title", "合同商談会", "people", "5", "organiser", "佐藤", "do", "review"));
        sato.post(path + "/change", with(hidden(review), "do", "place"));
        Outbox outbox = house.server.bean(Outbox.class);
        String ref = outbox.newest("", 5).stream().filter(one -> one.recipient().equals("guest@example.jp")).findFirst().orElseThrow().ref();
        String mail = outbox.open(ref).orElseThrow().body();
        assertTrue(mail.contains("24人までに減りました（前にお知らせしたのは27人まで）"), mail);
    }
}
