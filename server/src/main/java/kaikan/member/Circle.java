package kaikan.member;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whom the staff of a site may look up: those who have a role, a booking or a tenancy there, and the members of organisations that have.
/// Administrators may look up everybody. Whoever knows somebody's whole mail address may find them by it, because a role is given to a
/// newcomer who has no dealings yet.
@Singleton
public class Circle {
    /// So many are looked at before those who are strangers to the site are left out.
    private static final int CANDIDATES = 500;

    private final People people;
    private final Organisations organisations;
    private final SiteRoles roles;
    private final BeanProvider<Acquaintances> rooms;

    Circle(People people, Organisations organisations, SiteRoles roles, BeanProvider<Acquaintances> rooms) {
        this.people = people;
        this.organisations = organisations;
        this.roles = roles;
        this.rooms = rooms;
    }

    /// People whom the viewer may see and whom a search finds; see [People#search].
    public List<Person> people(Viewer viewer, String typed, int most) {
        if (viewer.administrator()) {
            return people.search(typed, most);
        }
        List<Person> found = people.search(typed, CANDIDATES);
        Set<Long> known = known(viewer, found.stream().map(Person::id).toList());
        return found.stream().filter(person -> known.contains(person.id()) || hasAddress(person, typed)).limit(most).toList();
    }

    /// Organisations whom the viewer may see and whom a search finds.
    public List<Organisation> organisations(Viewer viewer, String typed, int most) {
        if (viewer.administrator()) {
            return organisations.search(typed, most);
        }
        List<Organisation> found = organisations.search(typed, CANDIDATES);
        List<Long> ids = found.stream().map(Organisation::id).toList();
        Set<Long> known = new HashSet<>();
        List<Long> sites = sites(viewer);
        rooms.stream().forEach(room -> known.addAll(ids.isEmpty() || sites.isEmpty() ? Set.of() : room.organisations(ids, sites)));
        return found.stream().filter(organisation -> known.contains(organisation.id())).limit(most).toList();
    }

    /// Whether the viewer may see that person's page.
    ///
    /// @param typed the mail address by which the viewer found them, if any
    public boolean knows(Viewer viewer, Person person, String typed) {
        return viewer.administrator() || hasAddress(person, typed) || known(viewer, List.of(person.id())).contains(person.id());
    }

    private static boolean hasAddress(Person person, String typed) {
        return !person.email().isEmpty() && person.email().equalsIgnoreCase(typed.strip());
    }

    private Set<Long> known(Viewer viewer, Collection<Long> ids) {
        List<Long> sites = sites(viewer);
        Set<Long> known = new HashSet<>();
        if (!ids.isEmpty() && !sites.isEmpty()) {
            known.addAll(roles.holders(ids, sites));
            rooms.stream().forEach(room -> known.addAll(room.people(ids, sites)));
        }
        return known;
    }

    private static List<Long> sites(Viewer viewer) {
        return viewer.siteRoles().stream().filter(role -> role.role().isStaff()).map(SiteRole::siteId).distinct().toList();
    }
}
