package kaikan.member;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;

/// Contact cards for those who apply by telephone, fax or at the counter and have no account. Staff look first with [People#search] and
/// [Organisations#search] whether the applicant is known; a card is for those who are not. Who asks is checked by the caller's page.
@Singleton
public class Contacts {
    private final PersonRepository people;
    private final OrganisationRepository organisations;
    private final CardTurns turns;
    private final AuditTrail trail;
    private final Clock clock;

    Contacts(PersonRepository people, OrganisationRepository organisations, CardTurns turns, AuditTrail trail, Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.turns = turns;
        this.trail = trail;
        this.clock = clock;
    }

    /// The contact card that [#known] finds, or a new one; one only, however many desks take the caller down at the same moment.
    ///
    /// @param staff who types it in
    @Transactional
    public Person person(Contact contact, Viewer staff) {
        String phone = SearchKey.of(contact.phone());
        turns.take(CardTurns.of(phone.isEmpty() ? PersonRow.searchKey(contact) : phone));
        return known(contact).orElseGet(() -> newCard(contact, staff));
    }

    /// The contact card of whoever has this telephone number and this name, in any spelling. A reading or a mail address that is given must
    /// not be another than the card's. Never somebody's account: a card typed by staff proves nothing, so it never shows up on the page of
    /// whoever owns the address.
    public Optional<Person> known(Contact contact) {
        return people.cardLike(PersonRow.searchKey(contact))
                .or(() -> people.cardsWithPhone(SearchKey.of(contact.phone())).stream().filter(row -> same(row, contact)).findFirst())
                .map(PersonRow::person);
    }

    /// Mail goes where the card says; so an address that the card does not have makes it somebody else's.
    private static boolean same(PersonRow row, Contact contact) {
        boolean named = SearchKey.of(row.name()).equals(SearchKey.of(contact.name()));
        boolean read = row.kana().isEmpty() || contact.kana().isEmpty() || SearchKey.of(row.kana()).equals(SearchKey.of(contact.kana()));
        return named && read && (contact.email().isEmpty() || row.email().equalsIgnoreCase(contact.email()));
    }

    /// The card of the organisation of exactly this name in any spelling, or a new one without members. Never one that somebody registered:
    /// anybody may register any name, so it proves nothing, and its members would have what the desk enters for the real one.
    ///
    /// @param staff who types it in
    @Transactional
    public Organisation organisation(OrganisationCard card, Viewer staff) {
        turns.take(CardTurns.of(card.nameKey()));
        return organisations.cardCalled(card.nameKey()).map(OrganisationRow::organisation).orElseGet(() -> newOrganisation(card, staff));
    }

    private Person newCard(Contact contact, Viewer staff) {
        PersonRow row = people.save(PersonRow.card(contact, clock.instant()));
        trail.record(new Entry(staff.personId(), "person.card", "person", row.ref(), null, "", ""));
        return row.person();
    }

    private Organisation newOrganisation(OrganisationCard card, Viewer staff) {
        OrganisationRow row = organisations.save(OrganisationRow.card(card, clock.instant()));
        trail.record(new Entry(staff.personId(), "organisation.card", "organisation", row.ref(), null, "", card.name()));
        return row.organisation();
    }
}
