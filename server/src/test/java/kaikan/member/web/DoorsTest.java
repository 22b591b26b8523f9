package kaikan.member.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.Sessions;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.member.Viewer;
import kaikan.testing.Http;
import kaikan.testing.TestDatabase;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DoorsTest {
    private static final Map<String, Object> SETTINGS = new HashMap<>(Map.of("kaikan.test.doors", true));
    private static TestServer server;
    private static TestPeople people;

    @BeforeAll
    static void start() {
        SETTINGS.put("datasources.default.url", TestDatabase.freshUrl());
        SETTINGS.put("kaikan.test.clock", "2026-11-24T01:00:00Z");
        server = TestServer.start(SETTINGS);
        people = TestPeople.on(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoeverIsNotSignedInIsSentToTheSignInPageAndBack() {
        try (Http visitor = Http.exact(server)) {
            var answer = visitor.get("/test/own?day=2026-12-08");
            assertEquals(303, answer.statusCode());
            assertEquals("/sign-in?next=%2Ftest%2Fown%3Fday%3D2026-12-08", answer.headers().firstValue("Location").orElseThrow());
            assertEquals("", visitor.get("/test/open").body());
        }
    }

    @Test
    void aPersonGetsTheirOwnPageButNotTheStaffs() {
        Person person = people.person("佐藤 花子");
        people.organisation("㈱こおりやま精工", person);
        try (Http browser = people.browserOf(person)) {
            assertEquals("佐藤 花子 ㈱こおりやま精工", browser.get("/test/own").body());
            assertEquals(403, browser.get("/test/staff").statusCode());
        }
    }

    @Test
    void aReceptionIsStaffButNoManager() {
        Person reception = people.person("受付", new SiteRole(Role.RECEPTION, 3));
        try (Http browser = people.browserOf(reception)) {
            assertEquals(200, browser.get("/test/staff").statusCode());
            assertEquals(403, browser.get("/test/manager").statusCode());
        }
    }

    @Test
    void aSessionIsGoodOnEveryServerAndEndsOnAllOfThemWithOneDelete() {
        Person person = people.person("伊藤");
        try (TestServer second = TestServer.start(SETTINGS);
                Http here = people.browserOf(person);
                Http there = Http.visitor(second).with("Cookie", "kaikan_session=" + people.sessionOf(person))) {
            assertTrue(here.get("/test/own").body().startsWith("伊藤"));
            assertTrue(there.get("/test/own").body().startsWith("伊藤"));
            server.bean(Sessions.class).endAll(person.id());
            assertEquals("", here.get("/test/open").body());
            assertEquals("", there.get("/test/open").body());
        }
    }

    @Test
    void aBrowserThatIsUsedStaysSignedInUntilTheLongestTimeAndASilentOneDoesNot() {
        Person person = people.person("田中");
        String used = people.sessionOf(person);
        String silent = people.sessionOf(person);
        Sessions sessions = server.bean(Sessions.class);
        for (int day = 0; day < 55; day += 5) {
            server.clock().advance(Duration.ofDays(5));
            assertTrue(sessions.find(used).isPresent(), "day " + day);
        }
        assertTrue(sessions.find(silent).isEmpty());
        server.clock().advance(Duration.ofDays(6));
        assertTrue(sessions.find(used).isEmpty());
    }

    @Controller("/test")
    @Requires(property = "kaikan.test.doors")
    static class Rooms {
        @Get("/open")
        HttpResponse<String> open(Viewer viewer) {
            return HttpResponse.ok(viewer.name());
        }

        @Get("/own")
        @ForSignedIn
        HttpResponse<String> own(Viewer viewer) {
            return HttpResponse.ok(viewer.name() + viewer.memberships().stream().map(m -> " " + m.name()).findFirst().orElse(""));
        }

        @Get("/staff")
        @ForStaff
        HttpResponse<String> staff(Viewer viewer) {
            return HttpResponse.ok(viewer.name());
        }

        @Get("/manager")
        @ForStaff(Role.MANAGER)
        HttpResponse<String> manager(Viewer viewer) {
            return HttpResponse.ok(viewer.name());
        }
    }
}
