package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import kaikan.member.Organisation;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// One browser, two people: a form that one of them opened books nothing for the other before they have looked at it.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnothersFormTest {
    private final House house = new House();
    private final Person aoki = house.people.person("青木 一郎");
    private final Person baba = house.people.person("馬場 二郎");

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void whoeverSignedInMeanwhileSeesItAsTheirOwnFormAndBooksKnowingly() {
        Organisation company = house.people.organisation("株式会社青木", aoki);
        try (Http browser = Http.visitor(house.server)) {
            HttpResponse<String> confirm = review(browser, "small-1,2027-03-02,13:00,17:00", "as", company.ref(), "remarks", "車2台");
            browser.post("/sign-out", Map.of());
            house.people.at(browser, baba);
            HttpResponse<String> taken = browser.postOld("/book", confirm, with(hidden(confirm), "do", "place"));
            String text = Http.text(taken);
            assertTrue(text.contains("別のアカウントで開いたものです。まだ何も予約していません"), text);
            assertTrue(taken.body().contains("value=\"合同商談会\"") && taken.body().contains("車2台") && text.contains("小会議室 1"), text);
            assertFalse(text.contains("青木"), "it says no more than the form");
            assertEquals(0, House.listed(browser));

            HttpResponse<String> own = browser.post("/book",
                    with(hidden(taken), "title", "合同商談会", "people", "5", "organiser", "馬場", "do", "review"));
            assertTrue(Http.text(own).contains("申込者 馬場 二郎"), Http.text(own));
            browser.post("/book", with(hidden(own), "do", "place"));
            assertEquals(1, House.listed(browser));
            house.people.at(browser, aoki);
            assertEquals(0, House.listed(browser));
        }
    }

    @Test
    void everyButtonOfItIsAnsweredSoWhateverTokenItShows() {
        try (Http browser = house.browserOf(baba)) {
            for (String act : new String[] {"quote", "review", "place", "times"}) {
                HttpResponse<String> taken = browser.post("/book", with(
                        House.form("bigpalette", "small-2,2027-03-02,13:00,17:00"), "whose", aoki.ref(), "do", act));
                assertTrue(Http.text(taken).contains("別のアカウントで開いたものです"), act + ": " + Http.text(taken));
            }
            HttpResponse<String> unknown = browser.post("/book", with(
                    House.form("bigpalette", "small-2,2027-03-02,13:00,17:00"), "whose", "0000000000000000", "do", "place"));
            assertTrue(Http.text(unknown).contains("別のアカウントで開いたものです"), Http.text(unknown));
        }
    }

    @Test
    void theDeskIsToldToo() {
        Person first = house.people.person("窓口 一郎", new SiteRole(Role.RECEPTION, house.site("bigpalette").id()));
        try (Http second = house.staff(Role.RECEPTION, "bigpalette")) {
            HttpResponse<String> taken = second.post("/staff/bookings/new", with(House.form("bigpalette", "small-3,2027-03-02,13:00,17:00"),
                    "whose", first.ref(), "name", "電話の人", "phone", "024-000-0000", "reason", "電話", "do", "place"));
            assertTrue(Http.text(taken).contains("別のアカウントで開いたものです"), Http.text(taken));
            assertTrue(taken.body().contains("value=\"電話の人\""), taken.body());
        }
    }

    private HttpResponse<String> review(Http browser, String item, String... more) {
        house.people.at(browser, aoki);
        browser.get("/account");
        return browser.post("/book", with(with(House.form("bigpalette", item), more), "do", "review"));
    }
}
