package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.book;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.platform.id.Ref;
import kaikan.platform.text.Language;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// Letters come from the centre and whoever runs it, and name a fee only where one may be due.
class LetterTest extends DeskHelps {
    @Test
    void theCentreAndItsOperatorStandOnTopAndTheBrandIsNotPrinted() {
        Site site = house.site("bigpalette");
        String letter = reviewer.get(applied("hall-a") + "/letter").body();
        String paper = letter.substring(letter.indexOf("<div class=\"letter\" "), letter.indexOf("</main>"));
        assertTrue(paper.contains("<p class=\"head\"><b>" + site.name().in(Language.JA) + "</b><br>" + site.operator().in(Language.JA)), paper);
        assertFalse(paper.contains("Kaikan"), paper);
        String style = reviewer.get(letter.replaceAll("(?s).*<link rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1")).body();
        assertTrue(style.contains("body:has(.letter) .mast { display: none; }"), "the brand above the letter stays on the screen");
    }

    @Test
    void itIsWrittenInTheLanguageOfWhoeverItGoesToWhateverTheClerkReads() {
        String path = applied("special");
        HttpResponse<String> letter = reviewer.get(path + "/letter?lang=en");
        String text = Http.text(letter);
        assertTrue(text.contains("佐藤 花子 様") && text.contains("使用する日（和暦）") && text.contains("Language of the letter:"), text);
        assertTrue(letter.body().matches("(?s).*<html lang=\"en\".*<main.*<div class=\"letter\" lang=\"ja\" data-language=\"ja\">.*佐藤 花子 様.*"),
                "the frame is the clerk's, the letter its reader's");
        assertTrue(text.contains("My bookings") && !text.contains("サインアウト"), text);
        assertTrue(Http.text(reviewer.get(path + "/letter?in=en")).contains("Dear 佐藤 花子"));
        assertTrue(Http.text(reviewer.get(path + "/letter?in=easy")).contains("佐藤 花子 さん"));
        reviewer.get(path + "?lang=ja");
    }

    @Test
    void aRefusalNamesNoFeeAndAnApprovalDoes() {
        assertFalse(letter(decided("hall-b", "reject", "reason")).contains("円"));
        assertTrue(letter(decided("hall-c", "approve", "note")).contains("円"));
    }

    @Test
    void anApprovalShowsTheLinesOfTheFeeWithTheirSourceAndWhatWaitsDoesNot() {
        String path = "/staff" + path(book(sato, "bigpalette", "hall-a,2026-12-24,09:00,13:00"));
        assertFalse(reviewer.get(path + "/letter").body().contains("<section class=\"receipt quote\""));
        reviewer.post(path + "/approve", with(hidden(reviewer.get(path)), "note", ""));
        String letter = reviewer.get(path + "/letter").body();
        assertTrue(letter.contains(receipt(reviewer.get(path).body())), "as on the booking's page");
        assertFalse(letter.contains("Source (Japanese)") || letter.contains("<span lang=\"ja\">"), letter);
        String english = receipt(reviewer.get(path + "/letter?in=en").body());
        assertTrue(english.contains("Source (Japanese): <span lang=\"ja\">"), "the law's own words are marked: " + english);
        reviewer.get(path + "?lang=ja");
    }

    private static String receipt(String page) {
        int start = page.indexOf("<section class=\"receipt quote\"");
        return page.substring(start, page.indexOf("</section>", start));
    }

    @Test
    void whatBecomesOfTheFeeStandsInTheLetterAboutACancellation() {
        String wished = letter(givenUp("small-2,2026-12-05,09:00,13:00"));
        assertTrue(wished.contains("お返ししない額 3,960円 お返しする額（お支払い済みのとき） 0円"), wished);
        String path = "/staff" + path(book(sato, "bigpalette", "small-3,2026-12-15,09:00,13:00"));
        desk.post(path + "/withdraw", with(hidden(desk.get(path + "/withdraw")), "withdrawal", "空調の故障のため"));
        assertTrue(letter(path).contains("お支払い済みの料金は全額お返しします"), letter(path));
        String waiting = "/staff" + path(book(sato, "bigpalette", "hall-a,2026-12-23,09:00,13:00"));
        desk.post(waiting + "/withdraw", with(hidden(desk.get(waiting + "/withdraw")), "withdrawal", "空調の故障のため"));
        assertTrue(letter(waiting).contains("まだ料金はかかっていませんでした"), letter(waiting));
    }

    @Test
    void whereTheOrdinanceIsSilentTheDeskIsNotSentToItself() {
        try (Http hits = house.staff(Role.RECEPTION, "hits")) {
            String path = "/staff" + path(book(sato, "hits", "training,2026-12-08,09:00,12:00"));
            String asked = Http.text(hits.get(path + "/relinquish"));
            assertTrue(asked.contains("責任者に確かめてから申込者に伝えてください") && !asked.contains("窓口にお尋ねください"), asked);
            hits.post(path + "/relinquish", with(hidden(hits.get(path + "/relinquish")), "how", "電話で本人から"));
            HttpResponse<String> letter = hits.get(path + "/letter");
            assertTrue(Http.text(letter).contains("お返しする額は窓口にお尋ねください"), Http.text(letter));
            assertTrue(letter.body().contains("<p class=\"notice warn no-print\">この施設のきまりには"), Http.text(letter));
        }
    }

    @Test
    void theLetterSaysHowManyPeopleAndTheDateAsPapersDo() {
        String letter = letter(applied("middle-b"));
        assertTrue(letter.contains("予定人数 5人"), letter);
        assertTrue(letter.contains("2026年11月30日（月） 令和8年11月30日"), letter);
    }

    @Test
    void theLetterHasANumberToQuoteAndItsDaysByTheJapaneseCalendarInJapaneseOnly() {
        String path = applied("middle-a");
        String number = Ref.display(path.substring(path.lastIndexOf('/') + 1));
        String letter = letter(path);
        assertTrue(letter.contains("予約番号 " + number + " 2026年11月30日"), letter);
        assertTrue(letter.matches("(?s).*使用する日（和暦） 令和8年\\d+月\\d+日.*"), letter);
        String english = Http.text(reviewer.get(path + "/letter?in=en"));
        assertTrue(english.contains("Booking number " + number) && !english.contains("令和"), english);
        reviewer.get(path + "?lang=ja");
    }

    @Test
    void whoeverGetsNoMailFindsTheirPassInTheLetterAndNobodyElseDoes() {
        String path = House.phoned(desk, "small-1,2026-12-15,09:00,13:00", "title", "句会", "people", "9");
        String letter = desk.get(path + "/letter").body();
        String code = letter.replaceAll("(?s).*<img class=\"code\" src=\"([^\"]+)\".*", "$1");
        assertTrue(code.startsWith("/P/") && code.endsWith("/code.svg"), letter);
        assertTrue(desk.get(code).body().startsWith("<svg"));
        String mailed = path(book(sato, "bigpalette", "small-1,2026-12-16,09:00,13:00"));
        assertFalse(desk.get("/staff" + mailed + "/letter").body().contains("code.svg"));
    }

    @Test
    void whatWasChangedAfterItsApprovalIsStillProvenToBeApproved() {
        String path = "/staff" + path(book(sato, "bigpalette", "hall-b,2026-12-24,09:00,13:00"));
        reviewer.post(path + "/approve", with(hidden(reviewer.get(path)), "note", ""));
        assertFalse(reviewer.get(path).body().contains("letter?of=approval"), "the letter is the approval");
        assertTrue(Http.text(reviewer.get(path + "/letter?of=approval")).contains("使用承認のお知らせ"));
        HttpResponse<String> confirm = reviewer.post(path + "/change", with(
                hidden(reviewer.get(path + "/change")), "title", "商談会（改）", "people", "8", "organiser", "佐藤", "reason", "電話で依頼", "do", "review"));
        assertEquals(200, confirm.statusCode(), Http.text(confirm));
        HttpResponse<String> done = reviewer.post(path + "/change", with(hidden(confirm), "do", "place"));
        assertTrue(done.body().contains("href=\"" + path + "/letter?of=approval\""), Http.text(done));
        assertTrue(letter(path).contains("予約の変更のお知らせ"), letter(path));
        String approval = Http.text(reviewer.get(path + "/letter?of=approval"));
        assertTrue(approval.contains("使用承認のお知らせ（変更後）") && approval.contains("商談会（改）") && approval.contains("予定人数 8人"), approval);
        assertFalse(approval.contains("合同商談会") || approval.contains("電話で依頼"), approval);
        String waiting = applied("small-1");
        assertFalse(reviewer.get(waiting).body().contains("letter?of=approval"));
    }

    private String givenUp(String item) {
        String path = "/staff" + path(book(sato, "bigpalette", item));
        desk.post(path + "/relinquish", with(hidden(desk.get(path + "/relinquish")), "how", "電話で本人から"));
        return path;
    }

    private String letter(String path) {
        return Http.text(reviewer.get(path + "/letter"));
    }

    private String decided(String space, String act, String field) {
        String path = applied(space);
        HttpResponse<String> page = reviewer.get(path);
        reviewer.post(path + "/" + act, with(hidden(page), field, "設備点検のため"));
        return path;
    }

    private String applied(String space) {
        return "/staff" + path(book(sato, "bigpalette", space + ",2026-12-22,09:00,13:00"));
    }
}
