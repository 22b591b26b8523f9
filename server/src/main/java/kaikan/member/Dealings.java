package kaikan.member;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Who has to do with the sites at which a viewer works: by a role, a booking or a tenancy there. What an administrator may see beyond that
/// is for the asker to say.
@Singleton
class Dealings {
    private final SiteRoles roles;
    private final BeanProvider<Acquaintances> rooms;

    Dealings(SiteRoles roles, BeanProvider<Acquaintances> rooms) {
        this.roles = roles;
        this.rooms = rooms;
    }

    /// Those of these people.
    Set<Long> people(Viewer viewer, Collection<Long> ids) {
        List<Long> sites = sites(viewer);
        Set<Long> known = new HashSet<>();
        if (!ids.isEmpty() && !sites.isEmpty()) {
            known.addAll(roles.holders(ids, sites));
            rooms.stream().forEach(room -> known.addAll(room.people(ids, sites)));
        }
        return known;
    }

    /// Whether that person has to do with that very site, whoever asks.
    boolean at(long siteId, long personId) {
        List<Long> person = List.of(personId);
        List<Long> site = List.of(siteId);
        return !roles.holders(person, site).isEmpty() || rooms.stream().anyMatch(room -> !room.people(person, site).isEmpty());
    }

    /// Those of these organisations.
    Set<Long> organisations(Viewer viewer, Collection<Long> ids) {
        List<Long> sites = sites(viewer);
        Set<Long> known = new HashSet<>();
        if (!ids.isEmpty() && !sites.isEmpty()) {
            rooms.stream().forEach(room -> known.addAll(room.organisations(ids, sites)));
        }
        return known;
    }

    /// Those of these organisations that have to do with that very site, whoever asks.
    Set<Long> organisationsAt(long siteId, Collection<Long> ids) {
        Set<Long> known = new HashSet<>();
        if (!ids.isEmpty()) {
            rooms.stream().forEach(room -> known.addAll(room.organisations(ids, List.of(siteId))));
        }
        return known;
    }

    /// Whether the viewer may see that organisation as staff.
    boolean attend(Viewer viewer, long organisationId) {
        return viewer.administrator() || organisations(viewer, List.of(organisationId)).contains(organisationId);
    }

    private static List<Long> sites(Viewer viewer) {
        return viewer.siteRoles().stream().filter(role -> role.role().isStaff()).map(SiteRole::siteId).distinct().toList();
    }
}
