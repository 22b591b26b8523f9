package kaikan.member;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;

/// Contact cards for those who apply by telephone, fax or at the counter and have no account. Who asks is checked by the caller's page.
@Singleton
public class Contacts {
    private final PersonRepository people;
    private final OrganisationRepository organisations;
    private final CardTurns turns;
    private final Succession succession;
    private final AuditTrail trail;
    private final Clock clock;

    Contacts(
            PersonRepository people, OrganisationRepository organisations, CardTurns turns, Succession succession, AuditTrail trail,
            Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.turns = turns;
        this.succession = succession;
        this.trail = trail;
        this.clock = clock;
    }

    /// The desk that takes somebody down; the trail of its site has the card that it makes.
    ///
    /// @param staff who types it in
    public record Desk(Viewer staff, long siteId) {}

    /// Whom [#known] finds, or a new contact card; one only, however many desks take the caller down at the same moment.
    @Transactional
    public Person person(Contact contact, Desk desk) {
        String phone = SearchKey.of(contact.phone());
        turns.take(CardTurns.of(phone.isEmpty() ? PersonRow.searchKey(contact) : phone));
        return known(contact).orElseGet(() -> newCard(contact, desk));
    }

    /// The account with the mail address and the name that the caller gives; else the contact card of whoever has this telephone number and
    /// this name, in any spelling, or the account that has taken that card. A reading or a mail address that is given must not be another
    /// than the card's. A telephone number alone never leads to an account: anybody may write any number into theirs.
    public Optional<Person> known(Contact contact) {
        return succession.account(contact)
                .or(() -> people.cardLike(PersonRow.searchKey(contact)).map(succession::successor))
                .or(() -> people.cardsWithPhone(SearchKey.of(contact.phone())).stream()
                        .filter(row -> same(row, contact))
                        .findFirst()
                        .map(succession::successor))
                .map(PersonRow::person);
    }

    /// Whether the address that a caller gives is that of an account under another name, which is nobody's reason to take them for its owner.
    public boolean othersAddress(Contact contact) {
        return succession.othersAddress(contact);
    }

    /// The card under whose name a booking or something else waits for the viewer's mail address, which they have proved: because the account is
    /// called otherwise, it is not the account's.
    ///
    /// @param person whose it is
    public Optional<Person> waiting(Viewer viewer, long person) {
        return people.findById(person)
                .filter(PersonRow::deskCard)
                .filter(card -> people.findById(viewer.personId()).filter(account -> sharesAddress(card, account)).isPresent())
                .map(PersonRow::person);
    }

    private static boolean sharesAddress(PersonRow card, PersonRow account) {
        Optional<String> key = MailAddress.read(card.email()).map(MailAddress::key);
        return key.isPresent() && key.get().equals(account.accountKey());
    }

    /// Mail goes where the card says; so an address that the card does not have makes it somebody else's.
    private static boolean same(PersonRow row, Contact contact) {
        boolean named = SearchKey.of(row.name()).equals(SearchKey.of(contact.name()));
        boolean read = row.kana().isEmpty() || contact.kana().isEmpty() || SearchKey.of(row.kana()).equals(SearchKey.of(contact.kana()));
        return named && read && (contact.email().isEmpty() || row.email().equalsIgnoreCase(contact.email()));
    }

    /// The card of the organisation of exactly this name in any spelling, or a new one without members. Never one that somebody registered:
    /// anybody may register any name, so it proves nothing, and its members would have what the desk enters for the real one.
    @Transactional
    public Organisation organisation(OrganisationCard card, Desk desk) {
        turns.take(CardTurns.of(card.nameKey()));
        return organisations.cardCalled(card.nameKey()).map(OrganisationRow::organisation).orElseGet(() -> newOrganisation(card, desk));
    }

    private Person newCard(Contact contact, Desk desk) {
        PersonRow row = people.save(PersonRow.card(contact, clock.instant()));
        trail.record(new Entry(desk.staff.personId(), "person.card", "person", row.ref(), desk.siteId, "", ""));
        return row.person();
    }

    private Organisation newOrganisation(OrganisationCard card, Desk desk) {
        OrganisationRow row = organisations.save(OrganisationRow.card(card, clock.instant()));
        trail.record(new Entry(desk.staff.personId(), "organisation.card", "organisation", row.ref(), desk.siteId, "", card.name()));
        return row.organisation();
    }
}
