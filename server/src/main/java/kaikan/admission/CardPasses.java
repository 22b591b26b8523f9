package kaikan.admission;

import jakarta.inject.Singleton;
import kaikan.member.CardTaken;
import kaikan.member.Person;

/// The passes of a caller's bookings are the passes of the caller's account, which the door and the machines know, and say its name.
@Singleton
class CardPasses implements CardTaken {
    private final PassRepository passes;

    CardPasses(PassRepository passes) {
        this.passes = passes;
    }

    @Override
    public void taken(Person card, Person account) {
        passes.moveHolder(card.id(), account.id(), account.name());
    }
}
