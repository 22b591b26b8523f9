package kaikan.member;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.member.MemberRefusal.Because;
import kaikan.platform.text.Spoken;

/// Deletes an account: personal data, keys, roles, memberships and mails leave; an empty row stays, because bookings refer to it.
@Singleton
public class Departure {
    private final PasswordCheck check;
    private final OrganisationRepository organisations;
    private final PersonRepository people;
    private final SiteRoles roles;
    private final Erasure erasure;
    private final List<Farewell> farewells;
    private final Partings partings;

    Departure(
            PasswordCheck check,
            OrganisationRepository organisations,
            PersonRepository people,
            SiteRoles roles,
            Erasure erasure,
            List<Farewell> farewells,
            Partings partings) {
        this.check = check;
        this.organisations = organisations;
        this.people = people;
        this.roles = roles;
        this.erasure = erasure;
        this.farewells = farewells;
        this.partings = partings;
    }

    /// All that keeps the person here for now.
    public List<Objection> objections(Viewer viewer) {
        Stream<Objection> rooms = farewells.stream().flatMap(farewell -> farewell.objection(viewer.personId()).stream());
        return Stream.concat(rooms, Stream.of(asOwner(viewer), asAdministrator(viewer)).flatMap(Optional::stream)).toList();
    }

    private Optional<Objection> asOwner(Viewer viewer) {
        List<Objection.Obligation> stuck = organisations.membershipsOf(viewer.personId()).stream()
                .filter(place -> Memberships.wouldLackAnOwner(organisations.members(place.organisationId()), viewer.personId()))
                .map(place -> new Objection.Obligation(_ -> place.name(), "/organisations/" + place.ref() + "#members"))
                .toList();
        return stuck.isEmpty() ? Optional.empty() : Optional.of(new Objection(Because.LAST_OWNER, stuck, "/account"));
    }

    private Optional<Objection> asAdministrator(Viewer viewer) {
        Set<Long> administrators = roles.staff().stream()
                .filter(line -> line.role() == Role.ADMINISTRATOR)
                .map(StaffLine::personId)
                .collect(Collectors.toSet());
        String where = "/staff/roles";
        return administrators.equals(Set.of(viewer.personId()))
                ? Optional.of(new Objection(
                        Because.LAST_ADMINISTRATOR, List.of(new Objection.Obligation(Spoken.text("member.staff.roles"), where)), where))
                : Optional.empty();
    }

    /// For what the house may have money to return to the viewer.
    public List<Objection.Obligation> owed(Viewer viewer) {
        return farewells.stream().flatMap(farewell -> farewell.owed(viewer.personId()).stream()).toList();
    }

    /// What the viewer leaves to the other members of their organisations.
    public List<Objection.Obligation> handedOn(Viewer viewer) {
        return farewells.stream().flatMap(farewell -> farewell.handedOn(viewer.personId()).stream()).toList();
    }

    /// Deletes the viewer's account, unless something keeps them here for now: [MemberRefusal.NotYet].
    public Optional<MemberRefusal> leave(Viewer viewer, String password) {
        return kept(viewer).or(() -> check.then(viewer, password, () -> go(viewer)));
    }

    private Optional<MemberRefusal> kept(Viewer viewer) {
        List<Objection> objections = objections(viewer);
        return objections.isEmpty() ? Optional.empty() : Optional.of(new MemberRefusal.NotYet(objections));
    }

    /// Asks again what was asked before the password, once nobody can write anything more that is the viewer's: whoever does waits at their
    /// row, and finds them gone ([People#gone]). Organisations are locked before the person, as whoever accepts an invitation does.
    @Transactional
    Optional<MemberRefusal> go(Viewer viewer) {
        List<Membership> places = organisations.membershipsOf(viewer.personId());
        places.forEach(place -> organisations.lock(place.organisationId()));
        if (roles.isLastAdministrator(viewer.personId())) {
            return Optional.of(Because.LAST_ADMINISTRATOR);
        }
        people.lock(viewer.personId());
        Optional<MemberRefusal> kept = kept(viewer);
        if (kept.isPresent()) {
            return kept;
        }
        Map<Long, List<Member>> before = places.stream()
                .collect(Collectors.toMap(Membership::organisationId, place -> organisations.members(place.organisationId())));
        erasure.erase(viewer);
        places.forEach(place -> tell(viewer, place, before.getOrDefault(place.organisationId(), List.of())));
        partings.gone(viewer);
        return Optional.empty();
    }

    private void tell(Viewer viewer, Membership place, List<Member> before) {
        before.stream()
                .filter(member -> member.personId() == viewer.personId())
                .map(member -> new Partings.Parting(viewer, Partings.How.GONE, member, before))
                .forEach(parting -> partings.tell(parting, place.organisationId(), place.ref(), place.name()));
    }
}
