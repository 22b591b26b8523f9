package kaikan.notice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface MailRepository extends GenericRepository<MailRow, Long> {
    Optional<MailRow> findByRef(String ref);

    @Query("""
            SELECT * FROM notice_mail WHERE state = 'WAITING' AND due_at <= :now ORDER BY due_at, id LIMIT :most
            """)
    List<MailRow> due(Instant now, int most);

    /// Claims a mail until `until`. The row changes only if no other server has claimed it since it was read.
    ///
    /// @return 1 if it is ours now, 0 if somebody else has it
    @Query("""
            UPDATE notice_mail SET due_at = :until, tries = tries + 1
             WHERE id = :id AND state = 'WAITING' AND tries = :triesRead AND due_at <= :now
            """)
    int claim(long id, int triesRead, Instant now, Instant until);

    @Query("""
            UPDATE notice_mail SET state = 'SENT', sent_at = :at, problem = '', body = IF(confidential, '', body) WHERE id = :id
            """)
    void sent(long id, Instant at);

    @Query("""
            UPDATE notice_mail SET due_at = :next, problem = :problem WHERE id = :id AND state = 'WAITING'
            """)
    void tryAgain(long id, Instant next, String problem);

    @Query("""
            UPDATE notice_mail SET state = 'FAILED', problem = :problem WHERE id = :id AND state = 'WAITING'
            """)
    void giveUp(long id, String problem);

    @Query("""
            SELECT ref, recipient, subject, state, created_at, sent_at, tries, problem
              FROM notice_mail WHERE id < :before ORDER BY id DESC LIMIT :most
            """)
    List<OutboxLine> linesBefore(long before, int most);

    @Query("""
            SELECT ref, recipient, subject, state, created_at, sent_at, tries, problem FROM notice_mail WHERE ref IN (:refs)
            """)
    List<OutboxLine> linesOf(Collection<String> refs);

    @Query("""
            SELECT COUNT(IF(state = 'WAITING', 1, NULL)) AS count, MIN(IF(state = 'WAITING', created_at, NULL)) AS oldest,
                   COUNT(IF(state = 'FAILED', 1, NULL)) AS failed
              FROM notice_mail WHERE state IN ('WAITING', 'FAILED')
            """)
    MailsWaiting waiting();

    @Query("""
            SELECT id FROM notice_mail WHERE ref = :ref
            """)
    Optional<Long> idOf(String ref);

    @Query("""
            DELETE FROM notice_mail WHERE created_at < :before ORDER BY created_at LIMIT 1000
            """)
    int deleteBefore(Instant before);

    @Query("""
            DELETE FROM notice_mail WHERE recipient = :recipient
            """)
    void deleteTo(String recipient);
}
