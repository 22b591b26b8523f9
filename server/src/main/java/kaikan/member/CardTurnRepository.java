package kaikan.member;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface CardTurnRepository extends CardTurns, GenericRepository<CardTurnRepository.Row, Integer> {
    @MappedEntity("member_card_turn")
    record Row(@Id int id, long turn) {}

    @Override
    @Query("""
            UPDATE member_card_turn SET turn = turn + 1 WHERE id = :turn
            """)
    int take(int turn);
}
