package kaikan.member;

import io.micronaut.context.BeanProvider;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.member.MemberRefusal.Because;

/// Corrects the contact cards that the desk made. A card that has become an account's is its owner's to correct, and a corrected card
/// becomes one's where it has its address and its name then, as an entry would ([Succession]).
@Singleton
public class CardCorrection {
    private final PersonRepository people;
    private final Dealings dealings;
    private final CardTrail trail;
    private final Succession succession;
    private final BeanProvider<PersonRenamed> rooms;

    CardCorrection(
            PersonRepository people, Dealings dealings, CardTrail trail, Succession succession, BeanProvider<PersonRenamed> rooms) {
        this.people = people;
        this.dealings = dealings;
        this.trail = trail;
        this.succession = succession;
        this.rooms = rooms;
    }

    /// Whether the viewer may correct that card: as the staff of a site that it has to do with, while nobody has an account for it.
    public boolean open(Viewer viewer, Person person) {
        return viewer.staffAnywhere()
                && people.findById(person.id()).filter(PersonRow::deskCard).isPresent()
                && (viewer.administrator() || !dealings.people(viewer, List.of(person.id())).isEmpty());
    }

    /// The account that keeps that contact itself: the one that has taken the card, or the person where they have one.
    public Optional<Person> owner(Person person) {
        return people.findById(person.id())
                .flatMap(row -> Optional.ofNullable(row.movedTo()).flatMap(people::findById).or(() -> Optional.of(row)))
                .map(PersonRow::person)
                .filter(Person::account);
    }

    /// Why a card that the viewer knows is not [#open].
    public MemberRefusal shut(Person card) {
        return owner(card).isPresent() ? Because.CARD_TAKEN : Because.NOT_A_CARD;
    }

    /// What a card says, for telling whether it says something else by now.
    public static String mark(Person card) {
        return PersonRow.searchKey(card.contact());
    }

    /// What shall stand on a card.
    ///
    /// @param was the [#mark] of the card as whoever corrects it has seen it
    /// @param reason why; not empty
    public record Correction(String was, Contact contact, String reason) {}

    /// Whether that correction takes from a card its only telephone number and mail address: it is by them that whoever it stands for hears of what
    /// they have, so a booking is not entered without one of them either. A card that never had any may go without.
    public static boolean leavesNoContact(Contact before, Contact after) {
        return reachable(before) && !reachable(after);
    }

    private static boolean reachable(Contact contact) {
        return !contact.phone().isEmpty() || !contact.email().isEmpty();
    }

    /// Writes the card anew; where that makes it an account's ([Succession]), the account takes it. The trail says which of its fields changed
    /// and not what stood there, because an entry stays for ever and a caller's number does not.
    @Transactional
    public Optional<MemberRefusal> correct(Person card, Correction correction, Viewer staff) {
        Contact contact = correction.contact;
        if (!open(staff, card)) {
            return Optional.of(shut(card));
        }
        String changed = changed(card.contact(), contact);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        if (leavesNoContact(card.contact(), contact)) {
            return Optional.of(Because.NO_CONTACT);
        }
        int written = people.correct(
                card.id(), correction.was, contact.name(), contact.kana(), contact.phone(), contact.email(), PersonRow.searchKey(contact));
        if (written == 0) {
            return Optional.of(open(staff, card) ? Because.CARD_CHANGED : shut(card));
        }
        people.findById(card.id()).map(PersonRow::person).ifPresent(person -> rooms.forEach(room -> room.renamed(person)));
        trail.write(card, trail.sites(card), new CardTrail.Deed("person.correct", staff.personId(), correction.reason.strip(), changed));
        people.findById(card.id()).ifPresent(succession::corrected);
        return Optional.empty();
    }

    /// The names of the fields that differ, in the order of the form.
    public static String changed(Contact before, Contact after) {
        return Stream.of(
                        before.name().equals(after.name()) ? "" : "name",
                        before.kana().equals(after.kana()) ? "" : "kana",
                        before.phone().equals(after.phone()) ? "" : "phone",
                        before.email().equals(after.email()) ? "" : "email")
                .filter(field -> !field.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
