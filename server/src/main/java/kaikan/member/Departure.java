package kaikan.member;

import io.micronaut.context.BeanProvider;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kaikan.member.MemberRefusal.Because;

/// Deletes an account: personal data, keys, roles, memberships and mails leave; an empty row stays, because bookings refer to it.
@Singleton
public class Departure {
    private final PasswordCheck check;
    private final OrganisationRepository organisations;
    private final SiteRoles roles;
    private final Erasure erasure;
    private final List<Farewell> farewells;
    private final BeanProvider<Parted> rooms;

    Departure(
            PasswordCheck check,
            OrganisationRepository organisations,
            SiteRoles roles,
            Erasure erasure,
            List<Farewell> farewells,
            BeanProvider<Parted> rooms) {
        this.check = check;
        this.organisations = organisations;
        this.roles = roles;
        this.erasure = erasure;
        this.farewells = farewells;
        this.rooms = rooms;
    }

    /// What keeps the person here for now, if anything.
    public Optional<Objection> objection(Viewer viewer) {
        return farewells.stream().flatMap(farewell -> farewell.objection(viewer.personId()).stream()).findFirst();
    }

    /// What the viewer leaves to the other members of their organisations.
    public List<Objection.Obligation> handedOn(Viewer viewer) {
        return farewells.stream().flatMap(farewell -> farewell.handedOn(viewer.personId()).stream()).toList();
    }

    /// What nobody would look after any more once the organisation has no members.
    public List<Objection.Obligation> left(Organisation organisation) {
        return farewells.stream().flatMap(farewell -> farewell.left(organisation.id()).stream()).toList();
    }

    /// Deletes the viewer's account.
    public Optional<MemberRefusal> leave(Viewer viewer, String password) {
        return check.then(viewer, password, () -> go(viewer));
    }

    @Transactional
    Optional<MemberRefusal> go(Viewer viewer) {
        List<Membership> places = organisations.membershipsOf(viewer.personId());
        for (Membership place : places) {
            organisations.lock(place.organisationId());
            if (Memberships.wouldLackAnOwner(organisations.members(place.organisationId()), viewer.personId())) {
                return Optional.of(Because.LAST_OWNER);
            }
        }
        if (roles.isLastAdministrator(viewer.personId())) {
            return Optional.of(Because.LAST_ADMINISTRATOR);
        }
        erasure.erase(viewer);
        rooms.stream().forEach(room -> {
            places.forEach(place -> room.left(place.organisationId(), viewer.personId()));
            room.gone(viewer);
        });
        return Optional.empty();
    }
}
