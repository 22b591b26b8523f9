package kaikan.member;

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
interface PersonRepository extends GenericRepository<PersonRow, Long> {
    PersonRow save(PersonRow person);

    Optional<PersonRow> findById(long id);

    Optional<PersonRow> findByRef(String ref);

    List<PersonRow> findByRefIn(Collection<String> refs);

    Optional<PersonRow> findByAccountKey(String accountKey);

    List<PersonRow> findByIdIn(Collection<Long> ids);

    /// The lock under which what a person may have only so many of is counted; the first statement of its transaction.
    @Query("""
            SELECT id FROM person WHERE id = :id FOR UPDATE
            """)
    Optional<Long> lock(long id);

    /// 1 if that account was deleted, 0 otherwise; whoever wants to delete it waits for the end of the caller's transaction.
    @Query("""
            SELECT COUNT(deleted_at) FROM person WHERE id = :id LOCK IN SHARE MODE
            """)
    long deleted(long id);

    @Query("""
            SELECT * FROM person WHERE deleted_at IS NULL AND moved_to IS NULL AND search_key LIKE CONCAT('%', :part, '%') ORDER BY kana, name, id
             LIMIT :most
            """)
    List<PersonRow> search(String part, int most);

    @Query("""
            SELECT * FROM person WHERE deleted_at IS NULL AND account_key IS NULL AND search_key = :searchKey ORDER BY id LIMIT 1
            """)
    Optional<PersonRow> cardLike(String searchKey);

    /// Cards without an account that have this telephone number; an empty one is nobody's.
    @Query("""
            SELECT * FROM person WHERE phone_key = :phoneKey AND deleted_at IS NULL AND account_key IS NULL ORDER BY id LIMIT 50
            """)
    List<PersonRow> cardsWithPhone(String phoneKey);

    /// Cards at that address that no account has taken.
    @Query("""
            SELECT * FROM person WHERE mail_key = :mailKey AND deleted_at IS NULL AND account_key IS NULL AND moved_to IS NULL ORDER BY id
            """)
    List<PersonRow> cardsAt(String mailKey);

    /// The addresses of an account, of the cards that it has taken, and of the links that were mailed for it.
    @Query("""
            SELECT email FROM person WHERE id = :id OR moved_to = :id UNION SELECT email FROM member_link WHERE person_id = :id
            """)
    List<String> addressesOf(long id);

    /// 1 for the one who takes the card.
    @Query("""
            UPDATE person SET moved_to = :account WHERE id = :card AND moved_to IS NULL AND account_key IS NULL
            """)
    int move(long card, long account);

    @Query("""
            UPDATE person SET name = :name, kana = :kana, phone = :phone, language = :language, search_key = :searchKey WHERE id = :id
            """)
    void describe(long id, String name, String kana, String phone, String language, String searchKey);

    /// 1 if it is still a card that no account has taken, and says what it said.
    @Query("""
            UPDATE person SET name = :name, kana = :kana, phone = :phone, email = :email, search_key = :searchKey
             WHERE id = :id AND search_key = :was AND account_key IS NULL AND moved_to IS NULL AND deleted_at IS NULL
            """)
    int correct(long id, String was, String name, String kana, String phone, String email, String searchKey);

    @Query("""
            UPDATE person SET language = :language WHERE id = :id AND language <> :language
            """)
    void speak(long id, String language);

    @Query("""
            UPDATE person SET email = :email, account_key = :accountKey, search_key = :searchKey, confirmed_at = :now WHERE id = :id
            """)
    void moveTo(long id, String email, String accountKey, String searchKey, Instant now);

    @Query("""
            UPDATE person SET name = '', kana = '', phone = '', email = '', account_key = NULL, search_key = '', deleted_at = :now
                   WHERE id = :id
            """)
    void empty(long id, Instant now);

    /// Empties the cards that an account has taken.
    @Query("""
            UPDATE person SET name = '', kana = '', phone = '', email = '', search_key = '', deleted_at = :now WHERE moved_to = :account
            """)
    void emptyCards(long account, Instant now);
}
