package kaikan.incubation;

import jakarta.inject.Singleton;
import kaikan.member.CardTaken;
import kaikan.member.Person;

/// A tenant who was entered on a contact card is the tenant also by their account.
@Singleton
class CardTenancies implements CardTaken {
    private final TenancyRepository tenancies;

    CardTenancies(TenancyRepository tenancies) {
        this.tenancies = tenancies;
    }

    @Override
    public void taken(Person card, Person account) {
        tenancies.moveTenant(card.id(), account.id());
    }
}
