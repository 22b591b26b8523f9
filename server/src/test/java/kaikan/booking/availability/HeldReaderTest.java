package kaikan.booking.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Space;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeldReaderTest {
    private Scenery scenery;
    private HeldReader reader;
    private TimeSlot day;

    @BeforeEach
    void start() {
        scenery = new Scenery();
        reader = scenery.server.bean(HeldReader.class);
        day = TimeSlot.ofDays(Scenery.DAY, Scenery.DAY, scenery.site("bigpalette").zone());
    }

    @AfterEach
    void stop() {
        scenery.close();
    }

    @Test
    void aSiteKnowsOfItsDayWhatItsSpacesKnow() {
        Map<String, Told> all = told(reader.ofSite(scenery.site("bigpalette").id(), day));
        assertEquals(ofEachSpace(), all);
        assertTrue(all.values().stream().anyMatch(one -> one.title.equals("未公開の申請") && one.uses.size() == 2), all.toString());
    }

    @Test
    void whatBeganLongBeforeTheDayIsKnownByItsName() {
        long training = scenery.space("training").id();
        run("UPDATE booking_item SET starts_at = '2026-11-20 03:00', use_from = '2026-11-20 03:00' WHERE space_id = " + training);
        run("UPDATE claim SET span = 1, starts_at = '2026-11-20 03:00' WHERE unit_id = " + scenery.space("training").unitIds().iterator().next());
        Map<String, Told> all = told(reader.ofSite(scenery.site("bigpalette").id(), day));
        assertEquals(ofEachSpace(), all);
        assertTrue(all.values().stream().anyMatch(one -> one.title.equals("社員研修")), all.toString());
    }

    @Test
    void aDayOnWhichNobodyHasBookedAsksForNoBooking() {
        TimeSlot later = TimeSlot.ofDays(Scenery.DAY.plusDays(1), Scenery.DAY.plusDays(1), scenery.site("hits").zone());
        Held held = reader.ofSite(scenery.site("hits").id(), later);
        assertEquals(1, held.claims().size(), "the tenancy");
        assertEquals(Map.of(), held.bookings());
    }

    /// What is told of a booking, in whatever order its uses were read.
    private record Told(String title, Set<BookingFact.Use> uses) {}

    private Map<String, Told> ofEachSpace() {
        Map<String, Told> all = new HashMap<>();
        for (Space space : scenery.catalogue().spaces(scenery.site("bigpalette"))) {
            all.putAll(told(reader.ofSpace(space, day)));
        }
        return all;
    }

    private static Map<String, Told> told(Held held) {
        Map<String, Told> told = new HashMap<>();
        held.bookings().forEach((ref, fact) -> told.put(ref, new Told(fact.title(), new HashSet<>(fact.uses()))));
        return told;
    }

    @SuppressWarnings("unchecked")
    private void run(String sql) {
        ConnectionOperations<Connection> connections = scenery.server.bean(ConnectionOperations.class);
        int rows = connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try (Statement statement = status.getConnection().createStatement()) {
                return statement.executeUpdate(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        assertEquals(1, rows, sql);
    }
}
