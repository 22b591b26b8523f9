package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.book;
import static kaikan.booking.web.House.form;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kaikan.facility.Reached;
import kaikan.testing.Form;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// Whoever books is told what a booking leads to: who says how to pay, and in which language mails come.
class PayingAndMailsTest extends DeskHelps {
    private static final String PAY = "お支払いの方法と期限は、施設の窓口がご案内します。";
    private static final String ROOM = "small-1,2026-12-18,09:00,13:00";

    @Test
    void whoeverOwesSomethingReadsWhoTellsHowToPay() {
        Reached.at(house.server, "bigpalette");
        String check = Http.text(sato.post("/book", with(form("bigpalette", ROOM), "do", "review")));
        assertTrue(check.contains(PAY) && check.contains("024-000-0000"), check);
        String path = path(book(sato, "bigpalette", "hall-a,2026-12-22,09:00,13:00"));
        assertTrue(Http.text(sato.get(path)).contains(PAY));
        assertTrue(house.lastMail().contains("\n" + PAY + "\n"), house.lastMail());
        assertTrue(Http.text(reviewer.get("/staff" + path + "/letter")).contains(PAY));
        staff(reviewer, path, "approve", "note", "");
        assertTrue(house.lastMail().contains("\n" + PAY + "\n"), house.lastMail());
        book(sato, "bigpalette", "small-2,2026-12-18,09:00,13:00");
        assertTrue(house.lastMail().contains("\n" + PAY + "\n"), house.lastMail());
        sato.post(path + "/cancel", hidden(sato.get(path + "/cancel")));
        assertFalse(Http.text(sato.get(path)).contains(PAY), "nothing is owed any more");
        assertFalse(house.lastMail().contains(PAY), house.lastMail());
    }

    @Test
    void theMailAboutACancellationSaysUntilWhenItCanBeUndoneAsThePageDoes() {
        String path = path(book(sato, "bigpalette", "small-1,2026-12-24,09:00,13:00"));
        String page = Http.text(sato.post(path + "/cancel", hidden(sato.get(path + "/cancel"))));
        assertTrue(page.contains("10:10 まで、この予約を元に戻せます"), page);
        assertTrue(house.lastMail().contains("10:10 まで、下のページで元に戻せます。"), house.lastMail());
    }

    @Test
    void theDeskIsRemindedToTell() {
        String entry = "/staff/bookings/new?site=bigpalette";
        String check = Http.text(desk.post("/staff/bookings/new", with(
                with(hidden(desk.get(entry)), "item", "small-3,2026-12-18,09:00,13:00", "title", "商談会", "people", "5", "organiser", "佐藤"),
                "name", "高橋 良子", "phone", "090-1111-0000", "reason", "電話で受付", "do", "review")));
        assertTrue(check.contains("お支払いの方法と期限は、窓口から申込者にご案内ください。"), check);
        assertFalse(check.contains(PAY), check);
    }

    @Test
    void whoeverReadsAnotherLanguageIsToldInWhichTheirMailsComeUntilTheyChangeIt() {
        try (Http suzuki = house.browserOf(house.people.person("鈴木 一"))) {
            String japanese = Http.text(suzuki.post("/book", with(form("bigpalette", "small-1,2026-12-19,09:00,13:00"), "do", "review")));
            assertFalse(japanese.contains("お知らせのメールは"), japanese);
            suzuki.get("/account?lang=en");
            String check = suzuki.post("/book", with(form("bigpalette", "small-1,2026-12-19,09:00,13:00"), "do", "review")).body();
            assertTrue(check.contains("Mails about your bookings come in 日本語. <a href=\"/account#language\">Change it</a>"), check);
            String path = path(book(suzuki, "bigpalette", "small-1,2026-12-19,09:00,13:00"));
            assertTrue(suzuki.get(path).body().contains("Mails about your bookings come in 日本語."));
            suzuki.get("/account?lang=easy");
            suzuki.post(Form.on(suzuki.get("/account"), "/account/language"));
            assertFalse(suzuki.get(path).body().contains("/account#language"));
            book(suzuki, "bigpalette", "small-1,2026-12-20,09:00,13:00");
            String mail = house.lastMail();
            assertTrue(mail.contains("予約（よやく）") && mail.contains("小会議室 1") && mail.contains("円（えん）"), mail);
            assertFalse(mail.contains("《") || mail.contains("会議室（"), mail);
        }
    }
}
