package kaikan.device.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kaikan.device.FakeKiosk;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class LettersPageTest {
    private static final String LETTERS = "/staff/kiosks/bigpalette/letters";
    private static Lobby lobby;
    private static String device;
    private static Http desk;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        Site site = lobby.site("bigpalette");
        try (FakeKiosk kiosk = FakeKiosk.enrolled(lobby.server(), site, "正面入口")) {
            device = kiosk.device();
        }
        desk = lobby.desk(site, Role.MANAGER);
    }

    @AfterAll
    static void close() {
        desk.close();
        lobby.close();
    }

    @BeforeEach
    void forget() {
        lobby.run("DELETE FROM device_dead_letter");
    }

    private static void refused(int seq, String code, String seenAt) {
        lobby.run("INSERT INTO device_dead_letter (device_id, site_id, seq, code, detail, row_hash, row_text, received_at, seen_at)"
                + " SELECT id, site_id, %d, '%s', 'some detail', '%d', '', '2026-11-30', %s FROM device WHERE ref = '%s'"
                        .formatted(seq, code, seq, seenAt, device));
    }

    @Test
    void eachReasonIsSaidInTheReadersLanguage() {
        List<String> codes = List.of(
                "UNREADABLE", "OTHER_DEVICE", "ID_TAKEN", "SEQ_TAKEN", "DEFECT", "UNKNOWN_METER", "UNKNOWN_MACHINE", "OTHER_MACHINE",
                "OTHER_SITE", "NOTHING_TO_UNDO");
        for (int i = 0; i < codes.size(); i++) {
            refused(i + 1, codes.get(i), "NULL");
        }
        String page = Http.text(desk.get(LETTERS));
        assertTrue(page.contains("この施設にないメーターの読み取りでした。"), page);
        assertFalse(page.contains("受け取れませんでした（"), page);
        assertTrue(Http.text(desk.get(LETTERS + "?lang=en")).contains("This centre has no such meter."));
        desk.get(LETTERS + "?lang=ja");
        refused(99, "OF_OLD", "NULL");
        assertTrue(Http.text(desk.get(LETTERS)).contains("受け取れませんでした（OF_OLD）。"));
    }

    @Test
    void whatNobodyHasSeenComesFirstHoweverManyWereSeenSince() {
        refused(7, "UNREADABLE", "NULL");
        for (int seq = 1000; seq < 1200; seq++) {
            refused(seq, "UNREADABLE", "'2026-11-30'");
        }
        String page = Http.text(desk.get(LETTERS));
        assertTrue(page.contains("7番") && page.indexOf("7番") < page.indexOf("1,199番"), page);
        assertEquals(-1, page.indexOf("1,000番"), "the oldest that was seen is cut off");
    }
}
