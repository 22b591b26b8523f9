package kaikan.incubation;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import kaikan.member.Acquaintances;

/// Whoever has or had a tenancy at a site is known there.
@Singleton
class TenancyAcquaintances implements Acquaintances {
    private final TenancyRepository tenancies;

    TenancyAcquaintances(TenancyRepository tenancies) {
        this.tenancies = tenancies;
    }

    @Override
    public Set<Long> people(Collection<Long> personIds, Collection<Long> siteIds) {
        Set<Long> known = new HashSet<>(tenancies.tenants(personIds, siteIds));
        known.addAll(tenancies.members(personIds, siteIds));
        return known;
    }

    @Override
    public Set<Long> organisations(Collection<Long> organisationIds, Collection<Long> siteIds) {
        return Set.copyOf(tenancies.organisations(organisationIds, siteIds));
    }
}
