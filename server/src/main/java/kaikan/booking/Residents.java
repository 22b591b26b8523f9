package kaikan.booking;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kaikan.facility.Audience;
import kaikan.facility.Catalogues;
import kaikan.facility.Space;
import kaikan.member.Residence;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.Viewer;

/// Whoever has an office or a desk at a site is a tenant there, as if they had been given that role.
@Singleton
public class Residents {
    private final BeanProvider<Residence> residences;
    private final Catalogues catalogues;
    private final Clock clock;

    Residents(BeanProvider<Residence> residences, Catalogues catalogues, Clock clock) {
        this.residences = residences;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /// Whoever asks for these spaces, as they stand to them.
    Viewer asking(Viewer by, BookingRequest request) {
        return seenBy(by, request.wishes().stream().map(wish -> catalogues.current().space(wish.spaceId())).toList());
    }

    /// The viewer as they stand to these spaces of one site. Nothing is read unless one of them is for tenants and the viewer has not been
    /// given that role.
    public Viewer seenBy(Viewer viewer, Collection<Space> spaces) {
        return spaces.stream()
                .filter(space -> space.audience() == Audience.TENANTS)
                .map(Space::siteId)
                .findFirst()
                .filter(siteId -> viewer.signedIn() && !viewer.has(Role.TENANT, siteId) && lives(viewer, siteId))
                .map(siteId -> tenant(viewer, siteId))
                .orElse(viewer);
    }

    private boolean lives(Viewer viewer, long siteId) {
        LocalDate today = LocalDate.now(clock.withZone(catalogues.current().site(siteId).zone()));
        return residences.stream().anyMatch(residence -> residence.at(siteId, viewer, today));
    }

    private static Viewer tenant(Viewer viewer, long siteId) {
        List<SiteRole> roles = new ArrayList<>(viewer.siteRoles());
        roles.add(new SiteRole(Role.TENANT, siteId));
        return viewer.with(viewer.memberships(), roles);
    }
}
