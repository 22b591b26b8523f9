package kaikan.member;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Gives an account what the desk wrote on contact cards before there was one, and what it writes down for that caller later. A card is the
/// account's when it has the mail address that the account has proved, and the same name in any spelling: with another name it may be a
/// colleague's who shares the address, or the address may have been misheard.
@Singleton
class Succession {
    private final PersonRepository people;
    private final BeanProvider<CardTaken> rooms;
    private final CardTrail trail;

    Succession(PersonRepository people, BeanProvider<CardTaken> rooms, CardTrail trail) {
        this.people = people;
        this.rooms = rooms;
        this.trail = trail;
    }

    /// The account takes its cards, in the caller's transaction.
    ///
    /// @param account a row that has been written, with the address that was just proved
    void take(PersonRow account) {
        people.cardsAt(new MailAddress(account.email()).key()).stream()
                .filter(card -> sameName(card, account.name()))
                .forEach(card -> take(card, account));
    }

    /// The account that has that address and that name takes the card, in the caller's transaction; nothing where there is none.
    ///
    /// @param card as it was just written
    void corrected(PersonRow card) {
        account(card.person().contact()).ifPresent(account -> take(card, account));
    }

    /// The names under which the desk made cards for that address, but for the name of its account.
    List<String> waiting(MailAddress address) {
        String own = people.findByAccountKey(address.key()).map(PersonRow::name).orElse("");
        return people.cardsAt(address.key()).stream().filter(card -> !sameName(card, own)).map(PersonRow::name).distinct().toList();
    }

    /// The account of a caller who gives its address and its name.
    Optional<PersonRow> account(Contact caller) {
        return MailAddress.read(caller.email())
                .flatMap(address -> people.findByAccountKey(address.key()))
                .filter(account -> sameName(account, caller.name()));
    }

    /// Whether the address that a caller gives is that of an account under another name.
    boolean othersAddress(Contact caller) {
        return MailAddress.read(caller.email())
                .flatMap(address -> people.findByAccountKey(address.key()))
                .filter(account -> !sameName(account, caller.name()))
                .isPresent();
    }

    /// The card, or the account that has taken it and is still there.
    PersonRow successor(PersonRow card) {
        Long account = card.movedTo();
        return account == null ? card : people.findById(account).filter(row -> row.accountKey() != null).orElse(card);
    }

    private void take(PersonRow card, PersonRow account) {
        List<Long> sites = trail.sites(card.person());
        if (people.move(card.id(), account.id()) == 1) {
            rooms.stream().forEach(room -> room.taken(card.person(), account.person()));
            reached(card, account.id());
            trail.write(card.person(), sites, new CardTrail.Deed("person.take-card", account.id(), "", ""));
        }
    }

    /// An account that says no telephone number, or no reading of its name, has those of its card: the desk took them down to reach them.
    private void reached(PersonRow card, long account) {
        PersonRow now = people.findById(account).orElseThrow();
        Contact known = new Contact(
                now.name(), now.kana().isEmpty() ? card.kana() : now.kana(), now.phone().isEmpty() ? card.phone() : now.phone(), now.email());
        people.describe(account, known.name(), known.kana(), known.phone(), now.language(), PersonRow.searchKey(known));
    }

    private static boolean sameName(PersonRow row, String name) {
        return SearchKey.of(row.name()).equals(SearchKey.of(name));
    }
}
