package kaikan.facility.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaikan.device.FakeKiosk;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import kaikan.testing.Soon;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A site that is entered is prepared first: nobody but those who work there sees it until somebody publishes it.
@Tag("database")
class PublicationTest {
    private static Lobby lobby;
    private static TestPeople people;
    private static Http administrator;
    private static Http guest;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        people = TestPeople.on(lobby.server());
        administrator = people.browserOf(people.person("管理者", SiteRole.administrator()));
        guest = people.browserOf(people.person("利用者"));
        guest.get("/account");
    }

    @AfterAll
    static void close() {
        administrator.close();
        guest.close();
        lobby.close();
    }

    private static HttpResponse<String> entered(String key) {
        HttpResponse<String> answer = enteredBare(key);
        addStudio(key);
        return answer;
    }

    private static HttpResponse<String> enteredBare(String key) {
        administrator.get("/staff/catalogue/sites/new");
        Map<String, String> form = new LinkedHashMap<>(Map.of("name_ja", "支度の館 " + key, "name_en", "Hall " + key, "operator_ja", "財団",
                "key", key, "mon_from_1", "9:00", "mon_to_1", "21:00", "modules", "BOOKING", "do", "save"));
        HttpResponse<String> answer = administrator.post("/staff/catalogue/sites/new", form);
        assertEquals(200, answer.statusCode(), Http.text(answer));
        return answer;
    }

    private static void addStudio(String key) {
        String studio = "/staff/catalogue/sites/" + key + "/spaces/new";
        administrator.get(studio);
        String owner = lobby.bean(Catalogues.class).current().owners().getFirst().key();
        HttpResponse<String> added = administrator.post(studio, Map.of("name_ja", "音楽室", "name_en", "Studio", "kind", "MEETING_ROOM",
                "class", "small", "made_of", "own", "own_capacity", "1", "confirmation", "REVIEW", "audience", "EVERYBODY", "owner", owner));
        assertEquals(200, added.statusCode(), Http.text(added));
    }

    private static List<String> publicPages(String key) {
        return List.of("/sites/" + key, "/sites/" + key + "/days/2026-12-01", "/sites/" + key + "/months/2026-12", "/sites/" + key + "/now",
                "/sites/" + key + "/fees", "/api/sites/" + key, "/api/sites/" + key + "/days/2026-12-01");
    }

    @Test
    void untilItIsPublishedNobodyElseSeesItAnywhere() {
        assertTrue(Http.text(entered("shitaku")).contains("この施設は準備中です"));
        for (Http reader : List.of(Http.visitor(lobby.server()), guest)) {
            publicPages("shitaku").forEach(path -> assertEquals(404, reader.get(path).statusCode(), path));
            for (String list : List.of("/", "/sites", "/free?date=2026-12-01", "/fees", "/api/sites")) {
                assertFalse(reader.get(list).body().contains("支度の館 shitaku"), list);
            }
        }
        assertEquals(404, guest.get("/book?site=shitaku").statusCode());
        assertTrue(administrator.get("/").body().contains("支度の館 shitaku"));
        assertEquals(200, administrator.get("/sites/shitaku/now").statusCode());
    }

    @Test
    void publishingIsADeedWithAReasonAndStandsInTheTrail() {
        entered("kaikan-a");
        String path = "/staff/catalogue/sites/kaikan-a";
        Site site = lobby.site("kaikan-a");
        try (Http reception = people.browserOf(people.person("受付", new SiteRole(Role.RECEPTION, site.id())))) {
            assertEquals(403, reception.get(path + "/publish").statusCode());
            assertTrue(reception.get("/").body().contains("支度の館 kaikan-a"), "who works there sees it");
        }
        assertEquals(422, administrator.post(path + "/publish", Map.of("reason", "")).statusCode());
        String done = Http.text(administrator.post(path + "/publish", Map.of("reason", "開館の日")));
        assertFalse(done.contains("準備中"), done);
        publicPages("kaikan-a").forEach(page -> assertEquals(200, guest.get(page).statusCode(), page));
        assertTrue(guest.get("/").body().contains("支度の館 kaikan-a"));
        String trail = Http.text(administrator.get("/staff/audit?about=kaikan-a"));
        assertTrue(trail.contains("施設を公開") && trail.contains("開館の日"), trail);
        administrator.post(path + "/publish", Map.of("reason", "二度目"));
        assertFalse(Http.text(administrator.get("/staff/audit?about=kaikan-a")).contains("二度目"), "a repeat changes nothing");
    }

    @Test
    void aSiteWithoutASpaceIsNotPublishedAndThePageSaysWhatIsMissing() {
        enteredBare("kaikan-d");
        String path = "/staff/catalogue/sites/kaikan-d";
        HttpResponse<String> asked = administrator.get(path + "/publish");
        assertTrue(Http.text(asked).contains("部屋がないため、まだ公開できません") && asked.body().contains(path + "/spaces/new"), asked.body());
        assertEquals(409, administrator.post(path + "/publish", Map.of("reason", "開館")).statusCode());
        assertFalse(lobby.site("kaikan-d").published());
    }

    @Test
    void aSpaceWithoutAFeeIsNamedWithItsLinkBeforeTheSiteIsPublishedAllTheSame() {
        entered("kaikan-e");
        String path = "/staff/catalogue/sites/kaikan-e";
        HttpResponse<String> asked = administrator.get(path + "/publish");
        String told = Http.text(asked);
        assertTrue(told.contains("料金のない部屋が1室あります") && told.contains("予約はまだ受け付けません"), told);
        assertFalse(told.contains("空き状況に出て、予約を受け付けます"), told);
        String space = lobby.bean(Catalogues.class).current().spaces(lobby.site("kaikan-e")).getFirst().key();
        assertTrue(asked.body().contains(path + "/spaces/" + space + "#class"), asked.body());
        String done = Http.text(administrator.post(path + "/publish", Map.of("reason", "見学のため")));
        assertTrue(done.contains("公開しました。 だれでも見られます。施設の一覧に出ています。予約はまだ受け付けていません。"), done);
        assertTrue(done.contains("施設管理者がまだ決まっていません") && !done.contains("保存しました"), done);
        assertTrue(lobby.site("kaikan-e").published());
    }

    @Test
    void thereIsAWayBackWithAReasonWhileNobodyHasBooked() {
        entered("kaikan-f");
        String path = "/staff/catalogue/sites/kaikan-f";
        administrator.post(path + "/publish", Map.of("reason", "開館"));
        assertTrue(administrator.get(path).body().contains(path + "/prepare"));
        assertEquals(422, administrator.post(path + "/prepare", Map.of("reason", "")).statusCode());
        assertTrue(Http.text(administrator.post(path + "/prepare", Map.of("reason", "早すぎた"))).contains("準備中に戻しました。"));
        assertFalse(lobby.site("kaikan-f").published());
        assertEquals(404, guest.get("/sites/kaikan-f").statusCode());
        String trail = Http.text(administrator.get("/staff/audit?about=kaikan-f"));
        assertTrue(trail.contains("施設を準備中に戻した") && trail.contains("早すぎた"), trail);
    }

    @Test
    void whereSomebodyBookedThereIsNoWayBackAndThePageSaysWhatToDoInstead() {
        entered("kaikan-g");
        String path = "/staff/catalogue/sites/kaikan-g";
        administrator.post(path + "/publish", Map.of("reason", "開館"));
        Site site = lobby.site("kaikan-g");
        Space studio = lobby.bean(Catalogues.class).current().spaces(site).getFirst();
        lobby.booking(lobby.person("予約した人"), "CANCELLED", studio, Lobby.today(site, 13, 15));
        HttpResponse<String> asked = administrator.get(path + "/prepare");
        assertTrue(Http.text(asked).contains("予約した人がいるため、準備中に戻せません"), Http.text(asked));
        assertTrue(asked.body().contains("/staff/closures?site=kaikan-g"), "what to do instead");
        assertEquals(409, administrator.post(path + "/prepare", Map.of("reason", "早すぎた")).statusCode());
        assertTrue(lobby.site("kaikan-g").published());
    }

    @Test
    void aNewSiteSaysThatItsManagerMustBeAppointedUntilThereIsOne() {
        enteredBare("kaikan-h");
        String path = "/staff/catalogue/sites/kaikan-h";
        HttpResponse<String> before = administrator.get(path);
        assertTrue(Http.text(before).contains("施設管理者がまだ決まっていません"), Http.text(before));
        assertTrue(before.body().contains("<a href=\"/staff/people\">施設管理者になる人を探す"), before.body());
        people.person("所長", new SiteRole(Role.MANAGER, lobby.site("kaikan-h").id()));
        assertFalse(Http.text(administrator.get(path)).contains("施設管理者がまだ決まっていません"));
    }

    @Test
    void changingAPublishedSiteLeavesItPublishedAndAPreparedOneInPreparation() {
        entered("kaikan-b");
        for (String key : List.of("kaikan-b", "hitech")) {
            String edit = "/staff/catalogue/sites/" + key + "/edit";
            Form form = Form.on(administrator.get(edit), edit);
            assertEquals(200, administrator.post(form.with("do", "save").with("reason", "説明").with("summary_en", "new")).statusCode());
            assertEquals(!key.equals("kaikan-b"), lobby.site(key).published());
        }
    }

    @Test
    void kiosksOfOtherSitesDoNotKnowItBeforeItIsPublished() {
        entered("kaikan-c");
        try (FakeKiosk kiosk = FakeKiosk.enrolled(lobby.server(), lobby.site("bigpalette"), "正面入口")) {
            assertFalse(knows(kiosk, "kaikan-c"));
            administrator.post("/staff/catalogue/sites/kaikan-c/publish", Map.of("reason", "開館"));
            Soon.within(Duration.ofSeconds(10), () -> knows(kiosk, "kaikan-c"), known -> known);
        }
    }

    private static boolean knows(FakeKiosk kiosk, String key) {
        return kiosk.manifest().otherSites().stream().anyMatch(site -> site.key().equals(key));
    }
}
