package kaikan.booking.web;

import static kaikan.booking.web.House.book;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kaikan.facility.Reached;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// Whoever has booked can ask somebody: the centre's telephone stands on the booking's page, on the pass, in mails and on letters.
class WhomToAskTest extends SomebodyBooks {
    private static final String TELEPHONE = "024-000-0000";

    private final Http reviewer = house.staff(Role.REVIEWER, "bigpalette");

    @Test
    void theTelephoneStandsWhereverSomebodyMayWantToAsk() {
        String before = path(book(sato, "bigpalette", "small-1,2026-12-21,09:00,13:00"));
        assertFalse(sato.get(before).body().contains("class=\"contact\""), "nothing is shown where nothing was entered");
        Reached.at(house.server, "bigpalette");
        String booking = path(book(sato, "bigpalette", "small-1,2026-12-22,09:00,13:00"));
        String page = sato.get(booking).body();
        assertTrue(page.contains(TELEPHONE), page);
        String pass = page.replaceAll("(?s).*?href=\"(/P/[^\"]+)\".*", "$1");
        assertTrue(sato.get(pass).body().contains(TELEPHONE), "the pass's page");
        String letter = reviewer.get("/staff" + booking + "/letter").body();
        assertTrue(letter.contains("〒960-0000 例の町 1-2") && letter.contains(TELEPHONE), letter);
        String mails = mails();
        assertTrue(mails.contains("お問い合わせ　ビッグパレットふくしま<br>") && mails.contains("電話 " + TELEPHONE + "<br>"), mails);
        assertTrue(sato.get("/sites/bigpalette/days/2026-12-22").body().contains(TELEPHONE), "the centre's day");
    }

    private String mails() {
        try (Http administrator = house.browserOf(house.people.person("管理者", SiteRole.administrator()))) {
            String outbox = administrator.get("/staff/outbox").body();
            return administrator.get(outbox.replaceAll("(?s).*?href=\"(/staff/outbox/[^\"?]+)\".*", "$1")).body();
        }
    }
}
