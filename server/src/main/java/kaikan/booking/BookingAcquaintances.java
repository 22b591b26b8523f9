package kaikan.booking;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kaikan.member.Acquaintances;
import kaikan.platform.db.Jdbc;
import kaikan.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/// Whoever has a booking at a site, whatever became of it, is known there.
@Singleton
class BookingAcquaintances implements Acquaintances {
    private final Sql sql;

    BookingAcquaintances(Sql sql) {
        this.sql = sql;
    }

    @Override
    @ReadOnly
    public Set<Long> people(Collection<Long> personIds, Collection<Long> siteIds) {
        Set<Long> known = ids("SELECT DISTINCT person_id FROM booking WHERE person_id IN (%s) AND site_id IN (%s)", personIds, siteIds);
        known.addAll(ids("""
                SELECT DISTINCT m.person_id FROM membership m JOIN booking b ON b.organisation_id = m.organisation_id
                 WHERE m.person_id IN (%s) AND b.site_id IN (%s)""", personIds, siteIds));
        return known;
    }

    @Override
    @ReadOnly
    public Set<Long> organisations(Collection<Long> organisationIds, Collection<Long> siteIds) {
        return ids("SELECT DISTINCT organisation_id FROM booking WHERE organisation_id IN (%s) AND site_id IN (%s)", organisationIds, siteIds);
    }

    private Set<Long> ids(String query, Collection<Long> wanted, Collection<Long> siteIds) {
        List<@Nullable Object> values = new ArrayList<>(wanted);
        values.addAll(siteIds);
        return new HashSet<>(sql.list(query.formatted(Jdbc.marks(wanted), Jdbc.marks(siteIds)), values, row -> row.getLong(1)));
    }
}
