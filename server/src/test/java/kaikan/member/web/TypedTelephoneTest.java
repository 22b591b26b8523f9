package kaikan.member.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import kaikan.member.CardCorrection;
import kaikan.member.Contact;
import kaikan.member.Contacts;
import kaikan.member.Person;
import kaikan.member.SiteRole;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// A telephone number is typed as a Japanese keyboard gives it and kept so that it can be dialled; one that cannot comes back as it was typed.
class TypedTelephoneTest extends PeopleOnAServer {
    @Test
    void inAnAccount() {
        Person sato = people.person("佐藤 花子");
        try (Http browser = people.browserOf(sato)) {
            browser.get("/account/profile");
            comesBack(browser.post("/account/profile", profile("999-999")), "999-999");
            comesBack(browser.post("/account/profile", profile("ケータイ")), "ケータイ");
            assertEquals(200, browser.post("/account/profile", profile("０２９−０００ー００００（内線１２）")).statusCode());
            assertEquals("029-000-0000 (内線12)", phone(sato));
            assertEquals(200, browser.post("/account/profile", profile("")).statusCode());
            assertEquals("", phone(sato));
        }
    }

    @Test
    void ofAnOrganisation() {
        try (Http browser = people.browserOf(people.person("代表 太郎"))) {
            browser.get("/organisations/new");
            comesBack(browser.post("/organisations", Map.of("name", "電話会", "phone", "029-000")), "029-000");
            HttpResponse<String> founded = browser.post("/organisations", Map.of("name", "電話会", "phone", "＋８１　２９　０００　００００"));
            assertTrue(Http.text(founded).contains("+81 29 000 0000"), Http.text(founded));
            String edit = founded.uri().getPath() + "/edit";
            comesBack(browser.post(edit, Map.of("name", "電話会", "phone", "029-000")), "029-000");
        }
    }

    @Test
    void onACardOnWhichAnOddNumberStandsAlready() {
        Person administrator = people.person("全体", SiteRole.administrator());
        Contacts.Desk reception = new Contacts.Desk(people.viewer(administrator), 1);
        Person card = server.bean(Contacts.class).person(new Contact("夜間 の人", "", "029-1 夜だけ", ""), reception);
        String path = "/staff/people/" + card.ref() + "/card";
        try (Http desk = people.browserOf(administrator)) {
            assertTrue(desk.get(path).body().contains("value=\"029-1 夜だけ\""));
            assertEquals(200, desk.post(path, card(card, "夜間 の方", "029-1 夜だけ")).statusCode());
            Person renamed = now(card);
            assertEquals("夜間 の方", renamed.name());
            comesBack(desk.post(path, card(renamed, "夜間 の方", "029-2 夜だけ")), "029-2 夜だけ");
            assertEquals(200, desk.post(path, card(renamed, "夜間 の方", "０２９−０００−０００２")).statusCode());
            assertEquals("029-000-0002", phone(card));
        }
    }

    private static Map<String, String> profile(String phone) {
        return Map.of("name", "佐藤 花子", "kana", "", "phone", phone, "language", "ja");
    }

    private static Map<String, String> card(Person seen, String name, String phone) {
        return Map.of("was", CardCorrection.mark(seen), "name", name, "kana", "", "phone", phone, "email", "", "reason", "聞きまちがい");
    }

    private String phone(Person person) {
        return now(person).contact().phone();
    }

    private static void comesBack(HttpResponse<String> answer, String typed) {
        String text = Http.text(answer);
        assertEquals(422, answer.statusCode(), text);
        assertTrue(text.contains("電話番号の形がちがいます"), text);
        assertFalse(text.contains("お名前を入力してください"), text);
        assertTrue(answer.body().contains("value=\"" + typed + "\""), "what was typed stays");
    }
}
