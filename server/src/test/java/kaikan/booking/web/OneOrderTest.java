package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kaikan.member.Role;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// Rooms and prices are told in one order, in whatever order they were chosen: room by room, each in the order of time.
class OneOrderTest extends SomebodyBooks {
    private static final String LATE = ",2026-12-17,09:00,13:00";
    private static final String EARLY = ",2026-12-16,09:00,13:00";
    private static final Pattern ROOM = Pattern.compile("小会議室 [23]");

    private final Http desk = house.staff(Role.RECEPTION, "bigpalette");

    @Test
    void pricesUsesLetterAndMailHaveTheSameOrderAlsoAfterAChange() {
        String path = House.path(House.book(sato, "bigpalette", "small-3" + LATE, "small-2" + LATE, "small-3" + EARLY, "small-2" + EARLY));
        String uses = Http.text(sato.get(path));
        assertTrue(uses.contains("小会議室 2 ＋ 小会議室 3 2026年12月16日（水） 9:00〜13:00 小会議室 2 ＋ 小会議室 3 2026年12月17日（木）"), uses);
        List<String> rows = List.of("小会議室 2", "小会議室 2", "小会議室 3", "小会議室 3");
        assertEquals(rows, rows(sato.get(path)));
        assertEquals(rows, rows(desk.get("/staff" + path + "/letter")));
        assertTrue(house.lastMail().contains("小会議室 2、小会議室 3　2026年12月16日（水）〜12月17日（木） 毎日 9:00〜13:00"), house.lastMail());

        HttpResponse<String> form = sato.get(path + "/change");
        HttpResponse<String> confirm = sato.post(path + "/change", with(
                hidden(form), "title", "合同商談会", "people", "6", "organiser", "佐藤", "do", "review"));
        assertEquals(rows, rows(confirm));
        assertEquals(rows, rows(sato.post(path + "/change", with(hidden(confirm), "do", "place"))));
    }

    /// The rooms of the rows of a price, from the top.
    private static List<String> rows(HttpResponse<String> page) {
        int receipt = page.body().indexOf("<section class=\"receipt quote\"");
        String quote = page.body().substring(receipt, page.body().indexOf("</section>", receipt));
        return ROOM.matcher(quote).results().map(MatchResult::group).toList();
    }
}
