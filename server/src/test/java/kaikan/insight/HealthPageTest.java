package kaikan.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import kaikan.device.FakeKiosk;
import kaikan.facility.Site;
import kaikan.ledger.AuditAhead;
import kaikan.member.Role;
import kaikan.platform.id.Ref;
import kaikan.platform.job.Job;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import kaikan.testing.Browser;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class HealthPageTest {
    private static final String PAGE = "/staff/health?lang=ja";
    private static Lobby lobby;
    private static Site site;
    private static String administrator;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        site = lobby.site("bigpalette");
        long person = lobby.person("全体の係");
        lobby.run("INSERT INTO site_role (person_id, site_id, role, granted_at) VALUES (" + person + ", 0, 'ADMINISTRATOR', UTC_TIMESTAMP(6))");
        administrator = lobby.session(person);
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    @AfterEach
    void emptyTheLedger() {
        lobby.run("DELETE FROM claim");
        lobby.bean(AuditAhead.class).run();
    }

    private static Http as(String session) {
        return Http.exact(lobby.server()).with("Cookie", "kaikan_session=" + session);
    }

    /// Holds a unit whatever else holds it, as no code of the house can; the span is that of a stay of at most a day.
    private static String hold(long unit, String from, String to) {
        String ref = Ref.next();
        lobby.run(String.format(
                "INSERT INTO claim (site_id, unit_id, amount, span, starts_at, ends_at, holder_kind, holder_ref)"
                        + " VALUES (%d, %d, 1, 0, '2026-%s', '2026-%s', 'BOOKING', '%s')",
                site.id(), unit, from, to, ref));
        return ref;
    }

    private static long unit() {
        return lobby.space(site, "training").unitIds().iterator().next();
    }

    @Test
    void anOverlapToComeStandsOnThePageAndIsTheReasonWhyTheHouseIsNotWell() {
        String first = hold(unit(), "12-07 00:00", "12-07 03:00");
        String second = hold(unit(), "12-07 02:00", "12-07 05:00");
        try (Http stranger = Http.exact(lobby.server());
                Http us = as(administrator)) {
            assertEquals(200, stranger.get("/health").statusCode(), "nobody has looked yet");
            lobby.bean(AuditAhead.class).run();
            HttpResponse<String> health = stranger.get("/health");
            assertEquals(503, health.statusCode());
            assertTrue(health.body().contains("The ledger overlaps at 1 moment;"), health.body());
            assertFalse(health.body().contains("mysql") || health.body().contains("jdbc"), health.body());
            assertEquals(200, stranger.get("/health/liveness").statusCode());
            String page = us.get(PAGE).body();
            assertTrue(page.contains("/staff/bookings/" + first) && page.contains("/staff/bookings/" + second), page);
            assertTrue(Http.text(us.get(PAGE)).contains("2（定員 1）"), page);
            lobby.run("DELETE FROM claim WHERE holder_ref = '" + second + "'");
            assertEquals(303, us.post("/staff/health/look", Map.of()).statusCode());
            assertTrue(Http.text(us.get(PAGE)).contains("重なりはありません"));
            assertEquals(200, stranger.get("/health").statusCode());
        }
    }

    @Test
    void whatIsOverIsNotLookedThroughAgain() {
        hold(unit(), "11-29 00:00", "11-29 03:00");
        hold(unit(), "11-29 02:00", "11-29 05:00");
        lobby.bean(AuditAhead.class).run();
        assertTrue(lobby.bean(AuditAhead.class).last().orElseThrow().well());
        hold(unit(), "11-30 00:00", "11-30 03:00");
        hold(unit(), "11-30 00:30", "11-30 02:00");
        lobby.bean(AuditAhead.class).run();
        assertEquals(1, lobby.bean(AuditAhead.class).last().orElseThrow().moments(), "what is going on is");
    }

    @Test
    void nobodyButAnAdministratorReadsIt() {
        try (Http manager = as(lobby.session(lobby.staff(site, Role.MANAGER)))) {
            manager.get("/staff/board");
            assertEquals(403, manager.get(PAGE).statusCode());
            assertEquals(403, manager.post("/staff/health/look", Map.of()).statusCode());
        }
    }

    @Test
    void jobsMailsAndKiosksThatNeedSomebodyStandOnOnePage() {
        lobby.run("INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, last_failure, consecutive_failures, version)"
                + " VALUES ('admission.erase-names', 'recurring', '2026-11-30 02:00', FALSE, '2026-11-30 00:30', 3, 1)");
        lobby.run("INSERT INTO notice_mail (ref, recipient, language, subject, body, confidential, created_at, state, tries, due_at, problem)"
                + " VALUES ('" + Ref.next() + "', 'a@example.org', 'ja', '件名', '', FALSE, '2026-11-30 00:00', 'WAITING', 0, '2026-11-30', '')");
        try (FakeKiosk _ = FakeKiosk.enrolled(lobby.server(), site, "北の入口")) {
            lobby.run("UPDATE device SET last_seen_at = '2026-11-29 23:00'");
        }
        try (Http us = as(administrator);
                Browser browser = Browser.open(lobby.server())) {
            String page = Http.text(us.get(PAGE));
            assertTrue(page.contains("来館者の氏名の消去") && page.contains("続けて 3回 失敗"), page);
            assertTrue(page.contains("2026年11月30日（月） 9:00") && page.contains("北の入口") && page.contains("2時間前"), page);
            assertTrue(page.contains("MariaDB 11") || page.contains("MySQL 8"), page);
            hold(unit(), "12-07 00:00", "12-07 03:00");
            hold(unit(), "12-07 02:00", "12-07 05:00");
            lobby.bean(AuditAhead.class).run();
            for (Page window : List.of(browser.desktop(), browser.narrow())) {
                browser.signedIn(window, administrator);
                for (String language : List.of("en", "easy", "ja")) {
                    window.navigate("/staff/health?lang=" + language);
                    Browser.fits(window);
                    Browser.screenshot(window, "health-" + language + "-" + window.viewportSize().width);
                }
                Browser.axe(window);
            }
        }
    }

    @Test
    void everyJobHasWordsInEveryLanguage() {
        List<Job> jobs = lobby.server().beans(Job.class);
        assertTrue(jobs.size() > 9, jobs::toString);
        for (Language language : Language.values()) {
            assertTrue(new Texts().in(language).has("insight.health.job.notice.send"));
            List<String> nameless = jobs.stream()
                    .map(Job::name)
                    .filter(name -> !new Texts().in(language).has("insight.health.job." + name))
                    .toList();
            assertEquals(List.of(), nameless, language.toString());
        }
    }
}
