package kaikan.notice;

import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface AttachmentRepository extends GenericRepository<AttachmentRow, Long> {
    List<AttachmentRow> saveAll(Iterable<AttachmentRow> files);

    List<AttachmentRow> findByMailIdOrderById(long mailId);
}
