package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.transaction.TransactionOperations;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.notice.Outbox;
import kaikan.testing.Demonstration;
import kaikan.testing.Http;
import kaikan.testing.TestServer;

/// The demonstration's centres and people before them, for tests through the pages. It is Monday, 30 November 2026, 10:00.
final class House implements AutoCloseable {
    final TestServer server = TestServer.startAt(Instant.parse("2026-11-30T01:00:00Z"));
    final TestPeople people = TestPeople.on(server);
    private final List<Http> browsers = new ArrayList<>();

    House() {
        Demonstration.load(server);
    }

    Catalogue catalogue() {
        return server.bean(Catalogues.class).current();
    }

    Site site(String key) {
        return catalogue().site(key).orElseThrow();
    }

    /// As if the server had died between writing that booking and noting that its form was accepted.
    @SuppressWarnings("unchecked")
    void forgetAccepted(String ref) {
        TransactionOperations<Connection> transactions = server.bean(TransactionOperations.class);
        transactions.executeWrite(status -> {
            try (PreparedStatement forget = status.getConnection().prepareStatement("DELETE FROM booking_draft WHERE booking_ref = ?")) {
                forget.setString(1, ref);
                return forget.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    Http somebody() {
        return browserOf(people.person("佐藤 花子"));
    }

    /// A signed-in browser that has opened a page, and so may send forms. It closes with the house.
    Http browserOf(Person person) {
        Http browser = people.browserOf(person);
        browser.get("/account");
        browsers.add(browser);
        return browser;
    }

    Http staff(Role role, String site) {
        return browserOf(people.person("窓口 一郎", new SiteRole(role, site(site).id())));
    }

    /// The form with these items, filled in.
    static List<Map.Entry<String, String>> form(String site, String... items) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        fields.add(Map.entry("site", site));
        for (String item : items) {
            fields.add(Map.entry("item", item));
        }
        return with(fields, "title", "合同商談会", "people", "5", "organiser", "佐藤");
    }

    /// Books through the pages; the page of the booking.
    static HttpResponse<String> book(Http browser, String site, String... items) {
        HttpResponse<String> confirm = browser.post("/book", with(form(site, items), "do", "review"));
        assertEquals(200, confirm.statusCode(), Http.text(confirm));
        HttpResponse<String> done = browser.post("/book", with(hidden(confirm), "do", "place"));
        assertEquals(200, done.statusCode(), Http.text(done));
        return done;
    }

    static String path(HttpResponse<String> page) {
        return page.uri().getPath();
    }

    /// What a telephone call asks the desk of Big Palette for: the page of the booking for staff.
    ///
    /// @param more what the call says otherwise, name and value in turn
    static String phoned(Http desk, String item, String... more) {
        HttpResponse<String> form = desk.get("/staff/bookings/new?site=bigpalette&item=" + item);
        HttpResponse<String> done = desk.post("/staff/bookings/new", with(with(hidden(form), more), "title", "講演会", "people", "40",
                "organiser", "婦人会", "name", "田中 八重", "phone", "024-000-0000", "reason", "電話で受付", "channel", "phone", "do", "place"));
        assertEquals(200, done.statusCode(), Http.text(done));
        return path(done);
    }

    /// A member of staff does something to a booking as its page offers it.
    ///
    /// @param path its page for staff
    static HttpResponse<String> act(Http who, String path, String deed, String... said) {
        return who.post(path + "/" + deed, with(hidden(who.get(path)), said));
    }

    /// The text of the newest mail.
    String lastMail() {
        Outbox outbox = server.bean(Outbox.class);
        return outbox.open(outbox.newest("", 1).getFirst().ref()).orElseThrow().body();
    }

    /// How many bookings a person's list shows.
    static long listed(Http browser) {
        return browser.get("/bookings").body().split("合同商談会", -1).length - 1L;
    }

    @Override
    public void close() {
        browsers.forEach(Http::close);
        server.close();
    }
}
