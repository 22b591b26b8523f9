package kaikan.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AuditTrailTest {
    private static final Instant NOON = Instant.parse("2026-12-08T03:00:00.123456Z");

    @Test
    void everyEntryIsKeptInOrderWithItsTimeToTheMicrosecond() {
        try (TestServer server = TestServer.startAt(NOON)) {
            AuditTrail trail = server.bean(AuditTrail.class);
            Entry applied = new Entry(7L, "booking.apply", "booking", "A1", 3L, "", "18:00–21:00");
            Entry lapsed = new Entry(null, "booking.lapse", "booking", "A1", null, "not confirmed in time", "");
            trail.record(applied);
            server.clock().advance(Duration.ofMinutes(1));
            trail.record(lapsed);
            trail.record(new Entry(7L, "booking.apply", "booking", "B2", 3L, "", ""));
            assertEquals(
                    List.of(new Recorded(NOON, applied), new Recorded(NOON.plusSeconds(60), lapsed)), trail.of("booking", "A1"));
        }
    }

    @Test
    void anEntryWithoutAVerbIsNoEntry() {
        assertThrows(IllegalArgumentException.class, () -> new Entry(1L, " ", "booking", "A1", null, "", ""));
    }
}
