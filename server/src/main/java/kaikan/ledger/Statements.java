package kaikan.ledger;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// Runs the ledger's statements: reads without a transaction, changes in one at READ COMMITTED, again from the start when the database
/// asks for it (a deadlock).
final class Statements {
    private static final int TRIES = 4;
    private static final TransactionDefinition SHORT = new TransactionDefinition() {
        @Override
        public Optional<Isolation> getIsolationLevel() {
            return Optional.of(Isolation.READ_COMMITTED);
        }
    };

    private final TransactionOperations<Connection> transactions;
    private final ConnectionOperations<Connection> connections;

    Statements(TransactionOperations<Connection> transactions, ConnectionOperations<Connection> connections) {
        this.transactions = transactions;
        this.connections = connections;
    }

    /// What is read, with the store.
    interface Reading<R> {
        R read(ClaimStore store) throws SQLException;
    }

    /// What is changed, with the store and a way to undo it.
    interface Changing<R> {
        R change(ClaimStore store, Rollback rollback) throws SQLException;
    }

    <R> R read(Reading<R> reading) {
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try {
                return reading.read(new ClaimStore(status.getConnection()));
            } catch (SQLException e) {
                throw new LedgerException(e);
            }
        });
    }

    /// Changes in a transaction of its own that may be tried again.
    <R> R alone(Changing<R> changing) {
        for (int attempt = 1; ; attempt++) {
            try {
                return join(changing);
            } catch (RuntimeException e) {
                if (attempt == TRIES || !mayBeTriedAgain(e)) {
                    throw e;
                }
            }
        }
    }

    /// Changes in the caller's transaction if there is one, otherwise in one of its own.
    <R> R join(Changing<R> changing) {
        return transactions.execute(SHORT, status -> {
            try {
                return changing.change(new ClaimStore(status.getConnection()), new Rollback(status));
            } catch (SQLException e) {
                throw new LedgerException(e);
            }
        });
    }

    /// Changes in the caller's transaction if there is one, otherwise in one of its own that may be tried again.
    <R> R joinOrAlone(Changing<R> changing) {
        return transactions.findTransactionStatus().isPresent() ? join(changing) : alone(changing);
    }

    void refuseInsideTransaction() {
        if (transactions.findTransactionStatus().isPresent()) {
            throw new IllegalStateException("The ledger must lock before anything else: do not call it inside a transaction");
        }
    }

    private static boolean mayBeTriedAgain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "40001".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /// Lets work and ledger agree that nothing of this transaction may stay.
    static final class Rollback implements Work.Undo {
        private final TransactionStatus<Connection> status;
        private boolean asked;

        Rollback(TransactionStatus<Connection> status) {
            this.status = status;
        }

        @Override
        public void everything() {
            asked = true;
            status.setRollbackOnly();
        }

        boolean asked() {
            return asked;
        }
    }

    /// The database failed; a defect or a broken machine, not an answer.
    static final class LedgerException extends RuntimeException {
        private static final long serialVersionUID = 1;

        LedgerException(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
