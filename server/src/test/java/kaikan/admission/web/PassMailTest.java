package kaikan.admission.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import kaikan.facility.Reached;
import kaikan.facility.Site;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("database")
class PassMailTest {
    private static Lobby lobby;
    private static String ref;
    private static Http ours;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        Site site = lobby.site("bigpalette");
        long sato = lobby.person("佐藤");
        long booking = lobby.booking(sato, lobby.space(site, "training"), Lobby.today(site, 9, 17));
        lobby.run("UPDATE booking SET title_public = FALSE WHERE id = " + booking);
        ref = lobby.text("SELECT ref FROM booking WHERE id = " + booking);
        ours = Http.visitor(lobby.server()).with("Cookie", "kaikan_session=" + lobby.session(sato));
    }

    @AfterAll
    static void close() {
        ours.close();
        lobby.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ja   | 鈴木 花子 様      | こおりやま精工 から、「経営者セミナー」へのご案内です。        | 会場：ビッグパレットふくしま       | 1枚で30人まで
            easy | 鈴木 花子 さん    | こおりやま精工から、「経営者セミナー」の お知（し）らせです。  | 場所（ばしょ）：ビッグパレットふくしま | 1枚（まい）で、30人（にん）まで
            en   | Dear 鈴木 花子,   | こおりやま精工 invites you to “経営者セミナー”.               | At                                 | up to 30 people
            """)
    void whoeverGetsAPassByMailReadsWhoInvitesThemToWhatAndWhere(String language, String to, String invites, String where, String people) {
        String mail = mailTo(language + "@example.org", Map.of("name", "鈴木 花子", "people", "30"), language);
        assertTrue(mail.startsWith(to + "\n\n" + invites), mail);
        assertTrue(mail.contains("\n\n" + where) && mail.contains(people), mail);
        assertTrue(mail.contains("/P/"), mail);
    }

    @Test
    void passesOfABookingThatIsNotMineAreAsUnknownAsTheBooking() {
        try (Http other = Http.visitor(lobby.server()).with("Cookie", "kaikan_session=" + lobby.session(lobby.person("他人")))) {
            for (String one : List.of(ref, "0000000000000000")) {
                String path = "/bookings/" + one;
                assertEquals(404, other.get(path).statusCode(), path);
                HttpResponse<String> passes = other.get(path + "/passes");
                assertEquals(404, passes.statusCode(), path);
                assertEquals(Http.text(other.get(path)), Http.text(passes));
                Map<String, String> guest = Map.of("name", "鈴木", "people", "1", "email", "");
                assertEquals(404, other.post(path + "/passes", guest).statusCode(), path);
                assertEquals(404, other.post(path + "/passes/0000000000000000/revoke", Map.of()).statusCode(), path);
            }
        }
    }

    @Test
    void aPassThatIsHandedOnGreetsNobodyAndItsPageStaysSilentAboutWhoInvites() {
        String mail = mailTo("nobody@example.org", Map.of("name", "", "people", "1"), "ja");
        assertTrue(mail.startsWith("こおりやま精工 から、「経営者セミナー」"), mail);
        assertFalse(mail.contains("1枚で"), mail);
        String path = mail.replaceAll("(?s).*(/P/\\S+).*", "$1");
        try (Http stranger = Http.visitor(lobby.server())) {
            var page = stranger.get(path);
            assertEquals(200, page.statusCode());
            assertFalse(Http.text(page).contains("こおりやま精工") || Http.text(page).contains("経営者セミナー"), Http.text(page));
        }
    }

    @Test
    void theMailSaysFromWhenTheDoorOpensAndHowToReachTheCentre() {
        Reached.at(lobby.server(), "bigpalette");
        String mail = mailTo("early@example.org", Map.of("name", "", "people", "1"), "ja");
        assertTrue(mail.contains("研修室\n11月30日（月） 9:00 から入れます"), "the centre opens at nine: " + mail);
        assertTrue(mail.contains("〒960-0000 例の町 1-2") && mail.contains("024-000-0000"), mail);
    }

    @Test
    void theFormSaysWhatOnePassIsForAndTheListToWhomItWasMailed() {
        String path = "/bookings/" + ref + "/passes";
        mailTo("hanako@example.org", Map.of("name", "花子", "people", "1"), "ja");
        String added = Http.text(ours.post(path, Map.of("name", "数子", "people", "1", "email", "kazuko@example.org")));
        assertTrue(added.contains("kazuko@example.org へのメールは、送るのを待っています") && added.contains("これから送ります"), added);
        assertFalse(added.contains("メールで送りました"), "what waits is not called sent: " + added);
        ours.post(path, Map.of("name", "紙の人", "people", "1", "email", ""));
        String page = Http.text(ours.get(path));
        assertTrue(page.contains("この予約のすべての日と部屋に、この1枚で入れます。"), page);
        assertTrue(page.contains("2026年11月30日（月） 9:00〜17:00　研修室"), page);
        assertTrue(ours.get(path).body().contains("<span class=\"only-print\">2026年11月30日（月） 9:00〜17:00　研修室</span>"), "on each card");
        assertTrue(page.contains("hanako@example.org へのメールは、送るのを待っています（2026年11月30日（月） 10:00"), page);
        assertTrue(page.contains("メールでは送っていません。"), page);
        lobby.run("UPDATE notice_mail SET state = 'SENT' WHERE recipient = 'hanako@example.org'");
        assertTrue(Http.text(ours.get(path)).contains("hanako@example.org に、2026年11月30日（月） 10:00 にメールで送りました"));
        assertEquals("0", lobby.text("SELECT COUNT(*) FROM platform_audit WHERE detail LIKE '%hanako%'"), "an address ends with its mail");
    }

    private static String mailTo(String email, Map<String, String> pass, String language) {
        String path = "/bookings/" + ref + "/passes";
        ours.get(path + "?lang=" + language);
        var sent = ours.post(path, Map.of("name", pass.get("name"), "people", pass.get("people"), "email", email));
        assertEquals(200, sent.statusCode(), Http.text(sent));
        return lobby.text("SELECT body FROM notice_mail WHERE recipient = '" + email + "'");
    }
}
