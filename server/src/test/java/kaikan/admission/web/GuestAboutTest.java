package kaikan.admission.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import kaikan.admission.DoorList;
import kaikan.admission.HouseQuestions;
import kaikan.admission.IssuedPass;
import kaikan.admission.Passes;
import kaikan.member.Role;
import kaikan.protocol.PassEntry;
import kaikan.protocol.PassId;
import kaikan.protocol.WalkInForm.Question;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a guest tells beforehand, and what the site asks.
@Tag("database")
class GuestAboutTest extends AtTheDesk {
    private long booking;
    private Http guest;

    @BeforeEach
    void invite() {
        booking = lobby.booking(lobby.person("佐藤 花子"), lobby.space(site, "training"), Lobby.today(site, 9, 17));
        lobby.bean(Passes.class).issueFor(booking);
        guest = Http.exact(lobby.server());
    }

    @AfterEach
    void leave() {
        guest.close();
    }

    private IssuedPass pass(String name) {
        return lobby.bean(Passes.class).addGuest(booking, name, 1, null).orElseThrow();
    }

    private PassEntry listed(IssuedPass pass) {
        return lobby.bean(DoorList.class).entry(new PassId(pass.passId()), site, lobby.server().clock().instant()).orElseThrow();
    }

    private int tell(IssuedPass pass, String name, String company, String consent) {
        guest.get(pass.path());
        return guest.post(pass.path() + "/about", Map.of("name", name, "company", company, "consent", consent)).statusCode();
    }

    @Test
    void aGuestWithoutANameTellsItWithConsentAndTakesItBack() {
        IssuedPass pass = pass("");
        assertEquals(422, tell(pass, "渡部 一郎", "渡部工業", ""));
        assertEquals("", listed(pass).holder());
        assertEquals(303, tell(pass, "渡部 一郎", "渡部工業", "yes"));
        assertEquals("渡部 一郎", listed(pass).holder());
        assertEquals("渡部工業", listed(pass).company());
        assertEquals("2026-12/ja/named", lobby.text("SELECT consent FROM admission_pass WHERE pass_id = '" + pass.passId() + "'"));
        assertEquals(303, tell(pass, "", "", ""));
        assertEquals("", listed(pass).holder());
    }

    @Test
    void theNameThatTheOrganiserWroteStays() {
        IssuedPass pass = pass("小林 次郎");
        assertFalse(guest.get(pass.path()).body().contains("name=\"name\""));
        assertEquals(303, tell(pass, "別の名前", "小林商店", "yes"));
        assertEquals("小林 次郎", listed(pass).holder());
        assertEquals("小林商店", listed(pass).company());
    }

    @Test
    void nothingIsAskedThatTheSiteDoesNotAsk() {
        try (Http manager = lobby.desk(site, Role.MANAGER)) {
            manager.get(VISITS + "/questions");
            assertEquals(303, manager.post(VISITS + "/questions", Map.of("asks", "PURPOSE")).statusCode());
        }
        assertEquals(Set.of(Question.PURPOSE), lobby.bean(HouseQuestions.class).of(site));
        assertFalse(guest.get(pass("小林 次郎").path()).body().contains("/about"));
        IssuedPass nameless = pass("");
        assertTrue(guest.get(nameless.path()).body().contains("name=\"name\""));
        assertFalse(guest.get(nameless.path()).body().contains("name=\"company\""));
    }
}
