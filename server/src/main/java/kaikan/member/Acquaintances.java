package kaikan.member;

import java.util.Collection;
import java.util.Set;

/// What an upper room knows about who has to do with a site: by a booking, by a tenancy. A room that has such dealings implements it as a
/// bean; [Circle] asks all of them before it shows anybody to the staff of a site.
public interface Acquaintances {
    /// Those of these people who have dealings with one of these sites, themselves or for an organisation.
    Set<Long> people(Collection<Long> personIds, Collection<Long> siteIds);

    /// Those of these organisations that have dealings with one of these sites.
    Set<Long> organisations(Collection<Long> organisationIds, Collection<Long> siteIds);
}
