package kaikan.member.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kaikan.member.Organisation;
import kaikan.member.Organisations;
import kaikan.member.Person;
import kaikan.member.TestPeople;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationTest {
    private static TestServer server;
    private static TestPeople people;
    private static Letters letters;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of("kaikan.test.clock", "2026-11-24T01:00:00Z"));
        people = TestPeople.on(server);
        letters = new Letters(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void somebodyWithoutAnAccountIsInvitedMakesOneAndActsForTheOrganisation() {
        Person owner = people.person("代表 太郎");
        try (Http boss = people.browserOf(owner);
                Http guest = Http.visitor(server)) {
            boss.get("/organisations/new");
            HttpResponse<String> page = boss.post("/organisations", Map.of("name", "㈱髙﨑製作所", "address", "日立市"));
            String path = page.uri().getPath();
            assertTrue(Http.text(page).contains("予約を申し込むときは、はじめに「㈱髙﨑製作所」が選ばれています"), Http.text(page));

            assertEquals(200, boss.post(path + "/invite", Map.of("email", "invited@example.jp", "standing", "MEMBER")).statusCode());
            String link = letters.link("invited@example.jp");
            assertTrue(Http.text(guest.get(link)).contains("㈱髙﨑製作所への招待"));
            HttpResponse<String> joined = joins(guest, link, "invited@example.jp");
            assertEquals(path, joined.uri().getPath(), () -> Http.text(joined));
            assertTrue(Http.text(joined).contains("団体に入りました"));
            assertTrue(Http.text(joined).contains("予約を申し込むときは、はじめに「㈱髙﨑製作所」が選ばれています"), Http.text(joined));
            assertFalse(Http.text(guest.get(path)).contains("はじめに「"), "once");
            HttpResponse<String> again = guest.get(link);
            assertEquals(path, again.uri().getPath(), "it works once");
            assertTrue(Http.text(again).contains("この団体にもう入っています"), Http.text(again));
            assertEquals(404, boss.get(link).statusCode(), "and for nobody else");
            try (Http signedOut = Http.visitor(server)) {
                HttpResponse<String> used = signedOut.get(link);
                assertEquals(410, used.statusCode());
                assertTrue(Http.text(used).contains("もう使われています") && used.body().contains("/sign-in?next=" + link), Http.text(used));
                assertFalse(Http.text(used).contains("invited@example.jp") || Http.text(used).contains("髙﨑"), "nor who, nor where");
            }
            assertEquals(403, guest.post(path + "/invite", Map.of("email", "other@example.jp", "standing", "MEMBER")).statusCode());
        }
    }

    @Test
    void somebodyWithAnAccountAcceptsWithItAfterSigningIn() {
        Person owner = people.person("代表");
        Organisation organisation = people.organisation("研究会", owner);
        Person known = people.person("既存 会員");
        try (Http boss = people.browserOf(owner);
                Http stranger = Http.visitor(server);
                Http member = people.browserOf(known)) {
            String path = "/organisations/" + organisation.ref();
            boss.get(path);
            boss.post(path + "/invite", Map.of("email", known.email(), "standing", "OWNER"));
            String link = letters.link(known.email());
            assertTrue(stranger.get(link).body().contains("/sign-in?next=" + link), "who has an account signs in");
            member.get(link);
            assertEquals(path, member.post(link + "/accept", Map.of()).uri().getPath());

            String said = Http.text(boss.get(path + "/leave"));
            assertTrue(said.contains("もう一度入るには招待が必要です") && !said.contains("最後のメンバー"), said);
            HttpResponse<String> left = boss.post(leaving(boss, path));
            assertEquals("/account", left.uri().getPath(), "there is another owner now");
            assertEquals(404, boss.get(path).statusCode());
        }
    }

    @Test
    void thePageOfSomebodyElsesOrganisationIsLikeAnyThatIsNotThere() {
        Organisation organisation = people.organisation("研究会", people.person("代表"));
        try (Http stranger = people.browserOf(people.person("別の人"))) {
            String nowhere = Http.text(stranger.get("/nowhere"));
            for (String page : List.of("", "/edit", "/leave")) {
                HttpResponse<String> seen = stranger.get("/organisations/" + organisation.ref() + page);
                assertEquals(404, seen.statusCode());
                assertEquals(nowhere, Http.text(seen));
            }
        }
    }

    @Test
    void anInvitationSaysWhoInvitesIntoWhatAndToWhichAddressItWasSent() {
        Person owner = people.person("代表 花子");
        Organisation organisation = people.organisation("天文同好会", owner);
        Person known = people.person("既存 会員");
        try (Http boss = people.browserOf(owner);
                Http other = people.browserOf(people.person("別の 人"))) {
            String path = "/organisations/" + organisation.ref();
            boss.get(path);
            boss.post(path + "/invite", Map.of("email", known.email(), "standing", "MEMBER"));
            String mail = letters.to(known.email()).getFirst().body();
            assertTrue(mail.contains("代表 花子さん（天文同好会）から") && mail.contains(known.email() + " 宛て"), mail);
            try (Http invited = people.browserOf(known)) {
                String page = Http.text(invited.get(letters.link(known.email())));
                assertTrue(page.contains(known.email() + " 宛てに送られました"), page);
            }
            String veiled = Http.text(other.get(letters.link(known.email())));
            assertTrue(veiled.contains("•••@") && !veiled.contains(known.email()), "whoever else holds the link: " + veiled);
        }
    }

    @Test
    void onlyTheAccountOfTheInvitedAddressAccepts() {
        Person owner = people.person("代表");
        Organisation organisation = people.organisation("手話の会", owner);
        Person known = people.person("招かれた 人");
        Person other = people.person("転送された 人");
        String path = "/organisations/" + organisation.ref();
        try (Http boss = people.browserOf(owner); Http wrong = people.browserOf(other); Http guest = Http.visitor(server)) {
            boss.get(path);
            boss.post(path + "/invite", Map.of("email", known.email().toUpperCase(Locale.ROOT), "standing", "OWNER"));
            String link = letters.link(known.email().toUpperCase(Locale.ROOT));
            HttpResponse<String> shown = wrong.get(link);
            String said = Http.text(shown);
            assertTrue(said.contains("別のアドレス宛て") && said.contains(other.email() + " で入りたいときは"), said);
            assertFalse(shown.body().contains(link + "/accept") || said.toLowerCase(Locale.ROOT).contains(known.email()), said);
            HttpResponse<String> refused = wrong.post(link + "/accept", Map.of());
            assertEquals(403, refused.statusCode());
            assertTrue(Http.text(refused).contains("この招待は、別のメールアドレス宛てです"), Http.text(refused));
            assertEquals(404, wrong.get(path).statusCode(), "and is no member");

            HttpResponse<String> back = wrong.post(link + "/other", Map.of());
            assertEquals(link, back.uri().getPath());
            assertTrue(back.body().contains("/sign-in?next=" + link), "signed out, at the invitation");
            assertFalse(Http.text(guest.get(link)).toLowerCase(Locale.ROOT).contains(known.email()), "nobody reads the address from the link");
            try (Http invited = people.browserOf(known)) {
                invited.get(link);
                assertEquals(path, invited.post(link + "/accept", Map.of()).uri().getPath(), "the link is still good for its receiver");
            }
        }
    }

    @Test
    void whoeverHasAnotherAccountDoesNotTakeTheInvitationOfAnAddressWithoutOne() {
        Person owner = people.person("代表");
        Organisation organisation = people.organisation("点字の会", owner);
        String path = "/organisations/" + organisation.ref();
        try (Http boss = people.browserOf(owner); Http wrong = people.browserOf(people.person("別の 人"))) {
            boss.get(path);
            boss.post(path + "/invite", Map.of("email", "tenji@example.jp", "standing", "MEMBER"));
            String link = letters.link("tenji@example.jp");
            String said = Http.text(wrong.get(link));
            assertTrue(said.contains("t•••@example.jp 宛て"), said);
            assertEquals(403, wrong.post(link + "/accept", Map.of()).statusCode());
            wrong.post(link + "/other", Map.of());
            HttpResponse<String> sent = wrong.post(link + "/account", Map.of("name", "別の 人", "password", "a secret of my own"));
            assertTrue(Http.text(sent).contains("メールを見てください"), Http.text(sent));
            assertEquals(303, Http.exact(server).get(path).statusCode(), "the link alone lets nobody in");
            assertTrue(Http.text(wrong.get(link)).contains("tenji@example.jp にメールを送ります"), "nor makes an account");
            HttpResponse<String> joined = joins(wrong, link, "tenji@example.jp");
            assertEquals(path, joined.uri().getPath(), () -> Http.text(joined));
            assertTrue(Http.text(boss.get(path)).contains("新人 花子") && !Http.text(boss.get(path)).contains("別の 人"), "who reads that mail");
        }
    }

    /// The form by which a member leaves, as they read it.
    private static Form leaving(Http member, String path) {
        return Form.on(member.get(path + "/leave"), path + "/leave");
    }

    /// Whoever reads the invited address's mail makes its account and accepts.
    private static HttpResponse<String> joins(Http guest, String link, String address) {
        guest.get(link);
        guest.post(link + "/account", Map.of());
        String welcome = letters.link(address);
        assertTrue(welcome.startsWith("/sign-up/"), welcome);
        guest.get(welcome);
        String key = welcome.substring(0, welcome.indexOf('?'));
        HttpResponse<String> back = guest.post(key, Map.of("name", "新人 花子", "password", "a secret of my own", "next", link));
        assertEquals(link, back.uri().getPath(), () -> Http.text(back));
        return guest.post(link + "/accept", Map.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ja   | の代表として招待 | 役割：代表       | 申し込みのほか
            easy | 役割は 代表です  | 役割：代表       | 人を 呼ぶことが
            en   | Your role: Owner | Your role: Owner | Can book, invite
            """)
    void whoeverIsInvitedAsOwnerReadsItInTheMailAndBeforeAccepting(String language, String mailed, String shown, String may) {
        Person owner = people.person("代表 花子");
        Organisation organisation = people.organisation("俳句の会", owner);
        String email = "haiku-" + language + "@example.jp";
        try (Http boss = people.browserOf(owner); Http guest = Http.visitor(server)) {
            String path = "/organisations/" + organisation.ref();
            boss.get(path);
            boss.post("/account/profile", Map.of("name", owner.name(), "language", language));
            boss.post(path + "/invite", Map.of("email", email, "standing", "OWNER"));
            String mail = letters.to(email).getFirst().body();
            assertTrue(mail.replaceAll("（\\p{IsHiragana}+）", "").contains(mailed), mail);
            String page = Http.text(guest.get(letters.link(email) + "?lang=" + language)).replace(" ", "");
            assertTrue(page.contains(shown.replace(" ", "")) && page.contains(may.replace(" ", "")), page);
        }
    }

    @Test
    void whoeverInvitedIsToldOnceThatSomebodyJoined() {
        Person owner = people.person("代表 花子");
        Organisation organisation = people.organisation("写生会", owner);
        Person known = people.person("既存 会員");
        try (Http boss = people.browserOf(owner); Http member = people.browserOf(known)) {
            String path = "/organisations/" + organisation.ref();
            boss.get(path);
            for (String standing : List.of("OWNER", "MEMBER")) {
                boss.post(path + "/invite", Map.of("email", known.email(), "standing", standing));
                String link = letters.link(known.email());
                member.get(link);
                member.post(link + "/accept", Map.of());
            }
            assertEquals(1, letters.to(owner.email()).size(), "who is a member already does not join again");
            String mail = letters.to(owner.email()).getFirst().body();
            assertTrue(mail.startsWith("代表 花子 様\n\nお送りした招待を受けて、既存 会員さんが代表として写生会に加わりました。"), mail);
            assertTrue(mail.contains(path), mail);
        }
    }

    @Test
    void whoeverIsMadeAnOwnerIsToldByWhomAndWhatThatMeans() {
        Person owner = people.person("代表 花子");
        Organisation organisation = people.organisation("俳画の会", owner);
        Person second = people.person("会員 次郎");
        people.join(organisation, second);
        try (Http boss = people.browserOf(owner); Http member = people.browserOf(second)) {
            String path = "/organisations/" + organisation.ref();
            boss.get(path);
            member.get(path);
            member.post("/account/profile", Map.of("name", second.name(), "language", "en"));
            for (String press : List.of("owner", "owner", "member")) {
                assertEquals(200, boss.post(path + "/members/" + second.ref() + "/" + press, Map.of()).statusCode());
            }
            assertEquals(1, letters.to(second.email()).size(), "once, and not for becoming a member again");
            String mail = letters.to(second.email()).getFirst().body();
            assertTrue(mail.contains("代表 花子 has made you an owner of “俳画の会”") && mail.contains("invite people"), mail);
            assertTrue(mail.contains("there must be an owner") && mail.contains(path), mail);
        }
    }

    @Test
    void theLastOwnerCannotLeaveTheOthersAlone() {
        Person owner = people.person("代表");
        Organisation organisation = people.organisation("合唱団", owner);
        Person second = people.person("団員");
        try (Http boss = people.browserOf(owner);
                Http member = people.browserOf(second)) {
            String path = "/organisations/" + organisation.ref();
            boss.get(path);
            boss.post(path + "/invite", Map.of("email", second.email(), "standing", "MEMBER"));
            String link = letters.link(second.email());
            member.get(link);
            member.post(link + "/accept", Map.of());
            HttpResponse<String> asked = boss.get(path + "/leave");
            assertTrue(Http.text(asked).contains("ほかの人を代表にしてください") && !asked.body().contains("action=\"" + path + "/leave\""), asked.body());
            HttpResponse<String> early = boss.post(path + "/leave", Map.of());
            assertEquals(409, early.statusCode());
            for (HttpResponse<String> page : List.of(asked, early)) {
                assertTrue(page.body().contains("href=\"" + path + "#members\""), page.body());
            }
            assertEquals(409, boss.post(path + "/members/" + owner.ref() + "/member", Map.of()).statusCode());
            String remove = path + "/members/" + second.ref() + "/remove";
            HttpResponse<String> list = boss.get(path);
            assertTrue(list.body().contains("href=\"" + remove + "\"") && !list.body().contains("action=\"" + remove + "\""), "asked first");
            String means = Http.text(boss.get(remove));
            assertTrue(means.contains("団員さんを団体から外す") && means.contains("予約は団体に残ります") && means.contains(second.email()), means);
            assertEquals(404, member.get(remove).statusCode());
            assertEquals(200, boss.post(remove, Map.of()).statusCode());
            String told = letters.to(second.email()).getFirst().body();
            assertTrue(told.contains("あなたを「合唱団」のメンバーから外しました"), told);
            assertEquals(409, boss.post(path + "/leave", Map.of()).statusCode(), "not before it has been said");
            String said = Http.text(boss.get(path + "/leave"));
            assertTrue(said.contains("最後のメンバー") && said.contains("戻ることはできません") && !said.contains("招待"), said);
            assertEquals(200, boss.post(leaving(boss, path)).statusCode(), "the last member may go");
        }
    }

    @Test
    void whoeverBecomesTheLastOrIsJoinedReadsAgainWhatLeavingMeans() {
        Person owner = people.person("代表");
        Organisation organisation = people.organisation("将棋の会", owner);
        Person other = people.person("棋士");
        people.join(organisation, other);
        String path = "/organisations/" + organisation.ref();
        try (Http member = people.browserOf(other); Http boss = people.browserOf(owner)) {
            boss.get(path);
            Form amongOthers = leaving(member, path);
            boss.post(path + "/members/" + other.ref() + "/owner", Map.of());
            assertEquals(Optional.empty(), people.leave(owner, organisation));
            HttpResponse<String> alone = member.post(amongOthers);
            assertEquals(409, alone.statusCode());
            assertTrue(Http.text(alone).contains("最後のメンバーになりました。まだ抜けていません"), Http.text(alone));
            assertTrue(Http.text(alone).contains("この団体に戻ることはできません"), "and what that means: " + Http.text(alone));
            Form asLast = Form.on(alone, path + "/leave");
            people.join(organisation, owner);
            member.post(path + "/members/" + owner.ref() + "/owner", Map.of());
            HttpResponse<String> joined = member.post(asLast);
            assertEquals(409, joined.statusCode());
            assertTrue(Http.text(joined).contains("残るものが変わりました。まだ抜けていません"), Http.text(joined));
            assertEquals("/account", member.post(Form.on(joined, path + "/leave")).uri().getPath());
        }
    }

    @Test
    void anInvitationCanBeWithdrawnAndRunsOut() {
        Person owner = people.person("代表");
        Organisation organisation = people.organisation("写真部", owner);
        try (Http boss = people.browserOf(owner)) {
            String path = "/organisations/" + organisation.ref();
            boss.get(path);
            HttpResponse<String> page = boss.post(path + "/invite", Map.of("email", "gone@example.jp", "standing", "MEMBER"));
            String withdraw = page.body().replaceAll("(?s).*action=\"(" + path + "/invitations/[^\"]+)\".*", "$1");
            assertEquals(200, boss.post(withdraw, Map.of()).statusCode());
            String link = letters.link("gone@example.jp");
            assertEquals(404, boss.get(link).statusCode());
            try (Http late = people.browserOf(people.signUp("招かれた 人", "gone@example.jp"))) {
                late.get("/account");
                HttpResponse<String> pressed = late.post(link + "/accept", Map.of("organisation", organisation.ref()));
                assertEquals(404, pressed.statusCode());
                assertTrue(Http.text(pressed).contains("取り消されたか、新しい招待に替わったか"), "a page that was open: " + Http.text(pressed));
            }

            boss.post(path + "/invite", Map.of("email", "late@example.jp", "standing", "MEMBER"));
            server.clock().advance(Duration.ofDays(15));
            assertEquals(404, boss.get(letters.link("late@example.jp")).statusCode());
            try (Http signedOut = Http.visitor(server)) {
                assertEquals(404, signedOut.get(letters.link("late@example.jp")).statusCode(), "nobody has used it");
            }
        }
    }

    @Test
    void anInvitationDiesWithTheLastMember() {
        Person owner = people.person("代表");
        Organisation organisation = people.organisation("解散した会", owner);
        Person late = people.person("あとから来る 人");
        try (Http boss = people.browserOf(owner);
                Http guest = people.browserOf(late)) {
            String path = "/organisations/" + organisation.ref();
            boss.get(path);
            boss.post(path + "/invite", Map.of("email", late.email(), "standing", "OWNER"));
            String link = letters.link(late.email());
            assertEquals(200, guest.get(link).statusCode());
            assertTrue(Http.text(boss.get(path + "/leave")).contains("送った招待（1件）は使えなくなります"));
            assertEquals(200, boss.post(leaving(boss, path)).statusCode());
            assertEquals(404, guest.post(link + "/accept", Map.of()).statusCode());
            assertEquals(404, guest.get(link).statusCode());
            assertEquals(List.of(), server.bean(Organisations.class).members(organisation.id()), "nobody comes in by the back door");
        }
    }

    @Test
    void aNameThatIsSentTwiceIsTakenOnce() {
        Person founder = people.person("代表");
        try (Http browser = people.browserOf(founder)) {
            String token = browser.get("/organisations/new").body().replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
            String page = Http.text(browser.postForm("/organisations", "name=A&name=B&csrf=" + token));
            assertFalse(page.contains("[A, B]"), page);
            assertEquals("A", server.bean(Organisations.class).of(founder.id()).getFirst().name());
        }
    }

    @Test
    void aStrangerSeesNoOrganisation() {
        Organisation organisation = people.organisation("秘密の会", people.person("代表"));
        try (Http stranger = people.browserOf(people.person("他人"))) {
            HttpResponse<String> answer = stranger.get("/organisations/" + organisation.ref());
            assertEquals(404, answer.statusCode());
            assertFalse(answer.body().contains("秘密の会"));
        }
    }
}
