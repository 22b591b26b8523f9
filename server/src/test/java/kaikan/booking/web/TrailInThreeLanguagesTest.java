package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.book;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kaikan.member.Role;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The trail keeps what was done to bookings as facts, and says it in the language of whoever reads it.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrailInThreeLanguagesTest {
    private final House house = new House();
    private final Http sato = house.somebody();
    private final Http manager = house.staff(Role.MANAGER, "bigpalette");

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void aChangeSaysFromWhatToWhat() {
        String path = path(book(sato, "bigpalette", "small-1,2026-12-22,09:00,13:00"));
        List<Map.Entry<String, String>> fields = with(hidden(sato.get(path + "/change")), "title", "商談会（改）", "people", "8", "organiser", "佐藤");
        List<Map.Entry<String, String>> later = fields.stream()
                .map(field -> field.getKey().equals("item") ? Map.entry("item", "small-1,2026-12-22,13:00,17:00") : field)
                .toList();
        HttpResponse<String> done = sato.post(path + "/change", with(later, "do", "place"));
        assertTrue(Http.text(done).contains("変更しました"), Http.text(done));
        String ref = path.substring(path.lastIndexOf('/') + 1);
        String japanese = trail("booking", ref, "ja");
        assertTrue(japanese.contains("9:00〜13:00 → ") && japanese.contains("合同商談会 → 商談会（改）") && japanese.contains("5人 → 8人"), japanese);
        String english = trail("booking", ref, "en");
        assertTrue(english.contains("9:00–13:00 → ") && english.contains("13:00–17:00") && english.contains("22 December 2026"), english);
        assertTrue(english.contains("合同商談会 → 商談会（改）") && !english.contains("〜"), english);
        String easy = trail("booking", ref, "easy");
        assertTrue(easy.contains("9:00〜13:00 → ") && easy.contains("合同商談会 → 商談会（改）"), easy);
        String own = Http.text(sato.get(path + "?lang=en"));
        assertTrue(own.contains("9:00–13:00 → ") && own.contains("合同商談会 → 商談会（改）"), "its applicant too: " + own);
        sato.get(path + "?lang=ja");
    }

    @Test
    void whatIsConfirmedAtOnceIsBookedAndWhatWaitsIsAppliedForWithRoomTimeAndFee() {
        String booked = path(book(sato, "bigpalette", "small-1,2026-12-21,09:00,13:00"));
        String ref = booked.substring(booked.lastIndexOf('/') + 1);
        String japanese = trail("booking", ref, "ja");
        assertTrue(japanese.contains("予約 ") && japanese.contains("すぐに確定") && !japanese.contains("予約を申請"), japanese);
        assertTrue(japanese.contains("小会議室 1　2026年12月21日（月） 9:00〜13:00") && japanese.contains("料金：3,960円"), japanese);
        String english = trail("booking", ref, "en");
        assertTrue(english.contains("Booked") && english.contains("Confirmed at once") && english.contains("21 December 2026"), english);
        assertTrue(english.contains("¥3,960"), english);
        String history = Http.text(manager.get("/staff" + booked + "?lang=ja"));
        assertTrue(history.contains("佐藤 花子 が予約しました") && history.contains("すぐに確定"), history);
        String waits = path(book(sato, "bigpalette", "hall-a,2027-02-10,09:00,13:00"));
        String applied = trail("booking", waits.substring(waits.lastIndexOf('/') + 1), "ja");
        assertTrue(applied.contains("予約を申請") && applied.contains("申込み（審査して決める）") && applied.contains("料金："), applied);
    }

    @Test
    void aCancellationSaysWhatBecameOfTheFee() {
        String path = path(book(sato, "bigpalette", "small-2,2026-12-22,09:00,13:00"));
        sato.post(path + "/cancel", hidden(sato.get(path + "/cancel")));
        String ref = path.substring(path.lastIndexOf('/') + 1);
        assertTrue(trail("booking", ref, "ja").contains("返還 3,960円（3,960円のうち。使用の22日前。条例 第9条"), trail("booking", ref, "ja"));
        assertTrue(trail("booking", ref, "en").contains("given back, 22 days before the use"), trail("booking", ref, "en"));
        String easy = trail("booking", ref, "easy").replace(" ", "");
        assertTrue(easy.contains("3,960円のうち3,960円を返します（使う日の22日前"), easy);
    }

    @Test
    void aClosureSaysWhatIsClosed() {
        HttpResponse<String> plan = manager.get("/staff/closures?site=bigpalette&space=small-3&first=2026-12-23&last=2026-12-23"
                + "&cause=MAINTENANCE&note=" + URLEncoder.encode("点検", StandardCharsets.UTF_8) + "&do=preview");
        assertEquals(200, manager.post("/staff/closures", with(hidden(plan), "do", "now")).statusCode());
        String english = Http.text(manager.get("/staff/audit?type=closure&lang=en"));
        assertTrue(english.contains("23 December 2026") && !english.contains("MAINTENANCE") && !english.contains("12月"), english);
        manager.get("/staff/audit?lang=ja");
    }

    @Test
    void whatWasWrittenInWordsStaysAsItWasWritten() {
        Entry old = new Entry(null, "booking.change", "booking", "ABCDEFGHJKMN2345", house.site("bigpalette").id(), "", "予定人数：5人 → 8人");
        house.server.bean(AuditTrail.class).record(old);
        for (String language : List.of("ja", "en", "easy")) {
            assertTrue(trail("booking", old.subjectRef(), language).contains("予定人数：5人 → 8人"), language);
        }
    }

    private String trail(String type, String ref, String language) {
        return Http.text(manager.get("/staff/audit?type=" + type + "&about=" + ref + "&lang=" + language));
    }
}
