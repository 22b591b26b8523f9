package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.Sessions;
import kaikan.member.SiteRole;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The session ends while somebody fills in the booking form: nothing is booked, and nothing typed is lost.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionEndedTest {
    private static final String ITEM = "small-1,2027-02-03,13:00,17:00";

    private final House house = new House();
    private final Person sato = house.people.person("佐藤 花子");

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void whatWasTypedWaitsBehindTheSignInForTheSamePerson() {
        try (Http before = house.browserOf(sato); Http after = house.people.browserOf(sato); Http other = house.somebody()) {
            HttpResponse<String> form = before.get("/book?site=bigpalette&item=" + ITEM);
            out(sato);
            HttpResponse<String> asked = before.post("/book", typed(form, "do", "review"));
            assertEquals("/sign-in", House.path(asked));
            assertTrue(Http.text(asked).contains("入力した内容は取ってあり"), Http.text(asked));
            String next = next(asked);
            assertFalse(other.get(next).body().contains("車2台"), "nobody else sees it");
            try (Http again = house.people.browserOf(sato)) {
                HttpResponse<String> confirm = again.get(next);
                assertEquals(200, confirm.statusCode(), Http.text(confirm));
                for (String kept : List.of("秘密の会", "車2台", "small-1,2027-02-03,13:00,17:00", "value=\"place\"")) {
                    assertTrue(confirm.body().contains(kept), kept);
                }
                HttpResponse<String> done = again.post("/book", with(hidden(confirm), "do", "place"));
                assertTrue(Http.text(done).contains("予約確定"), Http.text(done));
            }
            assertEquals("/sign-in", House.path(after.get(next)), "the old key stays closed");
        }
    }

    @Test
    void theLastButtonBooksNothingOnceTheSessionHasEnded() {
        Person ito = house.people.person("伊藤");
        String item = "small-2,2027-02-03,13:00,17:00";
        try (Http before = house.browserOf(ito)) {
            HttpResponse<String> confirm = before.post("/book", with(House.form("bigpalette", item), "do", "review"));
            out(ito);
            HttpResponse<String> asked = before.post("/book", with(hidden(confirm), "do", "place"));
            assertEquals("/sign-in", House.path(asked));
            try (Http again = house.people.browserOf(ito)) {
                assertEquals(0, House.listed(again));
                assertTrue(again.get(next(asked)).body().contains("value=\"place\""));
            }
        }
    }

    @Test
    void aFormThatNamesNobodyIsTakenUpByWhoeverComesBackForItFirst() {
        try (Http nobody = Http.visitor(house.server); Http first = house.somebody(); Http second = house.somebody()) {
            nobody.get("/sign-in");
            String next = next(nobody.post("/book", with(House.form("bigpalette", ITEM), "remarks", "車3台")));
            assertTrue(first.get(next).body().contains("車3台"));
            assertFalse(second.get(next).body().contains("車3台"));
            assertTrue(first.get(next).body().contains("車3台"));
        }
    }

    @Test
    void whoeverSignedOutAtThatBrowserFindsWhatWasTypedToo() {
        Person abe = house.people.person("阿部");
        try (Http browser = Http.visitor(house.server)) {
            house.people.at(browser, abe);
            HttpResponse<String> form = browser.get("/book?site=bigpalette&item=small-3,2027-02-05,13:00,17:00");
            browser.post("/sign-out", Map.of());
            HttpResponse<String> asked = browser.postOld("/book", form, typed(form, "do", "review"));
            assertEquals("/sign-in", House.path(asked), Http.text(asked));
            assertTrue(Http.text(asked).contains("入力した内容は取ってあり"), Http.text(asked));
            house.people.at(browser, abe);
            assertTrue(browser.get(next(asked)).body().contains("車2台"));
        }
    }

    @Test
    void theLastButtonOfAFormFromBeforeSigningInAgainOnlyShowsThatStepAgain() {
        Person ueda = house.people.person("上田");
        try (Http browser = Http.visitor(house.server)) {
            house.people.at(browser, ueda);
            browser.get("/account");
            HttpResponse<String> confirm = browser.post("/book", with(House.form("bigpalette", "small-2,2027-02-05,13:00,17:00"), "do", "review"));
            browser.post("/sign-out", Map.of());
            house.people.at(browser, ueda);
            HttpResponse<String> again = browser.postOld("/book", confirm, with(hidden(confirm), "do", "place"));
            assertEquals(200, again.statusCode(), Http.text(again));
            assertTrue(Http.text(again).contains("サインインし直したため、まだ送っていません"), Http.text(again));
            assertEquals(0, House.listed(browser));
            browser.post("/book", with(hidden(again), "do", "place"));
            assertEquals(1, House.listed(browser));
        }
    }

    @Test
    void whoeverSignsInWithAnotherAccountIsToldWhereWhatWasTypedWaits() {
        Person kato = house.people.person("加藤");
        try (Http before = house.browserOf(kato); Http other = house.somebody()) {
            HttpResponse<String> form = before.get("/book?site=bigpalette&item=small-1,2027-02-05,13:00,17:00");
            out(kato);
            String next = next(before.post("/book", typed(form, "do", "review")));
            HttpResponse<String> told = other.get(next);
            assertTrue(Http.text(told).contains("このアカウントでは表示しません"), Http.text(told));
            assertFalse(told.body().contains("車2台") || told.body().contains("加藤"), told.body());
            assertFalse(hidden(told).stream().anyMatch(field -> field.getKey().equals("key") && next.contains(field.getValue())), "a key of its own");
            try (Http again = house.people.browserOf(kato)) {
                assertTrue(again.get(next).body().contains("車2台"));
            }
        }
    }

    @Test
    void withoutTheTokenNothingIsKept() {
        try (Http nobody = Http.visitor(house.server)) {
            HttpResponse<String> answer = nobody.postForm("/book", "site=bigpalette&key=0123456789ABCDEF&whose=" + sato.ref() + "&title=x");
            assertEquals(403, answer.statusCode());
        }
        try (Http again = house.people.browserOf(sato)) {
            assertFalse(again.get("/book?site=bigpalette&draft=0123456789ABCDEF").body().contains("value=\"x\""));
        }
    }

    @Test
    void aChangeWaitsTooForItsApplicantAndAtTheDesk() {
        Person ono = house.people.person("小野");
        Person desk = house.people.person("窓口 一郎", new SiteRole(Role.REVIEWER, house.site("bigpalette").id()));
        try (Http before = house.browserOf(ono); Http staff = house.browserOf(desk)) {
            String own = House.path(House.book(before, "bigpalette", "small-3,2027-02-03,13:00,17:00"));
            HttpResponse<String> form = before.get(own + "/change");
            HttpResponse<String> theirs = staff.get("/staff" + own + "/change");
            out(ono);
            out(desk);
            HttpResponse<String> asked = before.post(own + "/change", typed(form, "do", "quote"));
            HttpResponse<String> askedToo = staff.post("/staff" + own + "/change", typed(theirs, "reason", "電話で", "do", "review"));
            try (Http again = house.people.browserOf(ono); Http atTheDesk = house.people.browserOf(desk)) {
                assertTrue(again.get(next(asked)).body().contains("value=\"秘密の会\""));
                assertTrue(atTheDesk.get(next(askedToo)).body().contains("value=\"電話で\""));
            }
        }
    }

    @Test
    void whatTheDeskWasEnteringWaitsToo() {
        Person desk = house.people.person("窓口 二郎", new SiteRole(Role.RECEPTION, house.site("bigpalette").id()));
        try (Http before = house.browserOf(desk)) {
            HttpResponse<String> form = before.get("/staff/bookings/new?site=bigpalette&item=" + ITEM);
            out(desk);
            HttpResponse<String> asked = before.post("/staff/bookings/new", typed(form, "name", "電話の人", "phone", "024-000-0000", "do", "quote"));
            try (Http again = house.people.browserOf(desk); Http tenant = house.somebody()) {
                assertTrue(again.get(next(asked)).body().contains("電話の人"));
                assertEquals(403, tenant.get(next(asked)).statusCode());
            }
        }
    }

    @Test
    void whoeverHasNoRoleIsStillTurnedAway() {
        try (Http tenant = house.somebody()) {
            assertEquals(403, tenant.post("/staff/bookings/new", Map.of("site", "bigpalette")).statusCode());
        }
    }

    private void out(Person person) {
        house.server.bean(Sessions.class).endAll(person.id());
    }

    private static List<Map.Entry<String, String>> typed(HttpResponse<String> form, String... more) {
        return with(with(hidden(form), "title", "秘密の会", "people", "5", "organiser", "佐藤", "remarks", "車2台"), more);
    }

    private static String next(HttpResponse<String> signIn) {
        return URLDecoder.decode(signIn.uri().getRawQuery().substring("next=".length()), StandardCharsets.UTF_8);
    }
}
