package kaikan.incubation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;

/// The terms of tenancies.
@JdbcRepository(dialect = Dialect.MYSQL)
interface TermRepository extends CrudRepository<TermRow, Long> {
    List<TermRow> findByTenancyId(long tenancyId);

    List<TermRow> findByTenancyIdIn(Collection<Long> tenancyIds);

    List<TermRow> findBySiteId(long siteId);

    List<TermRow> findBySpaceId(long spaceId);

    @Query("SELECT t.* FROM tenancy_term t JOIN space_unit p ON p.space_id = t.space_id WHERE p.unit_id = :unitId")
    List<TermRow> ofUnit(long unitId);

    @Query("UPDATE tenancy_term SET replaced_in = :number WHERE id = :id")
    void replace(long id, long number);
}
