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
import java.util.Optional;
import java.util.stream.Stream;
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
            List<Recorded> first = search.newest(all, Optional.empty(), 2);
            assertEquals(List.of("NOW", "AGO1"), refs(first));
            assertEquals(List.of("AGO2", "AGO3"), refs(search.newest(all, Optional.of(Older.after(Optional.empty(), first)), 2)));
        }
    }

    @Test
    void entriesOfOneMomentAreEachOnOnePage() {
        try (TestServer server = TestServer.startAt(NOON)) {
            AuditTrail trail = server.bean(AuditTrail.class);
            List.of("A", "B", "C", "D", "E").forEach(ref -> trail.record(new Entry(7L, "booking.apply", "booking", ref, 3L, "", "")));
            AuditQuery all = new AuditQuery(List.of(3L), null, null, List.of(), null, null);
            AuditSearch search = server.bean(AuditSearch.class);
            List<Recorded> first = search.newest(all, Optional.empty(), 2);
            Optional<Older> second = Older.read(Older.after(Optional.empty(), first).text());
            List<Recorded> page = search.newest(all, second, 2);
            Optional<Older> third = Older.read(Older.after(second, page).text());
            assertEquals(List.of("E", "D", "C", "B", "A"), refs(Stream.of(first, page, search.newest(all, third, 2)).flatMap(List::stream)));
            assertEquals(Optional.of(new Older(NOON, 4)), third);
        }
    }

    @Test
    void whatIsNoPlaceInTheTrailBeginsAtTheNewest() {
        for (String text : List.of(
                "", "17", "2026-12-08T03:00:00Z", "2026-13-08T03:00:00Z_1", "+99999-01-01T00:00:00Z_1", "2026-12-08T03:00:00Z_-1")) {
            assertEquals(Optional.empty(), Older.read(text), text);
        }
    }

    private static List<String> refs(List<Recorded> found) {
        return refs(found.stream());
    }

    private static List<String> refs(Stream<Recorded> found) {
        return found.map(one -> one.entry().subjectRef()).toList();
    }

    @Test
    void anEntryWithoutAVerbIsNoEntry() {
        assertThrows(IllegalArgumentException.class, () -> new Entry(1L, " ", "booking", "A1", null, "", ""));
    }
}
