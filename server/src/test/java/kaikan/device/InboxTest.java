package kaikan.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kaikan.admission.Muster;
import kaikan.admission.MusterLine;
import kaikan.admission.Passes;
import kaikan.facility.Site;
import kaikan.protocol.Basis;
import kaikan.protocol.Batch;
import kaikan.protocol.BatchAnswer;
import kaikan.protocol.BatchAnswer.Outcome;
import kaikan.protocol.ClockState;
import kaikan.protocol.Json;
import kaikan.protocol.Message;
import kaikan.protocol.PassId;
import kaikan.protocol.RandomId;
import kaikan.protocol.Row;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class InboxTest {
    private static Lobby lobby;
    private static Site site;
    private FakeKiosk kiosk;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        site = lobby.site("bigpalette");
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    @BeforeEach
    void enrol() {
        lobby.run("DELETE FROM admission_visit");
        kiosk = newKiosk();
    }

    private static FakeKiosk newKiosk() {
        FakeKiosk fresh = new FakeKiosk(lobby.server().address(), lobby.server().clock().instant());
        fresh.enrol(lobby.bean(Enrolment.class).newCode(site.id(), "正面入口", null));
        return fresh;
    }

    private static PassId pass() {
        long booking = lobby.booking(lobby.person("佐藤"), lobby.space(site, "training"), Lobby.today(site, 9, 17));
        return new PassId(lobby.bean(Passes.class).issueFor(booking).orElseThrow().passId());
    }

    private static String enter(FakeKiosk kiosk, PassId pass) {
        String visit = RandomId.next();
        kiosk.note(new Message.Entered(visit, pass, Basis.LISTED, ""));
        return visit;
    }

    private static List<MusterLine> inside() {
        return lobby.bean(Muster.class).of(site, lobby.server().clock().instant());
    }

    private static long events(FakeKiosk kiosk) {
        return lobby.number("SELECT COUNT(*) FROM admission_event WHERE origin_ref = '" + kiosk.device() + "'");
    }

    @Test
    void whoEnteredIsInsideUntilTheyLeave() {
        PassId pass = pass();
        String visit = enter(kiosk, pass);
        assertEquals(List.of(Outcome.ACCEPTED), outcomes(kiosk.sendAll()));
        assertEquals(visit, inside().getFirst().person().visit());
        assertEquals("佐藤", inside().getFirst().person().name());
        assertEquals("研修室", inside().getFirst().places().getFirst().name().ja());
        kiosk.note(new Message.Left(visit, pass));
        kiosk.sendAll();
        assertEquals(List.of(), inside());
    }

    @Test
    void aRepeatedBatchChangesNothingAndIsAnsweredAsKnown() {
        enter(kiosk, pass());
        enter(kiosk, pass());
        assertEquals(2, kiosk.sendAll().ackThrough());
        BatchAnswer again = kiosk.sendAll();
        assertEquals(List.of(Outcome.REPEATED, Outcome.REPEATED), outcomes(again));
        assertEquals(2, again.ackThrough());
        assertEquals(2, events(kiosk));
        assertEquals(2, inside().size());
    }

    @Test
    void anOverlappingBatchTakesUpOnlyWhatIsNew() {
        enter(kiosk, pass());
        enter(kiosk, pass());
        enter(kiosk, pass());
        kiosk.send(kiosk.rows(1, 2));
        assertEquals(List.of(Outcome.REPEATED, Outcome.ACCEPTED), outcomes(kiosk.send(kiosk.rows(2, 3))));
        assertEquals(3, events(kiosk));
    }

    @Test
    void aBatchWithAGapIsNotTakenUp() {
        enter(kiosk, pass());
        enter(kiosk, pass());
        enter(kiosk, pass());
        BatchAnswer answer = kiosk.send(kiosk.rows(2, 3));
        assertEquals(List.of(), answer.items());
        assertEquals(0, answer.ackThrough());
        assertEquals(0, events(kiosk));
    }

    /// What a newer kiosk says in words that are new to us is taken up as the careful thing; a message of a new kind is refused, and kept.
    @Test
    void wordsOfANewerKioskAreTakenUpAndItsNewMessagesAreRefusedWithoutHoldingUpWhatFollows() {
        PassId pass = pass();
        enter(kiosk, pass);
        String newer = kiosk.rows().getLast().json();
        FakeKiosk other = newKiosk();
        other.noteRaw(newer.replace(kiosk.device(), other.device()).replace("LISTED", "BY_FACE").replace("ANCHORED", "BY_RADIO"));
        other.noteRaw(newer.replace(kiosk.device(), other.device()).replace("\"seq\":1", "\"seq\":2").replace("\"entered\"", "\"teleported\""));
        enter(other, pass());
        BatchAnswer answer = other.sendAll();
        assertEquals(List.of(Outcome.ACCEPTED, Outcome.REFUSED, Outcome.ACCEPTED), outcomes(answer));
        assertEquals("UNREADABLE", answer.items().get(1).code());
        assertEquals(List.of("PROVISIONAL", "LISTED"), inside().stream().map(line -> line.person().basis()).toList());
    }

    @Test
    void aRowThatItsKioskHasLostIsKeptAsLostAndThoseBehindItFollow() {
        enter(kiosk, pass());
        kiosk.noteRaw(Row.missing(2).json());
        enter(kiosk, pass());
        BatchAnswer answer = kiosk.sendAll();
        assertEquals(List.of(Outcome.ACCEPTED, Outcome.REFUSED, Outcome.ACCEPTED), outcomes(answer));
        assertEquals("MISSING", answer.items().get(1).code());
        assertEquals(3, answer.ackThrough());
        assertEquals(2, events(kiosk));
    }

    @Test
    void rowsOutOfOrderStopAtTheFirstWrongOne() {
        enter(kiosk, pass());
        enter(kiosk, pass());
        enter(kiosk, pass());
        List<Row> mixed = List.of(kiosk.rows().get(0), kiosk.rows().get(2), kiosk.rows().get(1));
        assertEquals(1, kiosk.send(mixed).ackThrough());
        assertEquals(3, kiosk.sendAll().ackThrough());
        assertEquals(3, events(kiosk));
    }

    @Test
    void aRowThatCannotBeReadIsKeptAndBlocksNothing() {
        enter(kiosk, pass());
        kiosk.noteRaw("{\"seq\":2,\"boot\":1,\"message\":{\"type\":\"teleported\"}}");
        kiosk.note(new Message.UseStarted(RandomId.next(), "PRESS-9", pass(), null));
        kiosk.note(new Message.MeterRead("M-404", 12, Set.of()));
        enter(kiosk, pass());
        BatchAnswer answer = kiosk.sendAll();
        assertEquals(
                List.of(Outcome.ACCEPTED, Outcome.REFUSED, Outcome.REFUSED, Outcome.REFUSED, Outcome.ACCEPTED), outcomes(answer));
        assertEquals(5, answer.ackThrough());
        assertEquals(2, events(kiosk));
        assertEquals(
                List.of("UNREADABLE", "UNKNOWN_MACHINE", "UNKNOWN_METER"),
                answer.items().stream().filter(item -> item.outcome() == Outcome.REFUSED).map(BatchAnswer.Item::code).toList());
        assertEquals(outcomes(answer).get(1), outcomes(kiosk.sendAll()).get(1), "a refused row is refused again the same");
        assertEquals(3, lobby.number("SELECT COUNT(*) FROM device_dead_letter l JOIN device d ON d.id = l.device_id WHERE d.ref = '"
                + kiosk.device() + "'"));
    }

    /// A missing table is the database's fault, not the row's: nothing is taken, and the kiosk sends again.
    @Test
    void whatTheDatabaseCannotDoNowIsNotHeldAgainstTheRow() {
        enter(kiosk, pass());
        kiosk.note(new Message.HelpCalled(RandomId.next(), ""));
        enter(kiosk, pass());
        lobby.run("RENAME TABLE device_call TO device_call_away");
        try {
            assertEquals(500, kiosk.sendRaw(Json.write(new Batch(kiosk.rows()))).statusCode());
            assertEquals(0, events(kiosk));
        } finally {
            lobby.run("RENAME TABLE device_call_away TO device_call");
        }
        assertEquals(3, kiosk.sendAll().ackThrough());
    }

    @Test
    void aKioskHearsForAWhileThatItsCallWasAnsweredAndThatItIsDone() {
        String call = RandomId.next();
        kiosk.note(new Message.HelpCalled(call, ""));
        assertEquals(null, kiosk.sendAll().answeredCalls());
        long id = lobby.number("SELECT id FROM device_call WHERE call_key = '" + call + "'");
        lobby.bean(Calls.class).answer(call, site.id(), lobby.person("係の者"));
        assertEquals(List.of(call), kiosk.send(List.of()).answeredCalls());
        assertEquals(null, kiosk.send(List.of()).doneCalls());
        lobby.bean(Calls.class).done(call, site.id(), lobby.person("別の係の者"));
        assertEquals(List.of(call), kiosk.send(List.of()).answeredCalls(), "an older kiosk knows no more than that");
        assertEquals(List.of(call), kiosk.send(List.of()).doneCalls());
        lobby.run("UPDATE device_call SET answered_at = answered_at - INTERVAL 11 MINUTE WHERE id = " + id);
        assertEquals(null, kiosk.send(List.of()).answeredCalls());
        assertEquals(null, kiosk.send(List.of()).doneCalls());
    }

    @Test
    void anotherRowUnderATakenNumberIsKeptAndRefused() {
        enter(kiosk, pass());
        kiosk.sendAll();
        FakeKiosk restored = kiosk;
        Row other = new Row(kiosk.rows().getFirst().json().replaceFirst("\"id\":\"[A-Z2-7]+\"", "\"id\":\"" + RandomId.next() + "\""));
        BatchAnswer answer = restored.send(List.of(other));
        assertEquals("SEQ_TAKEN", answer.items().getFirst().code());
        assertEquals(1, events(kiosk));
    }

    @Test
    void anotherRowUnderTheNumberOfARefusedOneIsKeptAndRefusedAndNotTakenForARepeat() {
        kiosk.note(new Message.MeterRead("M-404", 12, Set.of()));
        enter(kiosk, pass());
        kiosk.sendAll();
        FakeKiosk restored = kiosk;
        Row other = new Row(kiosk.rows().getFirst().json().replaceFirst("\"id\":\"[A-Z2-7]+\"", "\"id\":\"" + RandomId.next() + "\""));
        assertEquals("SEQ_TAKEN", restored.send(List.of(other)).items().getFirst().code());
        assertEquals("SEQ_TAKEN", restored.send(List.of(other)).items().getFirst().code());
        assertEquals("UNKNOWN_METER", kiosk.sendAll().items().getFirst().code());
        assertEquals(2, lobby.number("SELECT COUNT(*) FROM device_dead_letter l JOIN device d ON d.id = l.device_id WHERE l.seq = 1"
                + " AND d.ref = '" + kiosk.device() + "'"));
    }

    @Test
    void aRepeatWhoseRowWasForgottenIsStillARepeat() {
        enter(kiosk, pass());
        kiosk.sendAll();
        lobby.run("DELETE FROM device_journal");
        assertEquals(List.of(Outcome.REPEATED), outcomes(kiosk.sendAll()));
    }

    @Test
    void theSameBatchFromManyThreadsAtOnceTakesEffectOnce() throws Exception {
        for (int i = 0; i < 40; i++) {
            enter(kiosk, pass());
        }
        CountDownLatch start = new CountDownLatch(1);
        List<Future<BatchAnswer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                int from = 1 + i * 3;
                answers.add(threads.submit(() -> {
                    start.await();
                    return kiosk.send(from > 20 ? kiosk.rows() : kiosk.rows(1, 40 - from));
                }));
            }
            start.countDown();
            for (Future<BatchAnswer> answer : answers) {
                assertTrue(answer.get().ackThrough() <= 40);
            }
        }
        assertEquals(40, kiosk.sendAll().ackThrough());
        assertEquals(40, events(kiosk));
        assertEquals(40, lobby.number("SELECT COUNT(*) FROM device_journal j JOIN device d ON d.id = j.device_id WHERE d.ref = '"
                + kiosk.device() + "'"));
        assertEquals(40, inside().size());
    }

    @Test
    void anExitAtAnotherDoorMayArriveBeforeTheEntry() {
        PassId pass = pass();
        String visit = enter(kiosk, pass);
        FakeKiosk back = newKiosk().later(Duration.ofMinutes(3));
        back.note(new Message.Left(visit, pass));
        back.sendAll();
        assertEquals(List.of(), inside());
        kiosk.sendAll();
        assertEquals(List.of(), inside());
        assertEquals("LEFT", lobby.text("SELECT state FROM admission_visit WHERE visit = '" + visit + "'"));
    }

    @Test
    void anUndoneEntryNeverHappenedAndAnUndoneExitIsAnEntryAgain() {
        PassId pass = pass();
        String first = enter(kiosk, pass);
        kiosk.note(new Message.VisitUndone(first, id(kiosk.rows().getLast())));
        String second = enter(kiosk, pass);
        kiosk.note(new Message.Left(second, pass));
        kiosk.note(new Message.VisitUndone(second, id(kiosk.rows().getLast())));
        kiosk.sendAll();
        assertEquals(List.of(second), inside().stream().map(line -> line.person().visit()).toList());
        assertEquals("UNDONE", lobby.text("SELECT state FROM admission_visit WHERE visit = '" + first + "'"));
    }

    @Test
    void aWrongClockIsCorrectedByTheFirstAnchorAndTheOriginalStays() {
        Instant now = lobby.server().clock().instant();
        kiosk.clock(Instant.parse("1970-01-01T00:07:00Z"), ClockState.WRONG);
        String visit = enter(kiosk, pass());
        FakeKiosk sender = kiosk;
        String call = RandomId.next();
        kiosk.note(new Message.HelpCalled(call, ""));
        kiosk.later(Duration.ofMinutes(10));
        kiosk.note(new Message.ClockAnchored(now, 0, 0));
        kiosk.clock(now, ClockState.ANCHORED);
        sender.sendAll();
        Instant entered = Instant.parse(
                lobby.text("SELECT DATE_FORMAT(entered_at, '%Y-%m-%dT%H:%i:%s.%fZ') FROM admission_visit WHERE visit = '" + visit + "'"));
        assertEquals(now.minusSeconds(602), entered);
        assertEquals(now.minusSeconds(601), lobby.bean(Calls.class).open(site.id()).stream()
                .filter(open -> open.call().equals(call))
                .map(Call::calledAt)
                .findFirst()
                .orElseThrow());
        assertEquals(
                "1970-01-01 00:07",
                lobby.text("SELECT DATE_FORMAT(j.wall, '%Y-%m-%d %H:%i') FROM device_journal j JOIN device d ON d.id = j.device_id"
                        + " WHERE j.seq = 1 AND d.ref = '" + kiosk.device() + "'"));
    }

    @Test
    void aJournalThatGrewLongerThanOneDeletionIsForgottenWhole() {
        enter(kiosk, pass());
        kiosk.sendAll();
        String digit = "(SELECT 0 AS n UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7"
                + " UNION SELECT 8 UNION SELECT 9)";
        lobby.run("INSERT INTO device_journal (device_id, seq, boot, envelope, kind, wall, uptime_ms, at, received_at)"
                + " SELECT d.id, 10 + n.n, 1, CONCAT('OLD-', n.n), 'Entered', '2026-01-01', 0, '2026-01-01', '2026-01-01' FROM device d JOIN"
                + " (SELECT a.n + 10 * b.n + 100 * c.n + 1000 * e.n + 10000 * f.n AS n FROM " + digit + " a JOIN " + digit + " b JOIN "
                + digit + " c JOIN " + digit + " e JOIN (SELECT 0 AS n UNION SELECT 1 UNION SELECT 2) f) n WHERE d.ref = '" + kiosk.device()
                + "'");
        lobby.bean(ForgetRows.class).run();
        assertEquals(0, lobby.number("SELECT COUNT(*) FROM device_journal WHERE envelope LIKE 'OLD-%'"));
        assertEquals(1, lobby.number("SELECT COUNT(*) FROM device_journal j JOIN device d ON d.id = j.device_id WHERE d.ref = '"
                + kiosk.device() + "'"), "what is young stays");
        assertEquals("device_journal_received", lobby.text("SELECT DISTINCT index_name FROM information_schema.statistics"
                + " WHERE table_schema = DATABASE() AND table_name = 'device_journal' AND column_name = 'received_at'"));
    }

    @Test
    void aNameInARefusedRowGoesInItsTimeAndTheRefusalStays() {
        kiosk.noteRaw("{\"seq\":1,\"message\":{\"type\":\"walkInRegistered\",\"name\":\"秘密 太郎\"}}");
        kiosk.sendAll();
        lobby.server().clock().advance(Duration.ofDays(31));
        lobby.bean(ForgetRows.class).run();
        lobby.server().clock().set(Lobby.TEN);
        assertEquals(0, lobby.number("SELECT COUNT(*) FROM device_dead_letter WHERE row_text LIKE '%秘密%'"));
        assertEquals(1, lobby.number("SELECT COUNT(*) FROM device_dead_letter l JOIN device d ON d.id = l.device_id"
                + " WHERE l.row_text = '' AND d.ref = '" + kiosk.device() + "'"));
    }

    private static String id(Row row) {
        try {
            return row.envelope().id();
        } catch (Json.Unreadable e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Outcome> outcomes(BatchAnswer answer) {
        return answer.items().stream().map(BatchAnswer.Item::outcome).toList();
    }
}
