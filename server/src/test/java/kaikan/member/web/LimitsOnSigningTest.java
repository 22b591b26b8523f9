package kaikan.member.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kaikan.testing.Http;
import kaikan.testing.TestDatabase;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LimitsOnSigningTest {
    private static final Map<String, Object> SETTINGS = new HashMap<>();
    private static TestServer server;

    @BeforeAll
    static void start() {
        SETTINGS.put("datasources.default.url", TestDatabase.freshUrl());
        SETTINGS.put("kaikan.test.clock", "2026-11-24T01:00:00Z");
        SETTINGS.put("kaikan.trusted.proxies", "127.0.0.1,10.0.0.0/8");
        server = TestServer.start(SETTINGS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void waitForFullBuckets() {
        server.clock().advance(Duration.ofDays(3));
    }

    @Test
    void aThousandTriesOfStrangersFromAThousandPlacesNeitherGetInNorKeepTheOwnerOut() throws Exception {
        SignUpOnce owner = new SignUpOnce(server, "target@example.jp");
        try (Http browser = owner.browser()) {
            browser.post("/sign-out", Map.of());
            AtomicInteger checked = new AtomicInteger();
            AtomicInteger slowed = new AtomicInteger();
            try (ExecutorService strangers = Executors.newFixedThreadPool(8)) {
                for (int i = 0; i < 1_000; i++) {
                    String source = "198.51." + i / 250 + "." + (i % 250 + 1);
                    strangers.execute(() -> count(guess(source, "target@example.jp"), checked, slowed));
                }
                strangers.shutdown();
                assertTrue(strangers.awaitTermination(3, TimeUnit.MINUTES));
            }
            assertEquals(5, checked.get(), "only the account's budget was checked");
            assertEquals(995, slowed.get());

            browser.get("/sign-in");
            Map<String, String> right = Map.of("email", "target@example.jp", "password", SignUpOnce.PASSWORD, "next", "/account");
            HttpResponse<String> in = browser.post("/sign-in", right);
            assertEquals("/account", in.uri().getPath(), () -> Http.text(in));
        }
    }

    @Test
    void aStrangerIsToldFromWhenItWorksAgainAndThenItDoes() {
        SignUpOnce owner = new SignUpOnce(server, "patient@example.jp");
        owner.browser().close();
        for (int i = 0; i < 5; i++) {
            assertEquals(422, guess("203.0.113.9", "patient@example.jp").statusCode());
        }
        HttpResponse<String> refused = guess("203.0.113.9", "patient@example.jp");
        assertEquals(429, refused.statusCode());
        assertEquals("61", refused.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(Http.text(refused).contains("10:01 まで"), Http.text(refused));
        assertTrue(refused.body().contains("<p><a class=\"button small\" href=\"/reset?next=\">パスワードを忘れた</a></p>"), refused.body());
        server.clock().advance(Duration.ofSeconds(61));
        assertEquals(422, guess("203.0.113.9", "patient@example.jp").statusCode());
    }

    @Test
    void oneSourceThatTriesManyAccountsIsSlowedWithoutSlowingOthers() {
        for (int i = 0; i < 30; i++) {
            assertEquals(422, guess("203.0.113.50", "sprayed" + i + "@example.jp").statusCode());
        }
        assertEquals(429, guess("203.0.113.50", "sprayed30@example.jp").statusCode());
        assertEquals(422, guess("203.0.113.51", "sprayed30@example.jp").statusCode());
    }

    @Test
    void aFloodOfSignUpsFromOneSourceIsStoppedAndOneAddressGetsAFewMailsOnly() {
        try (Http flood = Http.visitor(server).with("X-Forwarded-For", "203.0.113.77")) {
            flood.get("/sign-up");
            for (int i = 0; i < 10; i++) {
                assertEquals(200, flood.post("/sign-up", Map.of("email", "flooded@example.jp")).statusCode());
            }
            assertEquals(429, flood.post("/sign-up", Map.of("email", "flooded@example.jp")).statusCode());
        }
        assertEquals(3, new Letters(server).to("flooded@example.jp").size());
    }

    @Test
    void invitationsDoNotUseUpTheMailThatOpensTheOwnersDoor() {
        SignUpOnce owner = new SignUpOnce(server, "invited@example.jp");
        owner.browser().close();
        server.clock().advance(Duration.ofDays(1));
        try (Http rival = new SignUpOnce(server, "rival@example.jp").browser()) {
            rival.get("/organisations/new");
            String organisation = rival.post("/organisations", Map.of("name", "㈱いやがらせ")).uri().getPath();
            for (int i = 0; i < 3; i++) {
                assertEquals(200, rival.post(organisation + "/invite", Map.of("email", "invited@example.jp")).statusCode());
            }
            assertEquals(429, rival.post(organisation + "/invite", Map.of("email", "invited@example.jp")).statusCode());
        }
        try (Http locked = Http.visitor(server)) {
            locked.get("/reset");
            assertEquals(200, locked.post("/reset", Map.of("email", "invited@example.jp")).statusCode());
        }
        assertTrue(new Letters(server).link("invited@example.jp").startsWith("/reset/"));
    }

    private static HttpResponse<String> guess(String source, String address) {
        try (Http stranger = Http.exact(server).with("X-Forwarded-For", "192.0.2.1, " + source + ", 10.0.0.7")) {
            stranger.get("/sign-in");
            return stranger.post("/sign-in", Map.of("email", address, "password", "not the right password"));
        }
    }

    private static void count(HttpResponse<String> answer, AtomicInteger checked, AtomicInteger slowed) {
        (answer.statusCode() == 422 ? checked : slowed).incrementAndGet();
    }
}
