package kaikan.booking;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kaikan.member.Contact;
import kaikan.member.LastMembers;
import kaikan.member.Member;
import kaikan.member.Organisation;
import kaikan.member.Organisations;
import kaikan.member.People;
import kaikan.member.Person;
import org.jspecify.annotations.Nullable;

/// Who looks after a booking on the applicant's side: they themselves, or the members of the organisation in whose name it was made, as
/// [BookingAccess] has it.
///
/// Once the last member has gone, mails about what the organisation has booked go to that last one, who answered for it until then and knows
/// of it: never to somebody who was removed, or who left while others stayed, even if they had applied for it, because what the others did
/// since is none of theirs. Where the last one has deleted their account, nobody is written to and the desk tells, by the organisation's number.
@Singleton
public class Keepers {
    private final Organisations organisations;
    private final LastMembers last;
    private final People people;

    Keepers(Organisations organisations, LastMembers last, People people) {
        this.last = last;
        this.organisations = organisations;
        this.people = people;
    }

    /// Whether nobody is left who may see or cancel it but the house.
    public boolean none(Booking booking) {
        return !BookingAccess.personal(booking) && members(booking).isEmpty();
    }

    /// Who answers for it at the door: the applicant; once they have left the organisation, the first of its owners; nobody where no member
    /// is left.
    public Optional<Person> answering(Booking booking) {
        return reader(booking).filter(Reader::sees).flatMap(reader -> people.byId(reader.personId()));
    }

    /// How its side is reached: the applicant, by the organisation's number where they have none; once they have left the organisation or
    /// deleted their account, the organisation by its own number and whoever answers for it by mail; where no member is left, whoever was the
    /// last, and where that is nobody any more, the organisation by its number alone.
    public Reached reached(Booking booking) {
        Organisation organisation = organisation(booking);
        return reader(booking)
                .map(reader -> Reached.of(
                        people.byId(reader.personId()).map(Person::contact).orElse(Contact.NONE), who(booking, reader), organisation))
                .orElseGet(() -> Reached.of(Contact.NONE, Reached.Who.NOBODY, organisation));
    }

    private static Reached.Who who(Booking booking, Reader reader) {
        if (!reader.sees()) {
            return Reached.Who.LAST;
        }
        return reader.personId() == booking.applicant().personId() ? Reached.Who.APPLICANT : Reached.Who.MEMBER;
    }

    /// Who is written to about it: the applicant; once they have left the organisation, the first of its owners; whoever was its last member
    /// once nobody is left; and nobody where they are gone too.
    Optional<Reader> reader(Booking booking) {
        List<Member> members = members(booking);
        if (BookingAccess.personal(booking)) {
            return Optional.of(new Reader(booking.applicant().personId(), true));
        }
        return members.isEmpty()
                ? Optional.ofNullable(organisation(booking)).flatMap(last::of).map(person -> new Reader(person.id(), false))
                : Optional.of(new Reader(among(booking, members), true));
    }

    /// Whether a person was written to about that booking as one of these members of its organisation, owners first: because they applied for it
    /// themselves, or answered for what somebody had applied for who was no member any more.
    public static boolean held(Booking booking, long personId, List<Member> members) {
        return among(booking, members) == personId;
    }

    /// @param members at least one
    private static long among(Booking booking, List<Member> members) {
        long applicant = booking.applicant().personId();
        boolean stayed = members.stream().anyMatch(member -> member.personId() == applicant);
        return stayed ? applicant : members.getFirst().personId();
    }

    /// @param sees whether they may see it, once they have signed in
    record Reader(long personId, boolean sees) {}

    private @Nullable Organisation organisation(Booking booking) {
        Long id = booking.applicant().organisationId();
        return id == null ? null : organisations.byId(id).orElse(null);
    }

    private List<Member> members(Booking booking) {
        Long organisation = booking.applicant().organisationId();
        return organisation == null ? List.of() : organisations.members(organisation);
    }
}
