package kaikan.member.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import kaikan.testing.Demonstration;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Whoever wanted to book gets there, however they come in and in whichever browser they read their mail.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnwardTest {
    private static final String BOOK =
            "/book?site=bigpalette&item=training,2027-01-13,13:00,17:00&item=small-1,2027-01-13,13:00,17:00";

    private final TestServer server = TestServer.startAt(Instant.parse("2026-11-30T01:00:00Z"));

    OnwardTest() {
        Demonstration.load(server);
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void theSignInPageSaysWhatFollows() {
        try (Http stranger = Http.visitor(server)) {
            String text = Http.text(stranger.get(BOOK));
            assertTrue(text.contains("サインインすると、研修室 2027年1月13日（水） 13:00〜17:00、小会議室 1"), text);
            assertFalse(Http.text(stranger.get("/sign-in")).contains("サインインすると、"));
        }
    }

    @Test
    void signingUpLeadsToTheBookingEvenFromAnotherBrowser() {
        String link = mailed("/sign-up", "hanako@example.jp");
        try (Http phone = Http.visitor(server)) {
            Form account = Form.on(phone.get(link), link.replaceAll("\\?.*", ""))
                    .with("name", "佐藤 花子").with("password", SignUpOnce.PASSWORD);
            HttpResponse<String> there = phone.post(account);
            arrivesAtTheBooking(there);
            assertTrue(Http.text(there).contains("アカウントができました。"), Http.text(there));
            String again = Http.text(phone.get("/book?site=bigpalette&account=no-such"));
            assertFalse(again.contains("アカウントができました。"), again);
        }
        try (Http stranger = Http.visitor(server)) {
            assertFalse(Http.text(stranger.get("/?account=yes")).contains("アカウントができました。"), "to nobody who has none");
        }
    }

    @Test
    void aForgottenPasswordLeadsToTheBookingToo() {
        new SignUpOnce(server, "taro@example.jp").browser().close();
        String link = mailed("/reset", "taro@example.jp");
        try (Http phone = Http.visitor(server)) {
            Form secret = Form.on(phone.get(link), link.replaceAll("\\?.*", "")).with("password", SignUpOnce.PASSWORD + "。");
            HttpResponse<String> there = phone.post(secret);
            arrivesAtTheBooking(there);
            assertTrue(Http.text(there).contains("パスワードを変えました。"), Http.text(there));
        }
    }

    @Test
    void thePageAboutTheMailIsTheSecondOfThreeSteps() {
        try (Http visitor = Http.visitor(server)) {
            visitor.get("/sign-up");
            String sent = visitor.post("/sign-up", Map.of("email", "steps@example.jp")).body();
            assertTrue(sent.contains("<li aria-current=\"step\">2 "), sent);
        }
    }

    @Test
    void nobodyIsSentToAnotherHouse() {
        try (Http visitor = Http.visitor(server)) {
            visitor.get("/sign-up");
            visitor.post("/sign-up", Map.of("email", "far@example.jp", "next", "https://elsewhere.example/book"));
            String link = new Letters(server).link("far@example.jp");
            assertFalse(link.contains("elsewhere"), link);
            HttpResponse<String> done = visitor.post(link + "?next=//elsewhere.example",
                    Map.of("name", "遠 太郎", "password", SignUpOnce.PASSWORD, "next", "//elsewhere.example"));
            assertEquals("/account", done.uri().getPath());
            assertTrue(Http.text(done).contains("空き状況から予約する"), "an account alone has a next step");
        }
    }

    /// The link in the mail that a form sends which is reached from the booking by way of the sign-in page.
    private String mailed(String form, String address) {
        try (Http desk = Http.visitor(server)) {
            String door = desk.get(BOOK).body().replace("&amp;", "&");
            String href = door.substring(door.indexOf("href=\"" + form + "?next=") + "href=\"".length());
            HttpResponse<String> page = desk.get(href.substring(0, href.indexOf('"')));
            desk.post(Form.on(page, form).with("email", address));
        }
        return new Letters(server).link(address);
    }

    private static void arrivesAtTheBooking(HttpResponse<String> page) {
        assertEquals("/book", page.uri().getPath());
        assertTrue(page.body().contains("training,2027-01-13,13:00,17:00") && page.body().contains("small-1,2027-01-13,13:00,17:00"),
                Http.text(page));
    }
}
