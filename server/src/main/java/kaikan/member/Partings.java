package kaikan.member;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells whoever is concerned that an organisation has a member less, in the caller's transaction: the rooms that gave them something, the
/// trail, and the owners who stay.
@Singleton
class Partings {
    private final BeanProvider<Parted> rooms;
    private final LastMembers last;
    private final MemberMail mail;
    private final People people;

    Partings(BeanProvider<Parted> rooms, LastMembers last, MemberMail mail, People people) {
        this.rooms = rooms;
        this.last = last;
        this.mail = mail;
        this.people = people;
    }

    /// How a member went.
    enum How {
        /// By themselves.
        LEFT("member-left"),
        /// With their account, so that the house knows their name no more.
        GONE("member-gone"),
        /// By an owner, who knows it.
        REMOVED("");

        private final String mail;

        How(String mail) {
            this.mail = mail;
        }
    }

    /// A member less.
    ///
    /// @param by who did it
    /// @param before the members as they were, owners first
    record Parting(Viewer by, How how, Member member, List<Member> before) {}

    /// Tells it after they are no member any more. Of the owners only those hear that somebody went to whom no room wrote of what is theirs now.
    ///
    /// @param ref the organisation's public reference
    /// @param name what it is called
    void tell(Parting parting, long organisationId, String ref, String name) {
        Set<Long> told = new HashSet<>();
        rooms.stream().forEach(room -> told.addAll(room.left(organisationId, parting.member.personId(), parting.before)));
        last.note(parting.by, ref, parting.member.ref());
        if (parting.how != How.REMOVED) {
            parting.before.stream()
                    .filter(one -> one.standing() == Standing.OWNER && one.personId() != parting.member.personId())
                    .filter(owner -> !told.contains(owner.personId()))
                    .flatMap(owner -> people.byId(owner.personId()).stream())
                    .filter(owner -> !owner.email().isEmpty())
                    .forEach(owner -> mail.tell(
                            owner.email(), owner.language(), parting.how.mail, owner.name(), parting.member.name(), name,
                            mail.at("/organisations/" + ref)));
        }
    }

    /// That somebody has deleted their account.
    void gone(Viewer person) {
        rooms.stream().forEach(room -> room.gone(person));
    }
}
