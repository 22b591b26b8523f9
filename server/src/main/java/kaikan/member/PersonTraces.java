package kaikan.member;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/// Every row that a person leaves in the tables of this room.
@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonTraces extends GenericRepository<PersonRow, Long> {
    @Query("DELETE FROM member_session WHERE person_id = :personId")
    void sessions(long personId);

    @Query("DELETE FROM member_device WHERE person_id = :personId")
    void devices(long personId);

    @Query("DELETE FROM member_link WHERE person_id = :personId")
    void links(long personId);

    @Query("DELETE FROM person_password WHERE person_id = :personId")
    void password(long personId);

    @Query("DELETE FROM person_identity WHERE person_id = :personId")
    void identities(long personId);

    @Query("DELETE FROM site_role WHERE person_id = :personId")
    void roles(long personId);

    @Query("DELETE FROM membership WHERE person_id = :personId")
    void memberships(long personId);

    @Query("DELETE FROM invitation WHERE email = :email")
    void invitations(String email);
}
