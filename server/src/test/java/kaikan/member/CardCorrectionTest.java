package kaikan.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.member.CardCorrection.Correction;
import kaikan.member.MemberRefusal.Because;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import kaikan.testing.Reception;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The desk corrects what it wrote on a card, where it knows the card and until somebody has an account for it.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardCorrectionTest {
    private final Reception reception = new Reception("bigpalette");
    private final Lobby lobby = reception.lobby;
    private final TestPeople people = reception.people;

    @AfterAll
    void close() {
        reception.close();
    }

    private Person card(String name, String phone, String email) {
        Contacts.Desk desk = new Contacts.Desk(people.viewer(reception.clerk), reception.site.id());
        Person card = lobby.bean(Contacts.class).person(new Contact(name, "", phone, email), desk);
        lobby.booking(card.id(), lobby.space(reception.site, "training"), Lobby.today(reception.site, 9, 17));
        return card;
    }

    private static Map<String, String> typed(Person seen, String name, String phone, String email) {
        return Map.of("was", CardCorrection.mark(seen), "name", name, "kana", "", "phone", phone, "email", email, "reason", "聞きまちがい");
    }

    @Test
    void theReceptionCorrectsACardAndTheCallerIsFoundByIt() {
        Person card = card("井上 あさこ", "024-000-0010", "");
        String path = "/staff/people/" + card.ref();
        try (Http desk = people.browserOf(reception.clerk);
                Http administrator = people.browserOf(people.person("全体", SiteRole.administrator()))) {
            assertTrue(desk.get(path).body().contains(path + "/card"));
            assertTrue(desk.get(path + "/card").body().contains("value=\"井上 あさこ\""));
            String wrong = Http.text(desk.post(path + "/card", typed(card, "", "024-000-0011", "なし")));
            assertTrue(wrong.contains("お名前を入力してください") && wrong.contains("メールアドレスの形がちがいます"), wrong);
            String done = Http.text(desk.post(path + "/card", typed(card, "井上 麻子", "024-000-0011", "asako@seiko.example")));
            assertTrue(done.contains("連絡先を直しました") && done.contains("井上 麻子") && done.contains("asako@seiko.example"), done);
            Contact caller = new Contact("井上 麻子", "", "024-000-0011", "");
            assertEquals(card.id(), lobby.bean(Contacts.class).known(caller).orElseThrow().id());
            String trail = Http.text(administrator.get("/staff/audit?about=" + card.ref()));
            assertTrue(trail.contains("連絡先を訂正") && trail.contains("直した項目：お名前、電話番号、メールアドレス"), trail);
            assertFalse(trail.contains("024-000-0011"), "an entry stays for ever, a number does not");
        }
    }

    @Test
    void whoCorrectsWhatSomebodyElseHasCorrectedMeanwhileIsTold() {
        Person card = card("木村 うめ", "024-000-0012", "");
        String path = "/staff/people/" + card.ref() + "/card";
        try (Http one = people.browserOf(reception.clerk);
                Http other = people.browserOf(reception.clerk)) {
            assertTrue(one.get(path).body().contains("name=\"was\" value=\"" + CardCorrection.mark(card)));
            other.get(path);
            other.post(path, typed(card, "木村 うめ", "024-000-0013", "ume@seiko.example"));
            HttpResponse<String> late = one.post(path, typed(card, "木村 梅", "024-000-0012", ""));
            assertEquals(409, late.statusCode());
            assertTrue(Http.text(late).contains("ほかの人が直しました") && Http.text(late).contains("ume@seiko.example"), Http.text(late));
            assertTrue(late.body().contains("value=\"木村 梅\""), "what was typed stays");
            Person now = lobby.bean(People.class).byId(card.id()).orElseThrow();
            assertEquals("ume@seiko.example", now.email());
            assertTrue(late.body().contains("name=\"was\" value=\"" + CardCorrection.mark(now)), "pressed again it holds");
            assertTrue(Http.text(one.post(path, typed(now, "木村 梅", "024-000-0013", "ume@seiko.example"))).contains("連絡先を直しました"));
        }
    }

    @Test
    void noCorrectionTakesFromACardTheOnlyWayToReachWhoeverItStandsFor() {
        Person card = card("連絡 つく代", "024-000-0014", "");
        String path = "/staff/people/" + card.ref() + "/card";
        try (Http desk = people.browserOf(reception.clerk)) {
            desk.get(path);
            HttpResponse<String> wrong = desk.post(path, typed(card, "連絡 つく代", "", ""));
            assertEquals(422, wrong.statusCode());
            assertTrue(wrong.body().contains("<a href=\"#phone\">電話かメールのどちらかを入れてください。"), Http.text(wrong));
            assertEquals("024-000-0014", lobby.bean(People.class).byId(card.id()).orElseThrow().contact().phone());
            String moved = Http.text(desk.post(path, typed(card, "連絡 つく代", "", "tsukuyo@seiko.example")));
            assertTrue(moved.contains("連絡先を直しました"), "one of both is enough: " + moved);
        }
        Person now = lobby.bean(People.class).byId(card.id()).orElseThrow();
        Correction none = new Correction(CardCorrection.mark(now), new Contact("連絡 つく代", "", "", ""), "消したい");
        assertEquals(Optional.of(Because.NO_CONTACT), lobby.bean(CardCorrection.class).correct(now, none, people.viewer(reception.clerk)));
    }

    @Test
    void aCardThatNeverHadAnyIsCorrectedWithout() {
        assertFalse(CardCorrection.leavesNoContact(new Contact("名前 だけ", "", "", ""), new Contact("名前 丈", "", "", "")));
        assertTrue(CardCorrection.leavesNoContact(new Contact("名前 だけ", "", "", "a@seiko.example"), new Contact("名前 丈", "", "", "")));
    }

    @Test
    void theDeskOfAnotherSiteDoesNotFindTheCard() {
        Person card = card("よその お客", "024-000-0020", "");
        Person elsewhere = people.person("別の受付", new SiteRole(Role.RECEPTION, lobby.site("hits").id()));
        try (Http desk = people.browserOf(elsewhere)) {
            desk.get("/staff/people");
            assertEquals(404, desk.get("/staff/people/" + card.ref() + "/card").statusCode());
            assertEquals(404, desk.post("/staff/people/" + card.ref() + "/card", typed(card, "かきかえ", "", "")).statusCode());
        }
        CardCorrection cards = lobby.bean(CardCorrection.class);
        Contact contact = new Contact("かきかえ", "", "", "");
        Correction correction = new Correction(CardCorrection.mark(card), contact, "よそ");
        assertEquals(Optional.of(Because.NOT_A_CARD), cards.correct(card, correction, people.viewer(elsewhere)));
        assertEquals("よその お客", lobby.bean(People.class).byId(card.id()).orElseThrow().name());
    }

    @Test
    void theManagerReadsInTheTrailWhatIsDoneToTheCardsOfTheirSiteAndNobodyElsesManagerDoes() {
        Person card = card("帳簿 に載る人", "024-40", "");
        Correction correction = new Correction(CardCorrection.mark(card), new Contact("帳簿 に載る人", "", "024-41", ""), "番号の訂正");
        assertEquals(Optional.empty(), lobby.bean(CardCorrection.class).correct(card, correction, people.viewer(reception.clerk)));
        try (Http own = people.browserOf(people.person("所長", new SiteRole(Role.MANAGER, reception.site.id())));
                Http other = people.browserOf(people.person("別の所長", new SiteRole(Role.MANAGER, lobby.site("hits").id())))) {
            String trail = Http.text(own.get("/staff/audit?about=" + card.ref()));
            assertTrue(trail.contains("番号の訂正") && trail.contains("帳簿 に載る人"), trail);
            String entries = "SELECT COUNT(*) FROM platform_audit WHERE subject_ref = '" + card.ref() + "' AND site_id = ";
            assertEquals(2, lobby.number(entries + reception.site.id()));
            assertFalse(Http.text(other.get("/staff/audit?about=" + card.ref())).contains("番号の訂正"));
        }
    }

    @Test
    void aCardThatTwoSitesShareIsInTheTrailOfBoth() {
        Person card = card("二館 を使う人", "024-50", "");
        Site second = lobby.site("corasse");
        Space room = lobby.bean(Catalogues.class).current().spaces(second).getFirst();
        lobby.booking(card.id(), room, Lobby.today(second, 9, 12));
        Correction correction = new Correction(CardCorrection.mark(card), new Contact("二館 を使う人", "", "024-51", ""), "両館の訂正");
        assertEquals(Optional.empty(), lobby.bean(CardCorrection.class).correct(card, correction, people.viewer(reception.clerk)));
        for (Site one : List.of(reception.site, second)) {
            try (Http manager = people.browserOf(people.person("所長", new SiteRole(Role.MANAGER, one.id())))) {
                String trail = Http.text(manager.get("/staff/audit?about=" + card.ref()));
                assertEquals(1, trail.split("両館の訂正", -1).length - 1, trail);
            }
        }
    }

    @Test
    void whoeverMakesAnAccountWhileTheDeskCorrectsTheirCardKeepsTheContactAndTheDeskReadsWhatItTyped() {
        Person card = card("佐久間 みどり", "024-000-0032", "midori@seiko.example");
        String booking = "/staff/bookings/" + lobby.text("SELECT ref FROM booking WHERE person_id = " + card.id());
        String path = "/staff/people/" + card.ref() + "/card";
        try (Http desk = people.browserOf(reception.clerk)) {
            assertTrue(desk.get(booking).body().contains(path + "?from=" + booking), "the desk comes from the booking");
            String form = desk.get(path + "?from=" + booking).body();
            assertTrue(form.contains("<a class=\"button quiet\" href=\"" + booking + "\""), "and goes back there: " + form);
            people.signUp("佐久間 みどり", "midori@seiko.example");
            Map<String, String> typed = new HashMap<>(typed(card, "佐久間 緑", "024-000-0033", "midori@seiko.example"));
            typed.put("from", booking);
            HttpResponse<String> late = desk.post(path, typed);
            assertEquals(409, late.statusCode());
            String said = Http.text(late);
            assertTrue(said.contains("ご自分のアカウントを持っています") && said.contains("佐久間 緑") && said.contains("聞きまちがい"), said);
            assertTrue(late.body().contains("href=\"" + booking + "\""), said);
            HttpResponse<String> later = desk.get(path + "?from=" + booking);
            assertEquals(409, later.statusCode());
            assertTrue(later.body().contains("href=\"" + booking + "\"") && !later.body().contains("聞きまちがい"), later.body());
            assertTrue(Http.text(desk.get(booking)).contains("連絡先は、ご本人がアカウントのページで直します"), "why there is no link");
        }
    }

    @Test
    void aCardThatIsCorrectedToAnAccountsAddressAndNameIsThatAccountsAndTheDeskComesBackToTheBooking() {
        Person account = people.signUp("安斎 徹", "toru@seiko.example");
        Person card = card("安西 徹", "024-000-0034", "");
        String ref = lobby.text("SELECT ref FROM booking WHERE person_id = " + card.id());
        try (Http desk = people.browserOf(reception.clerk); Http own = people.browserOf(account)) {
            desk.get("/staff/bookings/" + ref);
            Map<String, String> typed = new HashMap<>(typed(card, "安斎 徹", "024-000-0034", "toru@seiko.example"));
            typed.put("from", "/staff/bookings/" + ref);
            HttpResponse<String> done = desk.post("/staff/people/" + card.ref() + "/card", typed);
            assertEquals("/staff/bookings/" + ref, done.uri().getPath());
            assertTrue(Http.text(done).contains("連絡先を直しました"), Http.text(done));
            assertTrue(done.body().contains("action=\"/staff/bookings/" + ref + "/send\""), "the mail can be sent again");
            assertEquals(200, own.get("/bookings/" + ref).statusCode());
        }
    }

    @Test
    void whatHasBecomeAnAccountIsItsOwnersToCorrect() {
        Person card = card("大川 玄", "024-000-0030", "gen@seiko.example");
        Person account = people.signUp("大川 玄", "gen@seiko.example");
        try (Http desk = people.browserOf(reception.clerk)) {
            assertFalse(desk.get("/staff/people/" + account.ref()).body().contains("/card\""));
            assertEquals(409, desk.get("/staff/people/" + account.ref() + "/card").statusCode());
            assertEquals(409, desk.post("/staff/people/" + account.ref() + "/card", typed(account, "大川 弦", "024-000-0031", "")).statusCode());
        }
        CardCorrection cards = lobby.bean(CardCorrection.class);
        Contact other = new Contact("大川 弦", "", "", "");
        Correction correction = new Correction(CardCorrection.mark(card), other, "引き継がれた連絡先");
        assertEquals(Optional.of(Because.CARD_TAKEN), cards.correct(card, correction, people.viewer(reception.clerk)));
        assertEquals("大川 玄", lobby.bean(People.class).byId(account.id()).orElseThrow().name());
    }
}
