package kaikan.facility;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// What an upper room knows about who stands on places of the catalogue. A room that lets people have spaces implements it as a bean; the
/// catalogue asks all of them through [Occupied] before it lets go of anything, and the day view asks it for words.
public interface Occupants {
    /// The most that an answer about all that ever was holds; whoever has more leaves the rest out, and says by [#refs] how many there are.
    int LIMIT = 100;

    /// What stands on the place and ends after `since`, soonest first, and what was given up and can still be taken back; [Instant#EPOCH] asks
    /// for all that ever was.
    List<Occupant> on(Place place, Instant since);

    /// The references of what [#on] tells of, however many there are.
    default Collection<String> refs(Place place, Instant since) {
        return on(place, since).stream().map(Occupant::ref).toList();
    }

    /// Those of these references that this room knows.
    List<Occupant> named(Collection<String> refs);

    /// The single uses at a site that end after `since`, each with the time of use itself, however many there are; those too that were given up
    /// and can still be taken back. For rooms whose uses
    /// depend on the site's opening hours; a tenancy does not.
    default List<Occupant> uses(long siteId, Instant since) {
        return List.of();
    }

    /// What people ever booked at a site, whatever became of it, soonest first; [#LIMIT] at most. A tenancy or closure is nothing of the kind.
    default List<Occupant> bookings(long siteId) {
        return List.of();
    }

    /// How much of a unit is held at most at one moment from `since` on, as far as this room knows.
    default int mostHeld(long unitId, Instant since) {
        return 0;
    }
}
