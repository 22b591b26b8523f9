package kaikan.device;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kaikan.platform.errors.Incident;
import kaikan.protocol.Batch;
import kaikan.protocol.BatchAnswer.Item;
import kaikan.protocol.Row;

/// Takes up what a device sends: exactly once, in order, each row in the transaction that records it. A batch is one transaction; when
/// something in it breaks, its rows are taken one by one, and the one that breaks is kept as refused, so that it never blocks the next.
@Singleton
public class Inbox {
    private static final int TRIES = 5;
    private static final TransactionDefinition SHORT = new TransactionDefinition() {
        @Override
        public Optional<Isolation> getIsolationLevel() {
            return Optional.of(Isolation.READ_COMMITTED);
        }
    };

    private final TransactionOperations<Connection> transactions;
    private final Intake intake;

    Inbox(TransactionOperations<Connection> transactions, Intake intake) {
        this.transactions = transactions;
        this.intake = intake;
    }

    /// What became of the rows, and how far the device's journal has been answered for good.
    public record Taken(List<Item> items, long ackThrough) {
        public Taken {
            items = List.copyOf(items);
        }
    }

    /// Takes up a batch. When the database is away the failure goes up to the caller, nothing has happened, and the device sends again.
    public Taken take(Kiosk device, Batch batch) {
        try {
            return again(() -> intake.take(device, batch.rows()));
        } catch (RuntimeException e) {
            if (Failures.ofTheDatabase(e)) {
                throw e;
            }
            return oneByOne(device, batch.rows());
        }
    }

    private Taken oneByOne(Kiosk device, List<Row> rows) {
        List<Item> items = new ArrayList<>();
        long through = again(() -> intake.take(device, List.of())).ackThrough();
        for (Row row : rows) {
            Taken one = alone(device, row);
            if (one.items().isEmpty()) {
                break;
            }
            items.addAll(one.items());
            through = one.ackThrough();
        }
        return new Taken(items, through);
    }

    private Taken alone(Kiosk device, Row row) {
        try {
            return again(() -> intake.take(device, List.of(row)));
        } catch (RuntimeException e) {
            if (Failures.ofTheDatabase(e)) {
                throw e;
            }
            String incident = Incident.report("the inbox of device " + device.ref(), e);
            return again(() -> intake.bury(device, row, new Effects.Refused("DEFECT", "Incident " + incident)));
        }
    }

    private <T> T again(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.execute(SHORT, _ -> work.get());
            } catch (RuntimeException e) {
                if (attempt == TRIES || !Failures.mayBeTriedAgain(e)) {
                    throw e;
                }
            }
        }
    }

    /// Tells what the database cannot do now from what it will never do.
    private static final class Failures {
        /// A deadlock or a lock not got: the same may work at once.
        static boolean mayBeTriedAgain(Throwable failure) {
            return sql(failure).filter(e -> "40001".equals(e.getSQLState()) || e.getErrorCode() == 1205).isPresent();
        }

        /// Connection, disk, shutdown: not the row's fault. Wrong data has the classes 22 and 23.
        static boolean ofTheDatabase(Throwable failure) {
            return sql(failure).filter(e -> !String.valueOf(e.getSQLState()).matches("2[23].*")).isPresent();
        }

        private static Optional<SQLException> sql(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    return Optional.of(sql);
                }
            }
            return Optional.empty();
        }
    }
}
