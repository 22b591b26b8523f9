package kaikan.equipment;

import jakarta.inject.Singleton;
import kaikan.member.CardTaken;
import kaikan.member.Person;

/// Who was trained at a machine before they had an account still is.
@Singleton
class CardQualifications implements CardTaken {
    private final QualificationRepository qualifications;

    CardQualifications(QualificationRepository qualifications) {
        this.qualifications = qualifications;
    }

    @Override
    public void taken(Person card, Person account) {
        qualifications.moveHolder(card.ref(), account.ref());
    }
}
