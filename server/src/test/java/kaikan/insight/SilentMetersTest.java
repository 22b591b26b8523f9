package kaikan.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import kaikan.device.Enrolment;
import kaikan.device.FakeKiosk;
import kaikan.energy.Meters;
import kaikan.energy.QuietMeter;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.protocol.BatchAnswer;
import kaikan.protocol.BatchAnswer.Outcome;
import kaikan.protocol.Message;
import kaikan.protocol.MeterFlag;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A meter that does not answer is an alarm on the board of its site, and no zero.
@Tag("database")
class SilentMetersTest {
    private Lobby lobby;
    private Site site;
    private FakeKiosk kiosk;

    @BeforeEach
    void open() {
        lobby = Lobby.open();
        site = lobby.site("bigpalette");
        kiosk = FakeKiosk.enrolled(lobby.server(), site, "機械室");
        lobby.bean(Meters.class).add(site.id(), "M-9", new Name("工作機械室", "Machine room"), 60);
    }

    @AfterEach
    void close() {
        kiosk.close();
        lobby.close();
    }

    private List<QuietMeter> quiet() {
        return lobby.bean(BoardReader.class).read(site.id()).meters();
    }

    private void minutes(int minutes) {
        lobby.server().clock().advance(Duration.ofMinutes(minutes));
        kiosk.later(Duration.ofMinutes(minutes));
    }

    private void says(Message message) {
        kiosk.note(message);
        assertEquals(Outcome.ACCEPTED, kiosk.sendAll().items().getLast().outcome());
    }

    private static Message reads(long wattHours, MeterFlag... flags) {
        return new Message.MeterRead("M-9", wattHours, Set.of(flags));
    }

    @Test
    void whatAKioskSaysOfASilentMeterStandsOnTheBoardUntilItIsBack() {
        says(reads(1000));
        minutes(1);
        says(new Message.MeterSilent("M-9", "strange answer"));
        minutes(2);
        says(new Message.MeterSilent("M-9", "still none"));
        try (Http desk = lobby.desk(site, Role.RECEPTION); Http elsewhere = lobby.desk(lobby.site("hits"), Role.RECEPTION)) {
            String board = Http.text(desk.get("/staff/board/bigpalette")).replace('　', ' ').replaceAll(" +", " ");
            assertTrue(board.contains("計器 M-9 工作機械室 数値が届いていません（最後は2分前） 答えはありますが、読める数値ではありません。"), board);
            assertTrue(desk.get("/staff/board/bigpalette").body().contains("href=\"/staff/energy/bigpalette/meters/M-9\""));
            assertFalse(Http.text(elsewhere.get("/staff/board/hits")).contains("M-9"));
        }
        says(new Message.MeterBack("M-9"));
        assertEquals(List.of(), quiet());
        assertEquals(1, lobby.number("SELECT COUNT(*) FROM energy_reading"), "nobody made a reading of the silence");
    }

    @Test
    void aWordThatOnlyTheKioskKnowsIsNotShownToStaff() {
        says(new Message.MeterSilent("M-9", "crc mismatch at 0x48"));
        try (Http desk = lobby.desk(site, Role.RECEPTION)) {
            String board = Http.text(desk.get("/staff/board/bigpalette"));
            assertTrue(board.contains("数値が届いていません"), board);
            assertFalse(board.contains("crc"), board);
        }
    }

    @Test
    void aReadingAfterTheSilenceIsProofThatItIsOver() {
        says(new Message.MeterSilent("M-9", "unplugged"));
        assertEquals(1, quiet().size());
        minutes(1);
        says(reads(1000, MeterFlag.GAP));
        assertEquals(List.of(), quiet());
    }

    @Test
    void aMeterThatUsedToBeReadAndIsNotForFiveMinutesIsAnAlarmThoughNobodySaysSo() {
        assertEquals(List.of(), quiet(), "one that never said anything is new, and not broken");
        says(reads(1000));
        minutes(5);
        assertEquals(List.of(), quiet());
        minutes(1);
        assertEquals(List.of("M-9 "), quiet().stream().map(meter -> meter.code() + " " + meter.why()).toList());
        assertEquals(Duration.ofMinutes(6), Duration.between(quiet().getFirst().since(), lobby.server().clock().instant()));
        says(reads(1100));
        assertEquals(List.of(), quiet());
    }

    @Test
    void whatIsSimulatedRaisesNoAlarmByItself() {
        says(reads(1000, MeterFlag.SIMULATED));
        minutes(60);
        assertEquals(List.of(), quiet());
    }

    @Test
    void aMeterOfAnotherSiteIsRefusedAndTheRowsBehindItFollow() {
        kiosk.note(new Message.MeterSilent("M-404", ""));
        kiosk.note(new Message.MeterBack("M-404"));
        kiosk.note(reads(5));
        BatchAnswer answer = kiosk.sendAll();
        assertEquals(List.of(Outcome.REFUSED, Outcome.REFUSED, Outcome.ACCEPTED), answer.items().stream().map(BatchAnswer.Item::outcome).toList());
        assertEquals("UNKNOWN_METER", answer.items().getFirst().code());
    }

    /// It comes late, from a kiosk that was offline: what it says of later stays.
    @Test
    void anOldReturnDoesNotEndALaterSilence() {
        says(new Message.MeterBack("M-9"));
        minutes(10);
        says(new Message.MeterSilent("M-9", "cable"));
        try (FakeKiosk other = new FakeKiosk(lobby.server().address(), lobby.server().clock().instant().minus(Duration.ofMinutes(5)))) {
            other.enrol(lobby.bean(Enrolment.class).newCode(site.id(), "裏口", null));
            other.note(new Message.MeterBack("M-9"));
            other.sendAll();
        }
        assertEquals(List.of("cable"), quiet().stream().map(QuietMeter::why).toList());
    }
}
