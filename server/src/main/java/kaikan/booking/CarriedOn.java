package kaikan.booking;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.facility.Site;
import kaikan.member.Membership;
import kaikan.member.Objection;
import kaikan.member.Organisations;
import kaikan.platform.text.Spoken;

/// Tells what only one person can look after from what the other members of an organisation carry on when that person goes.
@Singleton
class CarriedOn {
    private final Organisations organisations;

    CarriedOn(Organisations organisations) {
        this.organisations = organisations;
    }

    /// Those of a person's bookings that nobody else has, in their order.
    private List<Booking> byNobody(List<Booking> found, long personId) {
        Set<Long> shared = shared(found, personId);
        return found.stream().filter(booking -> !heldBy(shared, booking)).toList();
    }

    /// Those of a person's bookings that an organisation with other members has too, in their order.
    List<Booking> byOthers(List<Booking> found, long personId) {
        Set<Long> shared = shared(found, personId);
        return found.stream().filter(booking -> heldBy(shared, booking)).toList();
    }

    /// What goes with that person, each once: of their own bookings those that nobody else has, and all of an organisation of which they are
    /// the last member, whoever made it.
    List<Booking> alone(long personId, LongFunction<List<Booking>> own, LongFunction<List<Booking>> ofOrganisation) {
        Stream<Booking> inherited = last(personId).flatMap(organisation -> ofOrganisation.apply(organisation).stream());
        return Stream.concat(byNobody(own.apply(personId), personId).stream(), inherited).distinct().toList();
    }

    /// Whether its page is closed to that person, because they have left the organisation in whose name it is.
    boolean behind(Booking booking, long personId) {
        Long organisation = booking.applicant().organisationId();
        boolean theirOwn = BookingAccess.personal(booking) && booking.applicant().personId() == personId;
        return organisation != null && !theirOwn && organisations.members(organisation).stream().noneMatch(member -> member.personId() == personId);
    }

    /// Something whose page is closed to whoever has left its organisation: they are told to ask the desk, whose numbers stand on its site's page.
    static Objection.Obligation atTheDesk(Site site, Spoken what) {
        return new Objection.Obligation(words -> words.get("booking.left-behind", what.in(words)), "/sites/" + site.key());
    }

    private Stream<Long> last(long personId) {
        return organisations.of(personId).stream()
                .map(Membership::organisationId)
                .filter(organisation -> organisations.members(organisation).stream().allMatch(member -> member.personId() == personId));
    }

    /// The organisations of these bookings that have other members.
    private Set<Long> shared(List<Booking> found, long personId) {
        return found.stream()
                .flatMap(booking -> Stream.ofNullable(booking.applicant().organisationId()))
                .distinct()
                .filter(organisation -> organisations.members(organisation).stream().anyMatch(member -> member.personId() != personId))
                .collect(Collectors.toSet());
    }

    private static boolean heldBy(Set<Long> organisations, Booking booking) {
        Long organisation = booking.applicant().organisationId();
        return organisation != null && organisations.contains(organisation);
    }
}
