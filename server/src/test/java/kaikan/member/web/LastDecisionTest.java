package kaikan.member.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kaikan.member.Member;
import kaikan.member.Organisation;
import kaikan.member.Organisations;
import kaikan.member.Person;
import kaikan.member.Standing;
import kaikan.member.TestPeople;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What was decided last about somebody in an organisation holds, whatever invitation they still have.
class LastDecisionTest {
    private static TestServer server;
    private static TestPeople people;
    private static Letters letters;
    private Person owner;
    private Person known;
    private Organisation organisation;
    private String path;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        people = TestPeople.on(server);
        letters = new Letters(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void found() {
        owner = people.person("代表 花子");
        known = people.person("高橋 <一>");
        organisation = people.organisation("研究会", owner);
        path = "/organisations/" + organisation.ref();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ja   | 高橋 <一>さんは、すでにこの団体のメンバーです。
            easy | 高橋 <一>さんは もう この 団体 の メンバーです。
            en   | 高橋 <一> is a member of this organisation already.
            """)
    void whoeverIsAMemberIsNotInvited(String language, String said) {
        people.join(organisation, known);
        try (Http boss = people.browserOf(owner)) {
            boss.get(path);
            boss.post("/account/profile", Map.of("name", owner.name(), "language", language));
            HttpResponse<String> refused = invite(boss, known.email().toUpperCase(Locale.ROOT), "OWNER");
            assertEquals(422, refused.statusCode());
            assertTrue(refused.body().contains("id=\"email-error\""), refused.body());
            assertTrue(Http.text(refused).contains(said), Http.text(refused));
            assertEquals(List.of(), letters.to(known.email().toUpperCase(Locale.ROOT)));
        }
    }

    @Test
    void aSecondInvitationToTheSameAddressTakesThePlaceOfTheFirst() {
        String other = known.email().toUpperCase(Locale.ROOT);
        try (Http boss = people.browserOf(owner); Http guest = people.browserOf(known)) {
            boss.get(path);
            invite(boss, known.email(), "OWNER");
            String first = letters.link(known.email());
            String page = Http.text(invite(boss, other, "MEMBER"));
            assertTrue(page.contains(other) && !page.contains(known.email()), page);
            assertEquals(404, guest.get(first).statusCode());
            accept(guest, letters.link(other));
            assertEquals(Standing.MEMBER, standing());
        }
    }

    @Test
    void whoeverIsRemovedOrLeavesDoesNotComeBackByAnInvitationToAnotherOfTheirAddresses() {
        String ahead = "ahead-" + known.email();
        for (String way : List.of("removed", "left")) {
            people.join(organisation, known);
            try (Http boss = people.browserOf(owner); Http member = people.browserOf(known)) {
                boss.get(path);
                invite(boss, ahead, "OWNER");
                String link = letters.link(ahead);
                people.wantsToMoveTo(known, ahead);
                member.get(path);
                String away = path + (way.equals("left") ? "/leave" : "/members/" + known.ref() + "/remove");
                HttpResponse<String> gone = way.equals("left") ? member.post(Form.on(member.get(away), away)) : boss.post(away, Map.of());
                assertEquals(200, gone.statusCode(), way);
                assertEquals(404, member.get(link).statusCode(), way);
                assertFalse(Http.text(boss.get(path)).contains(ahead), way);
            }
        }
    }

    @Test
    void whatARemovedOwnerHadSentMakesNobodyAnOwner() {
        Person third = people.person("別の 人");
        people.join(organisation, known);
        try (Http boss = people.browserOf(owner); Http other = people.browserOf(known); Http guest = people.browserOf(third)) {
            boss.get(path);
            assertEquals(200, boss.post(path + "/members/" + known.ref() + "/owner", Map.of()).statusCode());
            invite(boss, third.email(), "OWNER");
            String link = letters.link(third.email());
            other.get(path);
            assertEquals(200, other.post(path + "/members/" + owner.ref() + "/remove", Map.of()).statusCode());
            assertEquals(404, guest.get(link).statusCode());
            assertFalse(Http.text(other.get(path)).contains(third.email()));
        }
    }

    @Test
    void theSecondTabOfAnInvitationSaysThatThePersonHasJoinedAndNobodyElse() {
        Person third = people.person("別の 人");
        try (Http boss = people.browserOf(owner); Http guest = people.browserOf(known); Http wrong = people.browserOf(third)) {
            boss.get(path);
            invite(boss, known.email(), "MEMBER");
            String link = letters.link(known.email());
            HttpResponse<String> tab = guest.get(link);
            accept(guest, link);
            HttpResponse<String> again = guest.post(Form.on(tab, link + "/accept"));
            assertEquals(path, again.uri().getPath());
            assertTrue(Http.text(again).contains("団体に入りました"), Http.text(again));
            HttpResponse<String> reopened = guest.get(link);
            assertEquals(path, reopened.uri().getPath(), "the mail opened again leads to the organisation");
            assertTrue(Http.text(reopened).contains("この団体にもう入っています"), Http.text(reopened));
            wrong.get("/account");
            assertEquals(404, wrong.get(link).statusCode());
            assertEquals(404, wrong.post(link + "/accept", Map.of("organisation", organisation.ref())).statusCode());
            boss.post(path + "/members/" + known.ref() + "/remove", Map.of());
            assertEquals(404, guest.get(link).statusCode());
            assertEquals(404, guest.post(link + "/accept", Map.of("organisation", organisation.ref())).statusCode(), "nor after being removed");
        }
    }

    private HttpResponse<String> invite(Http boss, String email, String standing) {
        return boss.post(path + "/invite", Map.of("email", email, "standing", standing));
    }

    private void accept(Http guest, String link) {
        guest.get(link);
        assertEquals(path, guest.post(link + "/accept", Map.of("organisation", organisation.ref())).uri().getPath());
    }

    private Standing standing() {
        return server.bean(Organisations.class).members(organisation.id()).stream()
                .filter(member -> member.personId() == known.id())
                .map(Member::standing)
                .findFirst()
                .orElseThrow();
    }
}
