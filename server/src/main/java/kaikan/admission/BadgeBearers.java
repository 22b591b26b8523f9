package kaikan.admission;

import jakarta.inject.Singleton;
import kaikan.member.CardTaken;
import kaikan.member.Parted;
import kaikan.member.Person;
import kaikan.member.PersonRenamed;
import kaikan.member.Viewer;

/// The badge of whoever has deleted their account is taken back and says no name; whoever is called otherwise now is called so on it.
@Singleton
class BadgeBearers implements Parted, PersonRenamed, CardTaken {
    private final BadgeRepository rows;
    private final Badges badges;

    BadgeBearers(BadgeRepository rows, Badges badges) {
        this.rows = rows;
        this.badges = badges;
    }

    @Override
    public void gone(Viewer person) {
        rows.findByPersonId(person.personId()).forEach(row -> badges.revoke(row.passId(), "", null));
        rows.eraseHolder(person.personId());
    }

    @Override
    public void renamed(Person person) {
        rows.rename(person.id(), person.name());
    }

    @Override
    public void taken(Person card, Person account) {
        rows.moveHolder(card.id(), account.id());
    }
}
