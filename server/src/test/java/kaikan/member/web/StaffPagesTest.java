package kaikan.member.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaikan.facility.Catalogues;
import kaikan.facility.DemoCatalogue;
import kaikan.member.FirstAdministrator;
import kaikan.member.Organisation;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.SiteRoles;
import kaikan.member.TestPeople;
import kaikan.notice.Attachment;
import kaikan.notice.Mail;
import kaikan.notice.Notices;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.id.Ref;
import kaikan.platform.text.Language;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StaffPagesTest {
    private static TestServer server;
    private static TestPeople people;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        server.bean(DemoCatalogue.class).load();
        people = TestPeople.on(server);
    }

    private static String key(long site) {
        return server.bean(Catalogues.class).current().site(site).key();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aReceptionFindsPeopleHoweverTheyAreWrittenButGivesNoRoles() {
        Person wanted = people.person("髙﨑 ひろし", new SiteRole(Role.TENANT, 1));
        try (Http reception = people.browserOf(people.person("受付", new SiteRole(Role.RECEPTION, 1)))) {
            assertTrue(Http.text(reception.get("/staff/people?q=%E9%AB%98%E5%B4%8E%E3%83%92%E3%83%AD%E3%82%B7")).contains("髙﨑 ひろし"));
            assertEquals(200, reception.get("/staff/people/" + wanted.ref()).statusCode());
            assertEquals(403, reception.post("/staff/people/" + wanted.ref() + "/roles/grant", Map.of()).statusCode());
            assertEquals(403, reception.get("/staff/audit").statusCode());
            assertEquals(403, reception.get("/staff/outbox").statusCode());
        }
    }

    @Test
    void theTrailSaysOfADeletedAccountThatItIsOne() {
        Person gone = people.person("消えた 人");
        try (Http leaver = people.browserOf(gone);
                Http administrator = people.browserOf(people.person("全体の 管理者", SiteRole.administrator()))) {
            leaver.get("/account/delete");
            assertEquals(200, leaver.post("/account/delete", Map.of("password", "")).statusCode());
            String about = "/staff/audit?type=person&about=" + gone.ref();
            String trail = Http.text(administrator.get(about));
            assertTrue(trail.contains(Ref.display(gone.ref()) + " 削除されたアカウント"), trail);
            assertTrue(Http.text(administrator.get(about + "&lang=en")).contains(Ref.display(gone.ref()) + " Deleted account"), "in English");
        }
    }

    @Test
    void theOnlyOwnerReadsThatTheyCannotDeleteTheirAccountBeforeTheyAreAskedForThePassword() {
        Person boss = people.person("ただ一人の 代表");
        Organisation company = people.organisation("代表の一人しかいない会社", boss);
        people.join(company, people.person("ただの 社員"));
        people.organisation("自分だけの会社", boss);
        try (Http browser = people.browserOf(boss)) {
            HttpResponse<String> page = browser.get("/account/delete");
            assertEquals(409, page.statusCode());
            assertTrue(Http.text(page).contains("代表がいなくなるため") && Http.text(page).contains(company.name()), Http.text(page));
            assertTrue(page.body().contains("href=\"/organisations/" + company.ref() + "#members\""), page.body());
            assertFalse(Http.text(page).contains("自分だけの会社"), "nobody would lack an owner there");
            assertFalse(page.body().contains("action=\"/account/delete\""), page.body());
            assertEquals(409, browser.post("/account/delete", Map.of("password", "")).statusCode());
        }
    }

    @Test
    void aManagerGivesRolesAtTheirSiteWithAReasonAndNoHigherOnesAndNotElsewhere() {
        Person person = people.person("新任 職員");
        String path = "/staff/people/" + person.ref() + "/roles/";
        try (Http manager = people.browserOf(people.person("所長", new SiteRole(Role.MANAGER, 1)));
                Http newcomer = people.browserOf(person)) {
            foundByAddress(manager, person);
            Map<String, String> reviewer = Map.of("mail", person.email(), "role", "REVIEWER", "site", key(1));
            assertEquals(422, manager.post(path + "grant", with(reviewer, "reason", " ")).statusCode());
            assertEquals(403, newcomer.get("/staff/people").statusCode());
            HttpResponse<String> given = manager.post(path + "grant", with(reviewer, "reason", "審査を担当"));
            assertTrue(Http.text(given).contains("新任 職員さんに「審査」の役割を付けました（"), Http.text(given));
            assertFalse(given.uri().toString().contains("example"), () -> "no mail address in " + given.uri());
            assertEquals(200, newcomer.get("/staff/people").statusCode(), "with the next click");
            assertEquals(403, manager.post(path + "grant", Map.of("role", "REVIEWER", "site", key(2), "reason", "よその施設")).statusCode());
            assertEquals(403, manager.post(path + "grant", Map.of("role", "MANAGER", "site", key(1), "reason", "後任")).statusCode());
            assertEquals(403, manager.post(path + "grant", Map.of("role", "ADMINISTRATOR", "reason", "全部")).statusCode());

            String trail = Http.text(manager.get("/staff/audit?about=" + person.ref()));
            assertTrue(trail.contains("役割を付けた") && trail.contains("審査を担当") && trail.contains("所長"), trail);
            HttpResponse<String> taken = manager.post(path + "withdraw", Map.of("role", "REVIEWER", "site", key(1), "reason", "異動"));
            assertTrue(Http.text(taken).contains("新任 職員さんの「審査」の役割を外しました（"), Http.text(taken));
            assertFalse(taken.uri().toString().contains("example"), () -> "no mail address in " + taken.uri());
            assertEquals(403, newcomer.get("/staff/people").statusCode());
        }
    }

    @Test
    void aManagerReadsNothingOfAndGivesNothingToSomebodyTheyMayNotSee() {
        Person stranger = people.person("見えない 他人", new SiteRole(Role.TENANT, 2));
        String grant = "/staff/people/" + stranger.ref() + "/roles/grant";
        try (Http manager = people.browserOf(people.person("所長", new SiteRole(Role.MANAGER, 1)))) {
            manager.get("/staff/people");
            HttpResponse<String> asked = manager.post(grant, Map.of("role", ""));
            assertEquals(404, asked.statusCode());
            assertFalse(asked.body().contains(stranger.email()) || asked.body().contains("見えない 他人"));
            Map<String, String> tenant = Map.of("role", "TENANT", "site", key(1), "reason", "入居");
            assertEquals(404, manager.post(grant, tenant).statusCode());
            assertEquals(404, manager.post(grant, with(tenant, "mail", "other@example.jp")).statusCode());
            assertEquals(List.of(new SiteRole(Role.TENANT, 2)), server.bean(SiteRoles.class).of(stranger.id()));
            assertEquals(200, manager.post(grant, with(tenant, "mail", stranger.email())).statusCode(), "who knows the address may");
            String page = manager.get("/staff/people/" + stranger.ref()).body();
            assertTrue(page.contains("name=\"mail\" value=\"" + stranger.email() + "\""), "the form to withdraw sends it along");
        }
    }

    /// The page that a member of staff opens who searches for somebody by their whole mail address; neither page's address has it.
    static HttpResponse<String> foundByAddress(Http staff, Person person) {
        staff.get("/staff/people");
        HttpResponse<String> list = staff.post("/staff/people", Map.of("q", person.email()));
        assertTrue(list.uri().toString().matches(".*/staff/people\\?search=[\\w-]+"), list.uri().toString());
        assertEquals(Http.text(list), Http.text(staff.get(list.uri().getPath() + "?" + list.uri().getQuery())), "Back asks for the same list");
        Matcher link = Pattern.compile("<a href=\"(/staff/people/" + person.ref() + "\\?by=[^\"&]+)\"").matcher(list.body());
        assertTrue(link.find(), list::body);
        return staff.get(link.group(1));
    }

    @Test
    void aSearchThatIsTooLongForAnAddressIsAnsweredAndStaysTypedAsFarAsOneHolds() {
        try (Http manager = people.browserOf(people.person("所長", new SiteRole(Role.MANAGER, 1)))) {
            for (String path : List.of("/staff/people", "/staff/organisations")) {
                manager.get(path);
                HttpResponse<String> answer = manager.post(path, Map.of("q", "長".repeat(3_000)));
                assertEquals(200, answer.statusCode(), path);
                assertTrue(answer.body().contains("value=\"" + "長".repeat(900) + "\""), path);
                String named = manager.post(path, Map.of("q", "所")).uri().toString();
                assertTrue(named.matches(".*" + path + "\\?search=[\\w-]+"), "no name stands in an address: " + named);
            }
        }
    }

    @Test
    void whatCanBeFoundIsSaidOnceForWhoeverSearches() {
        try (Http administrator = people.browserOf(people.person("全体", SiteRole.administrator()));
                Http manager = people.browserOf(people.person("所長", new SiteRole(Role.MANAGER, 1)))) {
            String everybody = Http.text(administrator.get("/staff/people"));
            String some = Http.text(manager.get("/staff/people"));
            assertTrue(everybody.contains("どの施設の人も探せます") && !everybody.contains("メールアドレス全体を入力したときだけ"), everybody);
            assertTrue(some.contains("メールアドレス全体を入力したときだけ") && !some.contains("どの施設の人も"), some);
        }
    }

    @Test
    void aNameAndATelephoneNumberStandInNoAddressAndAreFoundByGoingBack() {
        Person somebody = people.person("見つかる 人", new SiteRole(Role.TENANT, 1));
        try (Http manager = people.browserOf(people.person("所長", new SiteRole(Role.MANAGER, 1)))) {
            manager.get("/staff/people");
            for (String typed : List.of("見つかる", "090-0000-1234")) {
                HttpResponse<String> answer = manager.post("/staff/people", Map.of("q", typed));
                String address = answer.uri().toString();
                assertTrue(address.matches(".*/staff/people\\?search=[\\w-]+"), address);
                assertTrue(answer.body().contains("value=\"" + typed + "\""), "what was typed stays");
                String same = manager.get(answer.uri().getPath() + "?" + answer.uri().getQuery()).body();
                assertTrue(same.contains("value=\"" + typed + "\""), "Back and Reload ask for the same");
                assertFalse(answer.body().contains("?q="), "the way to the organisations does not say it either");
                Matcher companies = Pattern.compile("href=\"(/staff/organisations\\?search=[^\"]+)\"").matcher(answer.body());
                assertTrue(companies.find(), answer::body);
                assertTrue(manager.get(companies.group(1)).body().contains("value=\"" + typed + "\""));
            }
            assertTrue(manager.post("/staff/people", Map.of("q", "見つかる")).body().contains(somebody.email()));
            HttpResponse<String> trail = manager.post("/staff/audit", Map.of("by", "見つかる", "type", "person"));
            assertTrue(trail.uri().toString().matches(".*/staff/audit\\?search=[\\w-]+"), trail.uri().toString());
            assertTrue(trail.body().contains("value=\"見つかる\""), trail.body());
        }
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    @Test
    void theTrailOfAnotherSiteIsNotShownToAManager() {
        Person elsewhere = people.person("よその人");
        try (Http administrator = people.browserOf(people.person("全体", SiteRole.administrator()));
                Http manager = people.browserOf(people.person("所長", new SiteRole(Role.MANAGER, 1)))) {
            administrator.get("/staff/people/" + elsewhere.ref());
            administrator.post(
                    "/staff/people/" + elsewhere.ref() + "/roles/grant", Map.of("role", "RECEPTION", "site", key(2), "reason", "二号館の当番"));
            assertTrue(Http.text(administrator.get("/staff/audit")).contains("二号館の当番"));
            assertFalse(Http.text(manager.get("/staff/audit")).contains("二号館の当番"));
            assertFalse(Http.text(administrator.get("/staff/audit?until=2020-01-01")).contains("二号館の当番"));
            assertTrue(Http.text(administrator.get("/staff/audit?from=2020-02-01&until=2020-01-01")).contains("日付を入れ替えて"));
            String unread = Http.text(administrator.get("/staff/audit?from=abc&until=2026-04-31"));
            assertTrue(unread.contains("「この日から」の「abc」は日付として読めません。"), unread);
            assertTrue(unread.contains("「この日まで」の「2026-04-31」は日付として読めません。") && !unread.contains("二号館の当番"), unread);
            String late = Http.text(administrator.get("/staff/audit?until=9999-12-31"));
            assertTrue(late.contains("「9999-12-31」は先の日付すぎます。9998-12-31 までの日付を入力してください。"), late);
        }
    }

    @Test
    void theStaffOfASiteFindNobodyWhoHasNothingToDoWithItUnlessTheyKnowTheWholeAddress() {
        Person stranger = people.person("通りすがりの 他人", new SiteRole(Role.TENANT, 2));
        String page = "/staff/people/" + stranger.ref();
        String search = "/staff/people?q=" + URLEncoder.encode("通りすがり", StandardCharsets.UTF_8);
        Person unknown = people.person("だれも 知らない");
        try (Http manager = people.browserOf(people.person("所長", new SiteRole(Role.MANAGER, 1)));
                Http third = people.browserOf(people.person("三号館", new SiteRole(Role.RECEPTION, 3)));
                Http neighbour = people.browserOf(people.person("二号館", new SiteRole(Role.RECEPTION, 2)));
                Http administrator = people.browserOf(people.person("全体", SiteRole.administrator()))) {
            assertFalse(manager.get(search).body().contains(stranger.email()));
            assertEquals(404, manager.get(page).statusCode());
            HttpResponse<String> found = foundByAddress(manager, stranger);
            assertEquals(page, found.uri().getPath());
            assertEquals(200, found.statusCode());
            assertEquals(404, neighbour.get("/staff/people/" + unknown.ref() + "?" + found.uri().getQuery()).statusCode(), "a key for one page");
            assertEquals(404, third.get(page + "?" + found.uri().getQuery()).statusCode(), "in one sign-in");
            assertTrue(neighbour.get(search).body().contains(stranger.email()));
            assertTrue(administrator.get(search).body().contains(stranger.email()));
            assertFalse(Http.text(manager.get("/staff/roles")).contains("二号館"), "who works elsewhere");
        }
    }

    @Test
    void theTrailTellsFieldsByNameFromWhatToWhatAndIsSearchedByKindOfThing() {
        AuditTrail trail = server.bean(AuditTrail.class);
        trail.record(new Entry(null, "catalogue.site.change", "site", "wordy", 1L, "季節", "hours: 9:00-17:00 → 9:00-21:00; demo: yes → no"));
        trail.record(new Entry(null, "device.enrol", "device", "ABCDEFGH23456789", 1L, "", "南入口"));
        try (Http administrator = people.browserOf(people.person("全体", SiteRole.administrator()))) {
            String sites = Http.text(administrator.get("/staff/audit?type=site&about=wordy"));
            assertTrue(sites.contains("施設を変更") && sites.contains("開館時間： 毎日　9:00〜17:00 → 毎日　9:00〜21:00"), sites);
            assertTrue(sites.contains("はい → いいえ"), sites);
            assertFalse(sites.contains("南入口"), sites);
            assertTrue(Http.text(administrator.get("/staff/audit?type=device&lang=en")).contains("Enrolled a kiosk"));
            for (int i = 0; i < 21; i++) {
                trail.record(new Entry(null, "device.enrol", "device", "MANY" + i, 1L, "", "入口 " + i));
            }
            String first = administrator.get("/staff/audit?type=device&lang=ja").body();
            assertTrue(first.contains("入口 20") && first.contains("before=") && !first.contains("南入口"), "twenty on a page");
            assertFalse(first.matches("(?s).*before=\\d+[\"&].*"), "no number that counts the trail: " + first);
            HttpResponse<String> second = administrator.get(older(first));
            assertTrue(second.body().contains("入口 0") && second.body().contains("南入口") && !second.body().contains("入口 1<"), second.body());
            HttpResponse<String> byMail = administrator.post("/staff/audit", Map.of("type", "device", "by", "nobody@example.jp"));
            assertTrue(byMail.uri().toString().matches(".*/staff/audit\\?search=[\\w-]+"), byMail.uri().toString());
            assertTrue(byMail.body().contains("value=\"nobody@example.jp\""), byMail.body());
            assertFalse(byMail.body().contains("by=nobody"), "in no address of the page either");
            String named = administrator.post("/staff/audit", Map.of("type", "device", "from", "2020-01-01")).uri().toString();
            assertTrue(named.endsWith("/staff/audit?type=device&from=2020-01-01"), named);
        }
    }

    private static String older(String page) {
        Matcher link = Pattern.compile("href=\"([^\"]*before=[^\"]+)\"").matcher(page);
        assertTrue(link.find(), page);
        return link.group(1).replace("&amp;", "&");
    }

    @Test
    void theTrailNamesAPersonOnlyToThoseWhoMayLookThemUpAndIsSearchedByName() {
        Person stranger = people.person("名無しの 権兵衛");
        server.bean(AuditTrail.class).record(new Entry(null, "role.withdraw", "person", stranger.ref(), 1L, "人違い", "REVIEWER"));
        String byRef = "/staff/audit?type=person&about=" + stranger.ref();
        String byName = "/staff/audit?about=" + URLEncoder.encode("権兵衛", StandardCharsets.UTF_8);
        try (Http administrator = people.browserOf(people.person("全体", SiteRole.administrator()));
                Http manager = people.browserOf(people.person("所長", new SiteRole(Role.MANAGER, 1)))) {
            assertTrue(Http.text(administrator.get(byRef)).contains("名無しの 権兵衛"));
            assertTrue(Http.text(administrator.get(byName)).contains("人違い"));
            assertTrue(Http.text(manager.get(byRef)).contains("人違い"));
            assertFalse(Http.text(manager.get(byRef)).contains("権兵衛"));
            assertFalse(Http.text(manager.get(byName)).contains("人違い"));
        }
    }

    @Test
    void anAdministratorReadsTheOutboxWithItsPictures() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G'};
        String ref = server.bean(Notices.class)
                .post(new Mail("sato@example.jp", Language.JA, "入館証", "<b>そのまま</b>", List.of(new Attachment("入館証.png", "image/png", picture))));
        try (Http administrator = people.browserOf(people.person("全体", SiteRole.administrator()))) {
            assertTrue(Http.text(administrator.get("/staff/outbox")).contains("入館証"));
            String mail = administrator.get("/staff/outbox/" + ref).body();
            assertTrue(mail.contains("&lt;b&gt;そのまま") && mail.contains("<img"), mail);
            assertEquals("image/png", administrator.get("/staff/outbox/" + ref + "/0").headers().firstValue("Content-Type").orElseThrow());
            assertEquals(404, administrator.get("/staff/outbox/" + ref + "/1").statusCode());
        }
    }

    @Test
    void theFirstAdministratorComesByALinkThatNobodyCanUseAgain() {
        try (TestServer empty = TestServer.start();
                Http operator = Http.visitor(empty)) {
            String first = "/setup/" + empty.bean(FirstAdministrator.class).newKey();
            String second = "/setup/" + empty.bean(FirstAdministrator.class).newKey();
            operator.get(first);
            Map<String, String> fields = Map.of("email", "admin@example.jp", "name", "管理 者", "password", "the key of the house");
            assertTrue(Http.text(operator.post(first, fields)).contains("管理者のアカウントができました"));
            assertEquals(200, operator.get("/staff/outbox").statusCode());
            assertEquals(404, operator.get(first).statusCode());
            assertEquals(404, operator.get(second).statusCode());
        }
    }
}
