package kaikan.member.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import kaikan.member.Person;
import kaikan.platform.text.Language;
import kaikan.testing.Form;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The house writes to people in the language that they chose last on one of its own pages.
class LanguageOfAccountTest extends PeopleOnAServer {
    @Test
    void theLanguageSwitchOfAPageIsTheAccountsChoiceToo() {
        Person sato = people.person("佐藤 花子");
        try (Http browser = people.browserOf(sato).with("Sec-Fetch-Site", "same-origin")) {
            assertTrue(browser.get("/?lang=en").body().contains("lang=\"en\""));
            assertEquals(Language.EN, language(sato));
            browser.get("/account?lang=easy");
            assertEquals(Language.EASY, language(sato));
            browser.get("/account?lang=klingon");
            browser.get("/account");
            assertEquals(Language.EASY, language(sato));
            assertTrue(browser.get("/account/profile").body().contains("value=\"easy\" selected"));
        }
    }

    @Test
    void anOlderBrowserSaysByTheRefererThatItWasOurPage() {
        Person ito = people.person("伊藤");
        try (Http browser = people.browserOf(ito).with("Referer", server.address() + "/account")) {
            browser.get("/?lang=en");
            assertEquals(Language.EN, language(ito));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "cross-site", "same-site"})
    void anAddressFromElsewhereIsReadButIsNobodysChoice(String from) {
        Person ono = people.person("小野");
        try (Http browser = people.browserOf(ono).with("Sec-Fetch-Site", from).with("Referer", "https://elsewhere.example/")) {
            assertEquals(200, browser.get("/?lang=en").statusCode());
            assertEquals(Language.JA, language(ono));
        }
    }

    @Test
    void withoutAWordFromTheBrowserNothingChangesEither() {
        Person abe = people.person("阿部");
        try (Http browser = people.browserOf(abe)) {
            browser.get("/?lang=en");
            assertEquals(Language.JA, language(abe));
        }
    }

    @Test
    void aLanguageThatWasChosenBeforeSigningInIsOfferedForTheMailsOnTheAccountsPage() {
        Person mori = people.person("森");
        try (Http browser = people.browserOf(mori).with("Accept-Language", "en")) {
            HttpResponse<String> page = browser.get("/account");
            assertTrue(Http.text(page).contains("You read these pages in English; mails come in 日本語."), Http.text(page));
            HttpResponse<String> done = browser.post(Form.on(page, "/account/language"));
            assertTrue(Http.text(done).contains("From now on, mails come in this language."), Http.text(done));
            assertFalse(done.body().contains("action=\"/account/language\""), "nothing is left to ask");
            assertEquals(Language.EN, language(mori));
        }
    }

    @Test
    void whoeverAsksForSomebodyElsesAddressHasThemWrittenToInTheirOwnLanguage() {
        Person ogawa = people.person("小川");
        Letters letters = new Letters(server);
        try (Http stranger = Http.visitor(server).with("Accept-Language", "en");
                Http member = people.browserOf(people.person("Smith")).with("Accept-Language", "en").with("Sec-Fetch-Site", "same-origin")) {
            stranger.get("/reset");
            stranger.post("/reset", Map.of("email", ogawa.email()));
            assertEquals("パスワードを決め直す", letters.to(ogawa.email()).getFirst().line().subject());
            stranger.post("/sign-up", Map.of("email", ogawa.email()));
            assertEquals("このアドレスにはアカウントがあります", letters.to(ogawa.email()).getFirst().line().subject());
            stranger.post("/sign-up", Map.of("email", "nobody-yet@example.jp"));
            assertEquals("Confirm your email address", letters.to("nobody-yet@example.jp").getFirst().line().subject(), "who has no account");
            member.get("/account/address?lang=en");
            member.post("/account/address", Map.of("email", ogawa.email(), "password", ""));
            assertEquals(3, letters.to(ogawa.email()).size());
            assertEquals("このアドレスにはアカウントがあります", letters.to(ogawa.email()).getFirst().line().subject());
        }
    }

    private Language language(Person person) {
        return now(person).language();
    }
}
