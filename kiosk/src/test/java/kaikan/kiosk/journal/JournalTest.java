package kaikan.kiosk.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.kiosk.testing.FakeTime;
import kaikan.protocol.ClockState;
import kaikan.protocol.Envelope;
import kaikan.protocol.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
    private static final Instant NOON = Instant.parse("2026-12-08T03:00:00Z");

    @TempDir
    private Path folder;

    private final FakeTime time = new FakeTime(NOON);

    @Test
    void rowsAreNumberedWithoutGapsAndChainedAcrossBoots() {
        try (Journal first = new Journal(folder, time.device())) {
            first.append("D", new Message.Booted("1"));
            time.pass(Duration.ofSeconds(2));
            first.append("D", new Message.HelpCalled("C", ""));
        }
        try (Journal second = new Journal(folder, time.device())) {
            second.append("D", new Message.Booted("1"));
            List<Entry> rows = second.after(0, 10);
            String previous = Envelope.FIRST;
            for (int i = 0; i < rows.size(); i++) {
                Envelope row = rows.get(i).envelope().orElseThrow();
                assertEquals(i + 1, row.seq());
                assertEquals(previous, row.previous());
                previous = rows.get(i).row().hash();
            }
            assertEquals(List.of(1L, 1L, 2L), rows.stream().map(Entry::envelope).map(Optional::orElseThrow).map(Envelope::boot).toList());
            assertEquals(2_000, rows.get(1).envelope().orElseThrow().uptimeMillis());
            assertEquals(List.of(3L), second.after(2, 10).stream().map(Entry::envelope).map(Optional::orElseThrow).map(Envelope::seq).toList());
        }
    }

    @Test
    void nobodyElseOnThisMachineReadsTheDevicesKeyAndTheVisitorsNames() throws IOException {
        try (Journal journal = new Journal(folder, time.device())) {
            journal.append("D", new Message.Booted("1"));
            for (Path file : List.of(folder.resolve("journal.sqlite"), folder.resolve("journal.sqlite-wal"))) {
                assumeTrue(Files.getFileAttributeView(file, PosixFileAttributeView.class) != null, "a file system without rights");
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file::toString);
            }
        }
    }

    @Test
    void aRowAndItsFactsAreKeptTogether() {
        try (Journal journal = new Journal(folder, time.device())) {
            journal.append("D", List.of(new Message.Booted("1")), Map.of("meter.M", "42"));
        }
        try (Journal journal = new Journal(folder, time.device())) {
            assertEquals(Optional.of("42"), journal.fact("meter.M"));
            assertEquals(Optional.empty(), journal.fact("meter.N"));
            assertEquals(1, journal.last());
        }
    }

    @Test
    void rowsThatBelongTogetherAreWrittenTogetherAndChainedAsAnyOthers() {
        try (Journal journal = new Journal(folder, time.device())) {
            List<Envelope> written =
                    journal.append("D", List.of(new Message.HelpCalled("C1", ""), new Message.HelpCalled("C2", "")), Map.of("f", "1"));
            journal.append("D", new Message.HelpCalled("C3", ""));
            List<Entry> rows = journal.after(0, 10);
            assertEquals(written, rows.stream().limit(2).map(Entry::envelope).map(Optional::orElseThrow).toList());
            assertEquals(List.of(1L, 2L, 3L), rows.stream().map(Entry::envelope).map(Optional::orElseThrow).map(Envelope::seq).toList());
            assertEquals(rows.get(0).row().hash(), rows.get(1).envelope().orElseThrow().previous());
            assertEquals(rows.get(1).row().hash(), rows.get(2).envelope().orElseThrow().previous());
        }
    }

    @Test
    void theAnswerIsKeptBothWaysAndRefusedRowsStayVisible() {
        try (Journal journal = new Journal(folder, time.device())) {
            for (int i = 0; i < 5; i++) {
                journal.append("D", new Message.HelpCalled("C" + i, ""));
            }
            journal.acknowledge(4, List.of(new DeadLetter(3, "NOT_WANTED", "no")));
            journal.acknowledge(2, List.of());
        }
        try (Journal journal = new Journal(folder, time.device())) {
            assertEquals(2, journal.acked());
            assertEquals(List.of(new DeadLetter(3, "NOT_WANTED", "no")), journal.dead());
        }
    }

    @Test
    void onlyOldAnsweredRowsThatNobodyNeedsAreForgottenAndNeverTheLast() {
        try (Journal journal = new Journal(folder, time.device())) {
            for (int i = 0; i < 6; i++) {
                journal.append("D", new Message.HelpCalled("C" + i, ""));
                time.pass(Duration.ofDays(1));
            }
            journal.acknowledge(4, List.of());
            journal.prune(NOON.plus(Duration.ofHours(36)), 6);
            assertEquals(3, journal.after(0, 1).getFirst().envelope().orElseThrow().seq(), "younger than asked");
            journal.prune(Instant.MAX, 3);
            assertEquals(4, journal.after(0, 1).getFirst().envelope().orElseThrow().seq(), "still needed");
            journal.acknowledge(6, List.of());
            journal.prune(Instant.MAX, 99);
            assertEquals(6, journal.after(0, 1).getFirst().envelope().orElseThrow().seq(), "the last one carries the chain");
            assertEquals(7, journal.append("D", new Message.Booted("1")).seq());
        }
    }

    @Test
    void rowsOfAClockFarAheadAndRowsThatCannotBeReadKeepNoneBehindThemFromBeingForgotten() {
        try (Journal journal = new Journal(folder, time.device())) {
            time.jump(NOON.plus(Duration.ofDays(3_650)));
            for (int i = 0; i < 1_200; i++) {
                journal.append("D", new Message.HelpCalled("C" + i, ""));
            }
            time.jump(NOON);
            journal.append("D", new Message.HelpCalled("OLD", ""));
            time.pass(Duration.ofDays(2));
            journal.append("D", new Message.HelpCalled("YOUNG", ""));
            journal.append("D", new Message.HelpCalled("LAST", ""));
            journal.acknowledge(journal.last(), List.of());
            journal.prune(NOON.minus(Duration.ofDays(1)), 9_999);
            assertEquals(1, journal.after(0, 1).getFirst().seq(), "nothing is known to be old yet");
            journal.prune(NOON.plus(Duration.ofDays(1)), 9_999);
            assertEquals(1_202, journal.after(0, 1).getFirst().seq());
        }
    }

    @Test
    void whatTheServerSaidToAForgottenRowIsForgottenWithIt() {
        try (Journal journal = new Journal(folder, time.device())) {
            for (int i = 0; i < 4; i++) {
                journal.append("D", new Message.HelpCalled("C" + i, ""));
            }
            DeadLetter young = new DeadLetter(3, "NOT_WANTED", "no");
            journal.acknowledge(4, List.of(new DeadLetter(1, "NOT_WANTED", "no"), young));
            journal.prune(Instant.MAX, 2);
            assertEquals(List.of(young), journal.dead());
        }
    }

    @Test
    void whenNothingCanBeWrittenNothingIsConfirmed() {
        Journal journal = new Journal(folder, time.device());
        journal.append("D", new Message.Booted("1"));
        journal.close();
        assertThrows(JournalBroken.class, () -> journal.append("D", new Message.HelpCalled("C", "")));
        assertEquals(1, journal.last());
    }

    @Test
    void aWallClockAYearAheadIsForgottenUnlessTheServerSaidSo() {
        time.jump(NOON.plus(Duration.ofDays(365)));
        try (Journal journal = new Journal(folder, time.device())) {
            journal.append("D", new Message.Booted("1"));
        }
        time.jump(NOON);
        DeviceClock clock = time.device();
        try (Journal journal = new Journal(folder, clock)) {
            assertEquals(ClockState.UNCHECKED, journal.append("D", new Message.Booted("1")).clock());
            assertEquals(NOON, clock.instant());
        }
    }

    @Test
    void aWallClockBehindTheLastCertainTimeIsWrongAndTimeGoesOnFromThere() {
        DeviceClock sure = time.device();
        try (Journal journal = new Journal(folder, sure)) {
            sure.anchor(NOON, Duration.ZERO);
            journal.append("D", new Message.Booted("1"));
        }
        time.jump(Instant.EPOCH);
        DeviceClock clock = time.device();
        try (Journal journal = new Journal(folder, clock)) {
            time.pass(Duration.ofMinutes(5));
            assertEquals(ClockState.WRONG, journal.append("D", new Message.Booted("1")).clock());
            assertEquals(NOON.plus(Duration.ofMinutes(5)), clock.instant());
            clock.anchor(NOON.plus(Duration.ofHours(1)), Duration.ofMillis(200));
            time.jump(Instant.EPOCH);
            assertEquals(NOON.plus(Duration.ofHours(1)).plusMillis(100), clock.instant());
            assertEquals(ClockState.ANCHORED, clock.state());
            assertTrue(clock.wall().isBefore(NOON));
        }
    }
}
