package kaikan.booking;

import jakarta.inject.Singleton;
import java.util.List;
import kaikan.member.Member;
import kaikan.member.Organisations;

/// Who looks after a booking on the applicant's side: they themselves, or the members of the organisation in whose name it was made, as
/// [BookingAccess] has it.
@Singleton
public class Keepers {
    private final Organisations organisations;

    Keepers(Organisations organisations) {
        this.organisations = organisations;
    }

    /// Whether nobody is left who may see or cancel it but the house.
    public boolean none(Booking booking) {
        return !BookingAccess.personal(booking) && members(booking).isEmpty();
    }

    /// Whether whoever applied may still see it, once they have signed in.
    boolean applicant(Booking booking) {
        long person = booking.applicant().personId();
        return BookingAccess.personal(booking) || members(booking).stream().anyMatch(member -> member.personId() == person);
    }

    private List<Member> members(Booking booking) {
        Long organisation = booking.applicant().organisationId();
        return organisation == null ? List.of() : organisations.members(organisation);
    }
}
