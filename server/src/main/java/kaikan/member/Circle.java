package kaikan.member;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Whom the staff of a site may look up: those who have a role, a booking or a tenancy there, and the members of organisations that have.
/// Administrators may look up everybody. Whoever knows somebody's whole mail address may find them by it, because a role is given to a
/// newcomer who has no dealings yet.
@Singleton
public class Circle {
    /// So many are looked at before those who are strangers to the site are left out.
    private static final int CANDIDATES = 500;

    private final People people;
    private final Organisations organisations;
    private final Dealings dealings;

    Circle(People people, Organisations organisations, Dealings dealings) {
        this.people = people;
        this.organisations = organisations;
        this.dealings = dealings;
    }

    /// People whom the viewer may see and whom a search finds; see [People#search].
    public List<Person> people(Viewer viewer, String typed, int most) {
        if (viewer.administrator()) {
            return people.search(typed, most);
        }
        List<Person> found = people.search(typed, CANDIDATES);
        Set<Long> known = dealings.people(viewer, found.stream().map(Person::id).toList());
        return found.stream().filter(person -> known.contains(person.id()) || hasAddress(person, typed)).limit(most).toList();
    }

    /// Organisations whom the viewer may see and whom a search finds.
    public List<Organisation> organisations(Viewer viewer, String typed, int most) {
        if (viewer.administrator()) {
            return organisations.search(typed, most);
        }
        return known(viewer, organisations.search(typed, CANDIDATES)).stream().limit(most).toList();
    }

    /// Registered organisations that a search finds and that have to do with that very site, for a desk that enters something for one of
    /// them. Nobody sees more, administrators included: anybody may register any name, and what is entered for it belongs to its members.
    public List<Organisation> registeredAt(long siteId, String typed, int most) {
        List<Organisation> found = organisations.registered(typed, CANDIDATES);
        Set<Long> known = dealings.organisationsAt(siteId, found.stream().map(Organisation::id).toList());
        return found.stream().filter(organisation -> known.contains(organisation.id())).limit(most).toList();
    }

    /// Those of these organisations whose page the viewer may see as staff, in their order.
    public List<Organisation> known(Viewer viewer, List<Organisation> found) {
        if (viewer.administrator()) {
            return found;
        }
        Set<Long> known = dealings.organisations(viewer, found.stream().map(Organisation::id).toList());
        return found.stream().filter(organisation -> known.contains(organisation.id())).toList();
    }

    /// Whether the viewer may see that organisation's page as staff; its members see it anyway.
    public boolean knows(Viewer viewer, Organisation organisation) {
        return dealings.attend(viewer, organisation.id());
    }

    /// Those of these memberships whose organisation's page the viewer may see as staff, by reference.
    public Set<String> openTo(Viewer viewer, Collection<Membership> places) {
        Set<Long> known = dealings.organisations(viewer, places.stream().map(Membership::organisationId).toList());
        return places.stream()
                .filter(place -> viewer.administrator() || known.contains(place.organisationId()))
                .map(Membership::ref)
                .collect(Collectors.toSet());
    }

    /// Whether the viewer may see that person's page.
    ///
    /// @param typed the mail address by which the viewer found them, if any
    public boolean knows(Viewer viewer, Person person, String typed) {
        return viewer.administrator() || hasAddress(person, typed) || dealings.people(viewer, List.of(person.id())).contains(person.id());
    }

    /// Those of these people whose page the viewer may see, in their order.
    public List<Person> seen(Viewer viewer, List<Person> found) {
        if (viewer.administrator()) {
            return found;
        }
        Set<Long> known = dealings.people(viewer, found.stream().map(Person::id).toList());
        return found.stream().filter(person -> known.contains(person.id())).toList();
    }

    private static boolean hasAddress(Person person, String typed) {
        return !person.email().isEmpty() && person.email().equalsIgnoreCase(typed.strip());
    }
}
