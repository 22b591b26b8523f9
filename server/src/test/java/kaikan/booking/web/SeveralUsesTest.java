package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// A form with several rooms and days: what is wrong stands beside the row that is wrong, and equipment may be wanted for one use only.
class SeveralUsesTest extends SomebodyBooks {
    private static final String MORNING = "mpr-1,2027-02-09,09:00,13:00";
    private static final String AFTERNOON = "small-3,2027-02-09,13:00,17:00";

    @Test
    void anotherLanguageTakesAlongWhatHasBeenTyped() {
        Http anna = house.somebody();
        HttpResponse<String> form = anna.get("/book?site=bigpalette&item=" + MORNING);
        assertTrue(form.body().contains("form=\"booking\" name=\"do\" value=\"in-en\""), form.body());
        HttpResponse<String> english = anna.post("/book", with(hidden(form), "title", "春の例会", "remarks", "車いすの方が2名", "do", "in-en"));
        assertTrue(english.uri().getQuery().endsWith("&lang=en"), english.uri().toString());
        assertTrue(english.body().contains("lang=\"en\" data-language=\"en\""), english.body());
        assertTrue(english.body().contains("value=\"春の例会\"") && english.body().contains("車いすの方が2名"), english.body());
    }

    @Test
    void onlyTheRowIsMarkedWhoseDayIsShut() {
        HttpResponse<String> page = sato.post("/book", with(House.form("bigpalette", MORNING, AFTERNOON), "date-1", "2026-12-29", "do", "review"));
        assertEquals(422, page.statusCode(), Http.text(page));
        assertTrue(page.body().contains("href=\"#date-1\"") && page.body().contains("id=\"date-1-error\""), page.body());
        assertFalse(page.body().contains("id=\"date-0-error\"") || page.body().contains("id=\"items-error\""), page.body());
        assertTrue(Http.text(page).contains("多目的展示ホール"), Http.text(page));
        assertTrue(page.body().contains("<details class=\"more\" open><summary>"), "the row stands open");
    }

    @Test
    void aChangeMarksItsWrongRowAndStillPricesTheOthers() {
        String path = House.path(House.book(sato, "bigpalette", MORNING.replace("02-09", "02-16"), AFTERNOON.replace("02-09", "02-16")));
        HttpResponse<String> form = sato.get(path + "/change");
        HttpResponse<String> page = sato.post(path + "/change", with(hidden(form), "title", "合同商談会", "people", "5", "organiser", "佐藤",
                "date-1", "2026-12-29", "do", "review"));
        assertEquals(422, page.statusCode(), Http.text(page));
        assertTrue(page.body().contains("id=\"date-1-error\"") && !page.body().contains("id=\"items-error\""), page.body());
        assertTrue(Http.text(page).contains("合計 5,500円"), Http.text(page));
    }

    @Test
    void equipmentMayBeWantedForOneOfSeveralUses() {
        List<Map.Entry<String, String>> all = with(House.form("bigpalette", MORNING, AFTERNOON), "qty-projector", "2");
        String whole = Http.text(sato.post("/book", with(all, "do", "review")));
        HttpResponse<String> confirm = sato.post("/book", with(all, "use-projector", MORNING, "do", "review"));
        assertTrue(yen(whole) - yen(Http.text(confirm)) == 2 * 1_320, whole + Http.text(confirm));
        String path = House.path(sato.post("/book", with(hidden(confirm), "do", "place")));
        String booking = Http.text(sato.get(path));
        assertTrue(booking.contains("マルチパーパスルーム 1 2027年2月9日（火） 9:00〜13:00"), booking);
        assertTrue(booking.contains("附属設備 プロジェクター × 2 　2027年2月9日（火） 9:00〜13:00"), booking);

        String mail = house.lastMail();
        assertTrue(mail.contains("""
                部屋と日時：
                　マルチパーパスルーム 1　2027年2月9日（火） 9:00〜13:00
                　小会議室 3　2027年2月9日（火） 13:00〜17:00
                附属設備：プロジェクター × 2　2027年2月9日（火） 9:00〜13:00
                """), mail);

        HttpResponse<String> change = sato.get(path + "/change");
        assertTrue(change.body().contains("<option value=\"" + MORNING + "\" selected>"), "the change form says so again");
        HttpResponse<String> moved = sato.post(path + "/change", with(hidden(change), "title", "合同商談会", "people", "5", "organiser", "佐藤",
                "qty-projector", "2", "use-projector", MORNING, "time-0", "13:00-17:00", "do", "turn"));
        assertTrue(moved.body().contains("<option value=\"mpr-1,2027-02-09,13:00,17:00\" selected>"), "it goes along with its use");
    }

    @Test
    void oneUseIsOfferedOnlyWhereThereAreSeveralTimes() {
        String same = sato.get("/book?site=bigpalette&item=" + MORNING + "&item=small-3,2027-02-09,09:00,13:00").body();
        assertTrue(same.contains("部屋と同じ時間だけお貸しします") && !same.contains("name=\"use-projector\""), same);
        String other = sato.get("/book?site=bigpalette&item=" + MORNING + "&item=" + AFTERNOON).body();
        assertTrue(other.contains("name=\"use-projector\"") && other.contains("いつ使うかを選んでください"), other);
        assertFalse(other.contains("部屋と同じ時間だけお貸しします"), other);
    }

    private static long yen(String page) {
        return Pattern.compile("合計 ?([0-9,]+)円").matcher(page).results()
                .mapToLong(total -> Long.parseLong(total.group(1).replace(",", "")))
                .max()
                .orElseThrow(() -> new AssertionError(page));
    }
}
