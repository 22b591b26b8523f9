package kaikan.platform.job;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/// How the jobs last went, on whichever server.
@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
public interface JobRuns extends GenericRepository<JobRuns.Row, String> {
    /// The table that the scheduler keeps.
    @MappedEntity("scheduled_tasks")
    record Row(@Id String taskName) {}

    /// All jobs that any server ever ran or will run, by name.
    @Query("""
            SELECT task_name AS name, execution_time AS next_at, last_success, last_failure, COALESCE(consecutive_failures, 0) AS failures
              FROM scheduled_tasks ORDER BY task_name
            """)
    List<JobRun> all();
}
