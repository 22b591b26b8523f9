package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Journal;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.testing.FakeServer;
import kaikan.kiosk.testing.Hands;
import kaikan.kiosk.testing.Wait;
import kaikan.protocol.Message;
import kaikan.protocol.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a kiosk does that finds rows or facts in its journal that it cannot read: a newer version wrote them, or they are damaged.
final class DamagedJournalTest {
    private static final String NEWER =
            "{\"device\":\"D4T8M2KQ7Z\",\"boot\":1,\"seq\":2,\"message\":{\"type\":\"teleported\",\"name\":\"Takahashi\"}}";
    private static final String CUT = "{\"seq\":3,\"message\":{\"type\":\"walkInRegistered\",\"name\":\"Taka";
    private static final String NUMBERED_AS_ANOTHER = "{\"seq\":1,\"message\":{}}";

    @TempDir
    private Path folder;

    private FakeServer server;
    private String pass = "";

    @BeforeEach
    void build() throws Exception {
        FakeHouse house = new FakeHouse(Instant.now());
        pass = house.listed("佐藤 美咲");
        server = new FakeServer(house);
        try (Kiosk kiosk = Kiosk.start(config())) {
            enrol(new Hands(kiosk.address()));
            Wait.until("it has said everything", () -> server.rows().size() >= 2);
        }
        server.forget(server.rows().size());
        run("DELETE FROM row", "DELETE FROM fact WHERE name = 'ackThrough'");
        try (Journal journal = new Journal(folder, new DeviceClock(Clock.systemUTC(), System::nanoTime))) {
            for (int row = 1; row <= 5; row++) {
                journal.append(FakeServer.DEVICE, new Message.HelpCalled("C" + row, ""));
            }
        }
    }

    @AfterEach
    void tearDown() {
        server.close();
    }

    @Test
    void rowsThatAreGoneFromTheMiddleAreToldAndKeepNoneBehindThemFromTheServer() throws Exception {
        run("DELETE FROM row WHERE seq IN (2, 3)");
        try (Kiosk kiosk = Kiosk.start(config())) {
            Hands hands = new Hands(kiosk.address());
            Wait.until("the rows have arrived", () -> server.rows().size() >= 6);
            assertEquals(List.of(Row.missing(2), Row.missing(3)), server.rows().subList(1, 3));
            Wait.until("it is said, and the link is well", () -> hands.look().status().contains("断られた記録 2件")
                    && hands.look().status().contains("通信あり"));
        }
    }

    @Test
    void rowsThatCannotBeReadStopNeitherTheDoorNorTheRowsAfterThemAndAreRefusedByTheServer() throws Exception {
        damage(2, NEWER);
        damage(3, CUT);
        damage(4, NUMBERED_AS_ANOTHER);
        try (Kiosk kiosk = Kiosk.start(config())) {
            Hands hands = new Hands(kiosk.address());
            Wait.until("the rows have arrived", () -> server.rows().size() >= 6);
            List<Row> rows = server.rows();
            assertEquals(NEWER, rows.get(1).json(), "a row that says its number is sent as it was written");
            assertTrue(rows.get(2).json().contains("Taka") && rows.get(2).json().contains("\"seq\":3"), rows.get(2).json());
            assertTrue(rows.get(3).json().contains("\"seq\":4"), rows.get(3).json());
            assertEquals("C5", ((Message.HelpCalled) rows.get(4).envelope().message()).call());
            assertEquals("AtGate", hands.scan(pass).view());
            hands.press("HOME");
            Wait.until("the self-test shows what was refused", () -> hands.press("SELF_TEST").html().contains("読み取れない記録でした"));
            for (int row : List.of(2, 3, 4)) {
                assertTrue(hands.look().html().contains(row + "番"), hands.look().html());
            }
        }
        assertEquals(List.of(NEWER, CUT, NUMBERED_AS_ANOTHER), rows(2, 4));
    }

    @Test
    void untilTheServerHasThemTheSelfTestCountsThem() throws Exception {
        server.goDown();
        damage(5, CUT);
        for (int starts = 0; starts < 2; starts++) {
            try (Kiosk kiosk = Kiosk.start(config())) {
                String test = new Hands(kiosk.address()).press("SELF_TEST").html();
                assertTrue(test.contains("読めない記録") && test.contains("<td>1件</td>"), test);
                assertFalse(test.contains("Taka"), test);
            }
        }
    }

    @Test
    void factsThatCannotBeReadAreAsIfTheyHadNeverBeenKept() throws Exception {
        for (String fact : List.of(
                "ackThrough", "boot", "clock.floor", "device.standing", "manifest", "manifest.confirmed", "presence.leavers", "exit.numbers",
                "staff.number", "meter.M-101")) {
            run("INSERT OR REPLACE INTO fact VALUES ('" + fact + "', 'Ω 7x')");
        }
        try (Kiosk kiosk = Kiosk.start(config())) {
            Hands hands = new Hands(kiosk.address());
            Wait.until("it is ready", () -> hands.look().view().equals("Idle"));
            assertEquals("AtGate", hands.scan(pass).view());
            Wait.until("the rows have arrived", () -> server.rows().size() >= 7);
            assertTrue(server.rows().get(6).envelope().boot() > server.rows().get(4).envelope().boot(), "boots only grow");
        }
    }

    @Test
    void withoutItsKeyItSaysInOneSentenceThatItCannotStart() throws Exception {
        run("UPDATE fact SET value = 'AAAA' WHERE name = 'device.private'");
        for (int starts = 0; starts < 2; starts++) {
            String said = String.valueOf(assertThrows(CannotStart.class, () -> Kiosk.start(config())).getMessage());
            assertTrue(said.startsWith("The key of this device"), said);
        }
    }

    private void enrol(Hands hands) throws Exception {
        hands.post("enrol", Map.of("code", FakeServer.CODE));
        Wait.until("it is ready", () -> hands.look().view().equals("Idle"));
    }

    private void damage(int seq, String text) throws SQLException {
        run("UPDATE row SET json = '" + text + "' WHERE seq = " + seq);
    }

    private void run(String... statements) throws SQLException {
        try (Connection file = open()) {
            for (String statement : statements) {
                try (PreparedStatement prepared = file.prepareStatement(statement)) {
                    prepared.executeUpdate();
                }
            }
        }
    }

    private List<String> rows(int from, int to) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection file = open();
                PreparedStatement query = file.prepareStatement("SELECT json FROM row WHERE seq BETWEEN ? AND ? ORDER BY seq")) {
            query.setInt(1, from);
            query.setInt(2, to);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
        }
        return rows;
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.sqlite"));
    }

    private KioskConfig config() throws CannotStart {
        return KioskConfig.from(
                Map.of(
                        "KAIKAN_KIOSK_SERVER", server.uri().toString(),
                        "KAIKAN_KIOSK_FOLDER", folder.toString(),
                        "KAIKAN_KIOSK_RETRY_MILLIS", "20"),
                new Properties());
    }
}
