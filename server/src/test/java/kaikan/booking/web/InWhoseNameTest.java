package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.form;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.member.Memberships;
import kaikan.member.Organisation;
import kaikan.member.Role;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// Whoever books sees in whose name, and never books in another name than the one that was chosen.
class InWhoseNameTest extends MemberBooks {
    InWhoseNameTest() {
        super("株式会社うけもち");
    }

    @Test
    void whoeverHasLeftMeanwhileBooksNothingInTheirOwnName() {
        HttpResponse<String> first = browser.post("/book", ofTheCompany("small-1,2026-12-09,09:00,13:00"));
        String path = House.path(browser.post("/book", with(hidden(first), "do", "place")));
        HttpResponse<String> confirm = browser.post("/book", ofTheCompany("small-1,2026-12-08,09:00,13:00"));
        assertTrue(Http.text(confirm).contains("申込者 株式会社うけもち　社員 花子"), Http.text(confirm));

        assertEquals(Optional.empty(), house.server.bean(Memberships.class).remove(house.people.viewer(owner), company, member.ref()));
        HttpResponse<String> refused = browser.post("/book", with(hidden(confirm), "do", "place"));
        String said = Http.text(refused);
        assertTrue(said.contains("あなたはいま「株式会社うけもち」のメンバーではないため") && said.contains("料金もあなたご自身のものとして"), said);
        assertFalse(said.contains("この日時や部屋では、いま申し込めません"), "nothing is wrong with time and room: " + said);
        assertTrue(refused.body().contains("href=\"#as\"") && refused.body().contains("id=\"as\""), "the link leads to the choice");
        assertEquals("株式会社うけもち", organiser(refused), "as it was typed");
        assertFalse(Http.text(browser.get("/bookings")).contains("小会議室 1"), "nothing was booked");

        HttpResponse<String> gone = browser.get(path);
        assertEquals(404, gone.statusCode(), "what the company has booked is the company's: " + Http.text(gone));
        List<Map.Entry<String, String>> filled = with(hidden(refused), "title", "合同商談会", "people", "5", "organiser", organiser(refused),
                "do", "review");
        HttpResponse<String> unchosen = browser.post("/book", with(filled, "as", company.ref()));
        assertTrue(Http.text(unchosen).contains("のメンバーではないため、この団体の名義では申し込めません"), "as long as nobody chose: " + Http.text(unchosen));
        HttpResponse<String> own = browser.post("/book", with(filled, "as", ""));
        assertTrue(Http.text(own).contains("申込者 社員 花子"), Http.text(own));
    }

    private List<Map.Entry<String, String>> ofTheCompany(String item) {
        List<Map.Entry<String, String>> fields = form("bigpalette", item);
        fields.removeIf(field -> field.getKey().equals("organiser"));
        return with(fields, "organiser", "株式会社うけもち", "as", company.ref(), "do", "review");
    }

    private static String organiser(HttpResponse<String> form) {
        return form.body().replaceAll("(?s).*<input[^>]*name=\"organiser\"[^>]*value=\"([^\"]*)\".*", "$1");
    }

    @Test
    void theDeskReadsThatNobodyVerifiedTheNameAndHowLongAndHowOftenItIsKnownHere() {
        Organisation named = house.people.organisation("名前だけの商会", owner);
        Http founder = house.browserOf(owner);
        HttpResponse<String> confirm = founder.post(
                "/book", with(form("bigpalette", "small-2,2026-12-10,09:00,13:00"), "as", named.ref(), "do", "review"));
        String path = House.path(founder.post("/book", with(hidden(confirm), "do", "place"))).replace("/bookings", "/staff/bookings");
        Http reviewer = house.staff(Role.REVIEWER, "bigpalette");
        String page = Http.text(reviewer.get(path));
        assertTrue(page.contains("名前のとおりの団体かどうかは確かめていません"), page);
        assertTrue(page.contains("登録は2026年11月30日（月）、この施設のほかの予約は 0件です"), page);

        String own = House.path(House.book(founder, "bigpalette", "small-2,2026-12-11,09:00,13:00")).replace("/bookings", "/staff/bookings");
        assertFalse(Http.text(reviewer.get(own)).contains("確かめていません"), "a person's own booking names no organisation");
    }
}
