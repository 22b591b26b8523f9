package kaikan.booking;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kaikan.member.Contact;
import kaikan.member.Member;
import kaikan.member.Organisation;
import kaikan.member.Organisations;
import kaikan.member.People;
import kaikan.member.Person;

/// Who looks after a booking on the applicant's side: they themselves, or the members of the organisation in whose name it was made, as
/// [BookingAccess] has it.
@Singleton
public class Keepers {
    private final Organisations organisations;
    private final People people;

    Keepers(Organisations organisations, People people) {
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
        return none(booking) ? Optional.empty() : people.byId(reader(booking).personId());
    }

    /// How its side is reached: the applicant, by the organisation's number where they have none; once they have left the organisation or
    /// deleted their account, the organisation by its own number and whoever answers for it by mail.
    public Reached reached(Booking booking) {
        long applicant = booking.applicant().personId();
        Long id = booking.applicant().organisationId();
        Organisation organisation = id == null ? null : organisations.byId(id).orElse(null);
        return answering(booking)
                .filter(person -> person.id() != applicant)
                .map(member -> Reached.of(member.contact(), Reached.Who.MEMBER, organisation))
                .orElseGet(() -> Reached.of(
                        people.byId(applicant).map(Person::contact).orElse(Contact.NONE), Reached.Who.APPLICANT, organisation));
    }

    /// Who is written to about it: the applicant; once they have left the organisation, the first of its owners; and the applicant after all
    /// where nobody is left.
    Reader reader(Booking booking) {
        return BookingAccess.personal(booking) ? new Reader(booking.applicant().personId(), true) : among(booking, members(booking));
    }

    /// Whether a person was written to about that booking as one of these members of its organisation, owners first: because they applied for it
    /// themselves, or answered for what somebody had applied for who was no member any more.
    public static boolean held(Booking booking, long personId, List<Member> members) {
        return among(booking, members).personId() == personId;
    }

    private static Reader among(Booking booking, List<Member> members) {
        long applicant = booking.applicant().personId();
        boolean stayed = members.stream().anyMatch(member -> member.personId() == applicant);
        return stayed || members.isEmpty() ? new Reader(applicant, stayed) : new Reader(members.getFirst().personId(), true);
    }

    /// @param sees whether they may see it, once they have signed in
    record Reader(long personId, boolean sees) {}

    private List<Member> members(Booking booking) {
        Long organisation = booking.applicant().organisationId();
        return organisation == null ? List.of() : organisations.members(organisation);
    }
}
