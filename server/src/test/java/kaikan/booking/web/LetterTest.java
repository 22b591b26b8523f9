package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.book;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.platform.text.Language;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Letters come from the centre and whoever runs it, and name a fee only where one may be due.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterTest {
    private final House house = new House();
    private final Http sato = house.somebody();
    private final Http reviewer = house.staff(Role.REVIEWER, "bigpalette");

    @AfterAll
    void close() {
        sato.close();
        reviewer.close();
        house.close();
    }

    @Test
    void theCentreAndItsOperatorStandOnTopAndTheBrandIsNotPrinted() {
        Site site = house.site("bigpalette");
        String letter = reviewer.get(applied("hall-a") + "/letter").body();
        String paper = letter.substring(letter.indexOf("<div class=\"letter\">"), letter.indexOf("</main>"));
        assertTrue(paper.contains("<p class=\"head\"><b>" + site.name().in(Language.JA) + "</b><br>" + site.operator().in(Language.JA)), paper);
        assertFalse(paper.contains("Kaikan"), paper);
        String style = reviewer.get(letter.replaceAll("(?s).*<link rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1")).body();
        assertTrue(style.contains("body:has(.letter) .mast { display: none; }"), "the brand above the letter stays on the screen");
    }

    @Test
    void aRefusalNamesNoFeeAndAnApprovalDoes() {
        assertFalse(letter(decided("hall-b", "reject", "reason")).contains("円"));
        assertTrue(letter(decided("hall-c", "approve", "note")).contains("円"));
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
