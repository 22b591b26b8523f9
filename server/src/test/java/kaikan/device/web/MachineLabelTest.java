package kaikan.device.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kaikan.equipment.AccessRule;
import kaikan.equipment.Machines;
import kaikan.equipment.NewMachine;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.testing.Browser;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whoever reads the label of a machine with a phone is told about the machine, and about none that is not there.
@Tag("database")
class MachineLabelTest {
    private static Lobby lobby;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        lobby.bean(Machines.class).add(machine(lobby.site("hits"), "PRESS-7", "圧縮試験機"), null);
        lobby.bean(Machines.class).add(machine(lobby.site("corasse"), "HIDDEN-7", "見せない機器"), null);
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    private static NewMachine machine(Site site, String code, String name) {
        return new NewMachine(site.id(), code, new Name(name, "Press"), AccessRule.QUALIFIED, "", 1200L);
    }

    @Test
    void itSaysWhereTheMachineStandsHowItIsAndWhoMayUseIt() {
        try (Http phone = Http.visitor(lobby.server()); Http desk = lobby.desk(lobby.site("hits"), Role.MANAGER)) {
            String page = Http.text(phone.get("/M/PRESS-7"));
            for (String part : new String[] {"日立地区産業支援センター", "圧縮試験機", "空き", "講習を受けた人だけ", "1,200円"}) {
                assertTrue(page.contains(part), () -> part + " in " + page);
            }
            desk.get("/staff/machines/hits/PRESS-7");
            desk.post("/staff/machines/hits/PRESS-7/fault", java.util.Map.of("reason", "刃の交換中"));
            assertTrue(Http.text(phone.get("/M/press-7")).contains("使用停止 刃の交換中"));
            desk.post("/staff/machines/hits/PRESS-7/fault", java.util.Map.of("reason", ""));
        }
    }

    @Test
    void ofAMachineThatIsNotThereItSaysSoKindlyAndOfAHouseWithoutMachinesNothing() {
        try (Http phone = Http.visitor(lobby.server())) {
            for (String code : new String[] {"NOSUCH-1", "x", "HIDDEN-7", "A".repeat(300)}) {
                var page = phone.get("/M/" + code);
                assertEquals(404, page.statusCode(), code);
                assertTrue(Http.text(page).contains("この機器はありません"), page.body());
                assertFalse(page.body().contains("見せない機器"), page.body());
            }
        }
    }

    @Test
    void itIsReadInAHand() {
        try (Browser browser = Browser.open(lobby.server()); var phone = browser.phone(); var desk = browser.desktop()) {
            for (String language : new String[] {"ja", "en", "easy"}) {
                phone.navigate("/M/PRESS-7?lang=" + language);
                Browser.axe(phone);
                Browser.fits(phone);
                Browser.screenshot(phone, "label-390-" + language);
            }
            desk.navigate("/M/PRESS-7");
            Browser.screenshot(desk, "label-1440");
        }
    }
}
