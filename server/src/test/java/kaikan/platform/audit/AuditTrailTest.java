package kaikan.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
    @SuppressWarnings("unchecked")
    void whatIsLoadedOfThePastStandsWhereItHappenedOnEveryPage() {
        try (TestServer server = TestServer.startAt(NOON)) {
            AuditTrail trail = server.bean(AuditTrail.class);
            TransactionOperations<Connection> transactions = server.bean(TransactionOperations.class);
            trail.record(new Entry(7L, "booking.apply", "booking", "NOW", 3L, "", ""));
            for (int day : List.of(2, 1, 3)) {
                AuditTrail past = trail.at(Clock.fixed(NOON.minus(Duration.ofDays(day)), ZoneOffset.UTC));
                transactions.executeWrite(_ -> {
                    past.record(new Entry(7L, "booking.apply", "booking", "AGO" + day, 3L, "", ""));
                    return past;
                });
            }
            AuditQuery all = new AuditQuery(List.of(3L), null, null, List.of(), null, null);
            AuditSearch search = server.bean(AuditSearch.class);
            List<Found> first = search.newest(all, Long.MAX_VALUE, 2);
            assertEquals(List.of("NOW", "AGO1"), refs(first));
            assertEquals(List.of("AGO2", "AGO3"), refs(search.newest(all, first.getLast().number(), 2)));
        }
    }

    private static List<String> refs(List<Found> found) {
        return found.stream().map(one -> one.recorded().entry().subjectRef()).toList();
    }

    @Test
    void anEntryWithoutAVerbIsNoEntry() {
        assertThrows(IllegalArgumentException.class, () -> new Entry(1L, " ", "booking", "A1", null, "", ""));
    }
}
