package kaikan.member.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.testing.Http;
import kaikan.testing.TestDatabase;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigningTest {
    private static final String PASSWORD = "みどりの 電車と 七つの鍵";
    private static final Map<String, Object> SETTINGS = new HashMap<>();
    private static TestServer server;
    private static Letters letters;

    @BeforeAll
    static void start() {
        SETTINGS.put("datasources.default.url", TestDatabase.freshUrl());
        SETTINGS.put("kaikan.test.clock", "2026-11-24T01:00:00Z");
        server = TestServer.start(SETTINGS);
        letters = new Letters(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /// Lets the budgets of the test before fill up again.
    @BeforeEach
    void waitForFullBuckets() {
        server.clock().advance(Duration.ofDays(2));
    }

    @Test
    void somebodySignsUpConfirmsUsesTwoServersAndSignsOutEverywhere() {
        try (TestServer second = TestServer.start(SETTINGS);
                Http phone = Http.visitor(server);
                Http desk = Http.visitor(second)) {
            second.clock().set(server.clock().instant());
            signUp(phone, "Hanako.Sato@example.jp");
            assertTrue(Http.text(phone.get("/account")).contains("佐藤 花子"));

            desk.get("/sign-in?next=/account");
            HttpResponse<String> account = desk.post("/sign-in", Map.of("email", "hanako.sato@EXAMPLE.jp", "password", PASSWORD, "next", "/account"));
            assertEquals(200, account.statusCode());
            assertTrue(account.uri().getPath().equals("/account") && Http.text(account).contains("すべての端末（2台）"), Http.text(account));

            desk.post("/account/sign-out-everywhere", Map.of());
            assertEquals("/sign-in", phone.get("/account").uri().getPath());
            assertEquals("/sign-in", desk.get("/account").uri().getPath());
        }
    }

    @Test
    void aFormThatIsSentAfterSigningOutLeadsToSigningIn() {
        try (Http owner = Http.visitor(server)) {
            signUp(owner, "out@example.jp");
            HttpResponse<String> profile = owner.get("/account/profile");
            HttpResponse<String> signIn = owner.post("/sign-out", Map.of());
            assertEquals("/sign-out", signIn.uri().getPath());
            HttpResponse<String> asked = owner.postOld("/account/profile", profile, List.of(Map.entry("name", "誰か"), Map.entry("language", "ja")));
            assertEquals("/sign-in", asked.uri().getPath(), Http.text(asked));
            HttpResponse<String> twice = owner.postOld("/sign-out", profile, List.of());
            assertEquals(200, twice.statusCode(), Http.text(twice));
            signIn(owner, "out@example.jp", PASSWORD);
            assertTrue(Http.text(owner.get("/account")).contains("佐藤 花子"), "nothing was done");
        }
    }

    @Test
    void aLinkWorksOnceAndOnlyInTime() {
        try (Http visitor = Http.visitor(server)) {
            visitor.get("/sign-up");
            visitor.post("/sign-up", Map.of("email", "once@example.jp"));
            String late = letters.link("once@example.jp");
            assertEquals(200, visitor.get(late).statusCode(), "opening changes nothing");
            assertEquals(200, visitor.get(late).statusCode());
            server.clock().advance(Duration.ofHours(25));
            assertEquals(404, visitor.get(late).statusCode());

            visitor.get("/sign-up");
            visitor.post("/sign-up", Map.of("email", "once@example.jp"));
            String link = letters.link("once@example.jp");
            visitor.get(link);
            assertEquals(200, visitor.post(link, Map.of("name", "一度", "password", PASSWORD)).statusCode());
            assertEquals(404, visitor.post(link, Map.of("name", "二度", "password", PASSWORD)).statusCode());
        }
    }

    @Test
    void whatWasTypedStaysAfterAnErrorButNeverThePassword() {
        try (Http visitor = Http.visitor(server)) {
            visitor.get("/sign-up");
            visitor.post("/sign-up", Map.of("email", "stays@example.jp"));
            String link = letters.link("stays@example.jp");
            visitor.get(link);
            HttpResponse<String> answer = visitor.post(link, Map.of("name", "髙橋 ㈱一郎", "kana", "ﾀｶﾊｼ", "password", "short-1"));
            assertEquals(422, answer.statusCode());
            assertTrue(answer.body().contains("髙橋 ㈱一郎") && answer.body().contains("ﾀｶﾊｼ"), answer.body());
            assertFalse(answer.body().contains("short-1"));
            assertTrue(Http.text(answer).contains("10 文字以上"));
        }
    }

    @Test
    void thePagesSayTheSameForKnownAndUnknownAddressesAndTheMailsDoNot() {
        try (Http owner = Http.visitor(server);
                Http stranger = Http.visitor(server)) {
            signUp(owner, "known@example.jp");
            for (String form : new String[] {"/sign-up", "/reset"}) {
                stranger.get(form);
                HttpResponse<String> known = stranger.post(form, Map.of("email", "known@example.jp"));
                HttpResponse<String> unknown = stranger.post(form, Map.of("email", "nobody@example.jp"));
                assertEquals(known.statusCode(), unknown.statusCode());
                assertEquals(shape(known, "known"), shape(unknown, "nobody"));
            }
            assertTrue(letters.to("known@example.jp").stream().anyMatch(mail -> mail.line().subject().contains("アカウントがあります")));
            assertTrue(letters.to("nobody@example.jp").stream().anyMatch(mail -> mail.line().subject().contains("アカウントはありません")));

            HttpResponse<String> wrong = stranger.post("/sign-in", Map.of("email", "known@example.jp", "password", "not the one at all"));
            HttpResponse<String> none = stranger.post("/sign-in", Map.of("email", "nobody@example.jp", "password", "not the one at all"));
            assertEquals(422, wrong.statusCode());
            assertEquals(shape(wrong, "known"), shape(none, "nobody"));
        }
    }

    @Test
    void aNewPasswordByMailSignsOutEverybodyElseAndTheOldOneNoLongerWorks() {
        try (Http owner = Http.visitor(server);
                Http thief = Http.visitor(server)) {
            signUp(owner, "reset@example.jp");
            signIn(thief, "reset@example.jp", PASSWORD);
            owner.post("/sign-out", Map.of());

            owner.get("/reset");
            owner.post("/reset", Map.of("email", "reset@example.jp"));
            String link = letters.link("reset@example.jp");
            owner.get(link);
            HttpResponse<String> account = owner.post(link, Map.of("password", "another long secret"));
            assertTrue(Http.text(account).contains("パスワードを変えました"), Http.text(account));
            assertEquals("/sign-in", thief.get("/account").uri().getPath());
            assertEquals(422, signIn(thief, "reset@example.jp", PASSWORD).statusCode());
            assertEquals(200, signIn(thief, "reset@example.jp", "another long secret").statusCode());
            assertEquals(404, thief.get(link).statusCode());
        }
    }

    @Test
    void changingThePasswordAsksForTheOldOneAndSignsOutTheOthersOnly() {
        try (Http here = Http.visitor(server);
                Http there = Http.visitor(server)) {
            signUp(here, "change@example.jp");
            signIn(there, "change@example.jp", PASSWORD);
            here.get("/account/password");
            notYours(here.post("/account/password", Map.of("password", "wrong one, sorry", "wanted", "a brand new secret")));
            assertEquals(200, here.post("/account/password", Map.of("password", PASSWORD, "wanted", "a brand new secret")).statusCode());
            assertEquals("/account", here.get("/account").uri().getPath());
            assertEquals("/sign-in", there.get("/account").uri().getPath());
        }
    }

    @Test
    void anAddressMovesOnlyWhenItsLinkIsUsedAndTheOldOneIsTold() {
        try (Http owner = Http.visitor(server)) {
            signUp(owner, "old@example.jp");
            owner.get("/account/address");
            notYours(owner.post("/account/address", Map.of("email", "new@example.jp", "password", "wrong one, sorry")));
            assertTrue(letters.to("new@example.jp").isEmpty());
            owner.post("/account/address", Map.of("email", "new@example.jp", "password", PASSWORD));
            String link = letters.link("new@example.jp");
            owner.get(link);
            assertTrue(Http.text(owner.get("/account")).contains("old@example.jp"));
            owner.get(link);
            owner.post(link, Map.of());
            assertTrue(Http.text(owner.get("/account")).contains("new@example.jp"));
            assertTrue(letters.to("old@example.jp").getFirst().body().contains("new@example.jp"));
            assertEquals(422, signIn(owner, "old@example.jp", PASSWORD).statusCode());
        }
    }

    @Test
    void aDeletedAccountLeavesNothingPersonal() {
        try (Http owner = Http.visitor(server)) {
            signUp(owner, "leaving@example.jp");
            owner.get("/account/delete");
            notYours(owner.post("/account/delete", Map.of("password", "wrong one, sorry")));
            String gone = Http.text(owner.post("/account/delete", Map.of("password", PASSWORD)));
            assertTrue(gone.contains("アカウントを削除しました") && !gone.contains("もう一度サインイン"), gone);
            assertTrue(owner.get("/sign-out?of=deleted&lang=en").body().contains("href=\"/\""), "a way home");
            assertTrue(Http.text(owner.get("/sign-out?of=deleted&lang=en")).contains("Your account is deleted"), "in English");
            owner.get("/?lang=ja");
            assertEquals(422, signIn(owner, "leaving@example.jp", PASSWORD).statusCode());
            assertTrue(letters.to("leaving@example.jp").isEmpty());
            signUp(owner, "leaving@example.jp");
        }
    }

    @Test
    void nobodyIsSentToAnotherHouseAfterSigningIn() {
        assertEquals("/", NextPage.safe("//evil.example/"));
        assertEquals("/", NextPage.safe("/\\evil.example/"));
        assertEquals("/", NextPage.safe("https://evil.example/"));
        assertEquals("/", NextPage.safe("/a\r\nSet-Cookie: x=y"));
        assertEquals("/", NextPage.safe("/sign-out"));
        assertEquals("/day?date=2026-12-08", NextPage.safe("/day?date=2026-12-08"));
        assertEquals("/", NextPage.recalled("%2F%2Fevil.example%2F"));
        assertEquals("/", NextPage.recalled("%zz"));
        String booking = "/book?site=bigpalette&item=hall-a,2026-12-08,09:00,13:00";
        assertEquals(booking, NextPage.recalled(NextPage.kept(booking)));
    }

    @Test
    void staffWithoutAPageInMindGoToTheirWork() {
        try (Http owner = Http.visitor(server);
                Http exact = Http.exact(server)) {
            signUp(owner, "tobecomestaff@example.jp");
            Map<String, String> form = Map.of("email", "tobecomestaff@example.jp", "password", PASSWORD);
            exact.get("/sign-in");
            assertEquals("/", exact.post("/sign-in", form).headers().firstValue("Location").orElse(""));
            TestPeople.on(server).give("tobecomestaff@example.jp", new SiteRole(Role.REVIEWER, 1));
            exact.get("/account");
            assertEquals("/staff", exact.post("/sign-in", form).headers().firstValue("Location").orElse(""));
        }
    }

    @Test
    void theSessionsCookieIsHiddenFromScripts() {
        try (Http owner = Http.visitor(server);
                Http exact = Http.exact(server)) {
            signUp(owner, "cookie@example.jp");
            exact.get("/sign-in");
            HttpResponse<String> answer = exact.post("/sign-in", Map.of("email", "cookie@example.jp", "password", PASSWORD));
            String cookie = answer.headers().allValues("Set-Cookie").stream()
                    .filter(line -> line.startsWith("kaikan_session="))
                    .findFirst()
                    .orElseThrow();
            assertTrue(cookie.contains("; HTTPOnly") && cookie.contains("; SameSite=Lax") && cookie.contains("; Path=/"), cookie);
        }
    }

    @Test
    void overHttpsTheCookieIsBoundToThisHostAndNeverTravelsInTheClear() {
        try (Http owner = Http.visitor(server);
                Http secure = Http.exact(server).with("X-Forwarded-Proto", "https")) {
            signUp(owner, "https@example.jp");
            String csrf = secure.get("/sign-in").headers().allValues("Set-Cookie").getFirst().split(";")[0];
            HttpResponse<String> answer = secure.with("Cookie", csrf)
                    .post("/sign-in", Map.of("email", "https@example.jp", "password", PASSWORD));
            String cookie = answer.headers().allValues("Set-Cookie").stream()
                    .filter(line -> line.startsWith("__Host-kaikan_session="))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(answer.headers().map()));
            assertTrue(cookie.contains("; Secure"), cookie);
        }
    }

    /// Who is signed in is told of their password alone, at its field.
    private static void notYours(HttpResponse<String> page) {
        assertEquals(422, page.statusCode(), Http.text(page));
        assertTrue(page.body().contains("<a href=\"#password\">いまのパスワードがちがいます。"), Http.text(page));
        assertTrue(page.body().contains("id=\"password-error\""), Http.text(page));
        assertTrue(page.body().matches("(?s).*<input id=\"password\"[^>]*aria-invalid=\"true\"[^>]*password-error.*"), page.body());
        assertFalse(Http.text(page).contains("メールアドレスとパスワードの組み合わせ"), Http.text(page));
    }

    @Test
    void onlyABrowserThatWasSignedInIsSaidToBeSignedOut() {
        try (Http owner = Http.visitor(server);
                Http other = Http.visitor(server);
                Http stranger = Http.visitor(server);
                Http theirs = Http.visitor(server)) {
            signUp(owner, "browsers@example.jp");
            signIn(other, "browsers@example.jp", PASSWORD);
            signUp(stranger, "stranger@example.jp");
            signIn(theirs, "stranger@example.jp", PASSWORD);
            String foreign = browser(stranger.get("/account").body());
            owner.get("/account");
            for (String none : List.of(foreign, "nosuchbrowser")) {
                String told = Http.text(owner.post("/account/browsers/" + none + "/sign-out", Map.of()));
                assertTrue(told.contains("その端末は、このアカウントではサインインしていません。") && !told.contains("端末をサインアウトしました"), told);
            }
            assertEquals("/account", theirs.get("/account").uri().getPath(), "theirs stays signed in");
            String second = browser(owner.get("/account").body());
            assertTrue(Http.text(owner.post("/account/browsers/" + second + "/sign-out", Map.of())).contains("端末をサインアウトしました"));
            assertTrue(Http.text(owner.post("/account/browsers/" + second + "/sign-out", Map.of())).contains("サインインしていません"), "once");
        }
    }

    /// The reference of the first browser of a page that can be signed out.
    private static String browser(String account) {
        return account.replaceAll("(?s).*?/account/browsers/([^/]+)/sign-out.*", "$1");
    }

    static void signUp(Http visitor, String address) {
        visitor.get("/sign-up");
        assertEquals(200, visitor.post("/sign-up", Map.of("email", address)).statusCode());
        String link = letters.link(address);
        visitor.get(link);
        HttpResponse<String> account = visitor.post(link, Map.of("name", "佐藤 花子", "kana", "さとう はなこ", "password", PASSWORD));
        assertEquals(200, account.statusCode(), () -> Http.text(account));
    }

    private static HttpResponse<String> signIn(Http visitor, String address, String password) {
        visitor.get("/sign-in");
        return visitor.post("/sign-in", Map.of("email", address, "password", password, "next", "/account"));
    }

    /// The page without what the visitor typed and what is random.
    private static String shape(HttpResponse<String> page, String typed) {
        return page.body().replace(typed + "@example.jp", "").replaceAll("name=\"csrf\" value=\"[^\"]+\"", "");
    }
}
