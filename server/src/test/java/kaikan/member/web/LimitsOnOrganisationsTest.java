package kaikan.member.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kaikan.member.Answer;
import kaikan.member.Memberships;
import kaikan.member.Organisation;
import kaikan.member.OrganisationCard;
import kaikan.member.Organisations;
import kaikan.member.Person;
import kaikan.member.Standing;
import kaikan.member.TestPeople;
import kaikan.member.Viewer;
import kaikan.platform.id.FormKey;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// One account cannot fill the house with organisations, nor the world with invitations.
@Tag("database")
class LimitsOnOrganisationsTest {
    private static TestServer server;
    private static TestPeople people;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of("kaikan.test.clock", "2026-11-24T01:00:00Z"));
        people = TestPeople.on(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theEleventhOrganisationIsRefusedKindlyAndWhatWasTypedStays() {
        try (Http founder = people.browserOf(people.person("団体を作る 人"))) {
            founder.get("/organisations/new");
            String first = founder.post("/organisations", Map.of("name", "研究会 0")).uri().getPath();
            for (int number = 1; number < 10; number++) {
                assertEquals(200, founder.post("/organisations", Map.of("name", "研究会 " + number)).statusCode());
            }
            Map<String, String> eleventh = Map.of("name", "十一番目の会", "address", "日立市十一番町");
            HttpResponse<String> refused = founder.post("/organisations", eleventh);
            assertEquals(422, refused.statusCode());
            assertTrue(Http.text(refused).contains("登録できる団体は10件までです"), Http.text(refused));
            assertTrue(refused.body().contains("value=\"十一番目の会\"") && refused.body().contains("value=\"日立市十一番町\""));
            assertTrue(Http.text(founder.post("/organisations?lang=en", eleventh)).contains("up to 10 organisations"));
            assertEquals(200, founder.post(Form.on(founder.get(first + "/leave?lang=ja"), first + "/leave")).statusCode());
            assertEquals(200, founder.post("/organisations", eleventh).statusCode(), "the one without members no longer counts");
        }
    }

    @Test
    void handingAnOrganisationOnMakesNoRoom() {
        Person founder = people.person("渡す 人");
        Person friend = people.person("受けとる 人");
        List<Organisation> founded = founded(founder, 10);
        people.join(founded.getFirst(), friend);
        Memberships memberships = server.bean(Memberships.class);
        memberships.setStanding(people.viewer(founder), founded.getFirst(), friend.ref(), Standing.OWNER);
        assertEquals(Optional.empty(), people.leave(founder, founded.getFirst()));
        assertEquals(List.of(), founded(founder, 1));
        assertEquals(1, founded(friend, 1).size(), "who was given one may still register their own");
    }

    @Test
    void manyAtOnceAreNoMoreTogether() throws Exception {
        Viewer founder = people.viewer(people.person("急ぐ 人"));
        List<Future<Answer<Organisation>>> rivals = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < 16; number++) {
                rivals.add(threads.submit(() -> found(founder, "同時の会")));
            }
        }
        long done = rivals.stream().filter(rival -> rival.resultNow() instanceof Answer.Yes).count();
        assertEquals(10, done);
    }

    @Test
    void registeringAndLeavingAgainAndAgainIsSlowed() {
        Person founder = people.person("くり返す 人");
        for (int number = 0; number < 20; number++) {
            Organisation one = founded(founder, 1).getFirst();
            assertEquals(Optional.empty(), people.leave(founder, one));
        }
        try (Http browser = people.browserOf(founder)) {
            browser.get("/organisations/new");
            HttpResponse<String> refused = browser.post("/organisations", Map.of("name", "二十一番目の会"));
            assertEquals(429, refused.statusCode());
            assertTrue(Http.text(refused).contains("11:00 まで登録を休んでいます"), Http.text(refused));
            assertTrue(refused.body().contains("value=\"二十一番目の会\""));
        }
    }

    @Test
    void theTwentyFirstInvitationWaitsAndTheAddressStays() {
        Person owner = people.person("招く 人");
        String path = "/organisations/" + people.organisation("大きな会", owner).ref();
        try (Http boss = people.browserOf(owner)) {
            boss.get(path);
            for (int number = 0; number < 20; number++) {
                assertEquals(200, boss.post(path + "/invite", Map.of("email", "many" + number + "@example.jp")).statusCode());
            }
            HttpResponse<String> refused = boss.post(path + "/invite", Map.of("email", "many20@example.jp", "standing", "OWNER"));
            assertEquals(429, refused.statusCode());
            String text = Http.text(refused);
            assertTrue(text.contains("10:05 まで招待のメールを休んでいます"), text);
            assertFalse(text.contains("パスワードを忘れた"), "advice for those who want in helps nobody here");
            assertTrue(refused.body().contains("value=\"many20@example.jp\""));
            assertEquals(List.of(), new Letters(server).to("many20@example.jp"));
        }
    }

    private static Answer<Organisation> found(Viewer founder, String name) {
        return server.bean(Organisations.class).found(new OrganisationCard(name, "", "", ""), founder, FormKey.next());
    }

    /// What the person could register of so many.
    private static List<Organisation> founded(Person founder, int number) {
        List<Organisation> founded = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            if (found(people.viewer(founder), "会") instanceof Answer.Yes<Organisation>(Organisation one)) {
                founded.add(one);
            }
        }
        return founded;
    }
}
