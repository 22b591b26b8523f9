package kaikan.booking;

import jakarta.inject.Singleton;
import java.util.List;
import kaikan.member.CardTaken;
import kaikan.member.Person;
import kaikan.platform.db.Sql;

/// What the desk entered for a caller is on the pages of the caller's account, once there is one.
@Singleton
class CardBookings implements CardTaken {
    private final Sql sql;

    CardBookings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void taken(Person card, Person account) {
        sql.update("UPDATE booking SET person_id = ? WHERE person_id = ?", List.of(account.id(), card.id()));
    }
}
