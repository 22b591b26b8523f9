package kaikan.facility;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.exceptions.OptimisticLockException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kaikan.platform.audit.AuditTrail;
import org.jspecify.annotations.Nullable;

/// Writes one change of the catalogue: row, version and trail in one transaction, or nothing. What the database itself refuses (a second
/// editor, a key used twice, rows that others refer to) becomes a refusal.
@Singleton
class CatalogueWriter {
    private static final int DUPLICATE = 1062;
    private static final int REFERRED_TO = 1451;

    private final Catalogues catalogues;
    private final AuditTrail trail;

    CatalogueWriter(Catalogues catalogues, AuditTrail trail) {
        this.catalogues = catalogues;
        this.trail = trail;
    }

    /// What is changed: the kind and key of the thing and the site it belongs to.
    record Subject(String type, String key, @Nullable Long siteId) {
        /// A site itself.
        static Subject of(SiteEntry entry) {
            return new Subject("site", entry.key(), entry.id());
        }
    }

    Saved write(String key, Supplier<Saved> change) {
        try {
            return catalogues.save(change);
        } catch (OptimisticLockException _) {
            return new Saved.Refused(new CatalogueRefusal.Changed());
        } catch (DataAccessException e) {
            return new Saved.Refused(refusal(key, e));
        }
    }

    private static CatalogueRefusal refusal(String key, DataAccessException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == DUPLICATE) {
                return new CatalogueRefusal.KeyTaken(key);
            }
            if (cause instanceof SQLException sql && sql.getErrorCode() == REFERRED_TO) {
                return new CatalogueRefusal.Kept();
            }
        }
        throw failure;
    }

    void record(Change change, String verb, Subject subject, String detail) {
        trail.record(new kaikan.platform.audit.Entry(
                change.personId(), "catalogue." + verb, subject.type, subject.key, subject.siteId, change.reason(), detail));
    }

    /// What differs, field by field: `capacity: 40 → 30`.
    static String difference(@Nullable Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(fact -> !Objects.equals(fact.getValue(), before == null ? "" : before.get(fact.getKey())))
                .map(fact -> fact.getKey() + ": " + (before == null ? "" : before.get(fact.getKey()) + " → ") + fact.getValue())
                .collect(Collectors.joining("; "));
    }
}
