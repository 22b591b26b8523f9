package kaikan.admission.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kaikan.admission.IssuedPass;
import kaikan.admission.NumberedPasses;
import kaikan.admission.Passes;
import kaikan.member.Role;
import kaikan.platform.id.FormKey;
import kaikan.testing.Browser;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The pages of badges, of numbered passes and of what visitors are asked, in every size and language.
@Tag("database")
@Tag("browser")
class PassesOfEveryKindTest extends AtTheDesk {
    @Test
    void thePagesSayItInEverySizeAndLanguage() {
        long person = lobby.staff(site, Role.MANAGER);
        String session = lobby.session(person);
        long booking = lobby.booking(lobby.person("佐藤 花子"), lobby.space(site, "training"), Lobby.today(site, 9, 17));
        lobby.bean(Passes.class).issueFor(booking);
        String passes = "/bookings/" + lobby.text("SELECT ref FROM booking WHERE id = " + booking) + "/passes";
        IssuedPass guest = lobby.bean(Passes.class).addGuest(booking, "", 1, null).orElseThrow();
        lobby.bean(NumberedPasses.class).add(booking, 6, FormKey.next(), person);
        String badge = "";
        try (Http manager = lobby.browser(person)) {
            manager.get(VISITS + "/badges");
            for (List<String> who : List.of(List.of("STAFF", "遠藤 実", "", ""), List.of("TENANT", "渡部 一郎", "会津工業株式会社", "training"))) {
                Map<String, Object> form = new HashMap<>(Map.of("kind", who.get(0), "name", who.get(1), "company", who.get(2)));
                form.putAll(Map.of("space", who.get(3), "account", "", "last", "2027-11-29", "key", FormKey.next().text()));
                String to = manager.post(VISITS + "/badges", form).headers().firstValue("Location").orElseThrow();
                badge = to.substring(0, to.indexOf('?'));
            }
        }
        try (Browser browser = Browser.open(lobby.server())) {
            browser.everywhere(session, VISITS, "desk-with-badges");
            browser.everywhere(session, VISITS + "/badges", "badges");
            browser.everywhere(session, badge, "badge");
            browser.everywhere(session, VISITS + "/questions", "questions");
            browser.everywhere(session, passes, "passes");
            browser.everywhere(session, passes + "/numbered", "numbered");
            browser.everywhere(session, passes + "/numbered/print", "numbered-print");
            browser.everywhere(session, guest.path(), "guest-pass");
        }
    }
}
