package kaikan.ledger;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import kaikan.calendar.TimeSlot;
import kaikan.testing.TestServer;

/// A small house on a real database: as many units as a test asks for, and words for times.
final class House implements AutoCloseable {
    private static final Instant MONDAY = Instant.parse("2026-11-30T00:00:00Z");
    private static final AtomicLong HOLDERS = new AtomicLong();

    private final TestServer server = TestServer.start();
    private final long siteId;

    House() {
        this.siteId = write("INSERT INTO site (site_key, name_ja, name_en, operator_ja, operator_en, hours, modules)"
                + " VALUES ('house', '館', 'House', '館', 'House', 'mon-sun 9:00-21:00', 'BOOKING')");
    }

    Ledger ledger() {
        return server.bean(Ledger.class);
    }

    /// The twin that does not lock, to show what the lock is good for.
    @SuppressWarnings("unchecked")
    Ledger ledgerWithoutLock() {
        return new Ledger(server.bean(TransactionOperations.class), server.bean(ConnectionOperations.class), Ledger.Locking.OFF);
    }

    long siteId() {
        return siteId;
    }

    long unit(int capacity) {
        return write(String.format(
                Locale.ROOT,
                "INSERT INTO unit (site_id, unit_key, name_ja, name_en, capacity) VALUES (%d, 'u%d', '面', 'unit', %d)",
                siteId,
                HOLDERS.incrementAndGet(),
                capacity));
    }

    /// Changes how much there is of a unit, as another server would.
    void resize(long unit, int capacity) {
        write("UPDATE unit SET capacity = " + capacity + " WHERE id = " + unit);
    }

    List<Long> units(int count) {
        return LongStream.range(0, count).map(_ -> unit(1)).boxed().toList();
    }

    List<OverlapAudit.Excess> audit() {
        return server.bean(OverlapAudit.class).run();
    }

    static Holder somebody() {
        return new Holder(Holder.Kind.BOOKING, String.format(Locale.ROOT, "%016d", HOLDERS.incrementAndGet()));
    }

    /// From one hour to another, counted from Monday 0:00.
    static TimeSlot hours(long from, long to) {
        return minutes(from * 60, to * 60);
    }

    static TimeSlot minutes(long from, long to) {
        return new TimeSlot(MONDAY.plusSeconds(from * 60), MONDAY.plusSeconds(to * 60));
    }

    static List<Want> all(List<Long> units, TimeSlot slot) {
        return units.stream().map(unit -> new Want(unit, 1, slot)).toList();
    }

    static boolean done(Outcome<?> outcome) {
        return outcome instanceof Outcome.Done<?>;
    }

    @SuppressWarnings("unchecked")
    private long write(String sql) {
        TransactionOperations<Connection> transactions = server.bean(TransactionOperations.class);
        return transactions.executeWrite(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
                statement.executeUpdate();
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    return keys.next() ? keys.getLong(1) : 0;
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public void close() {
        server.close();
    }
}
