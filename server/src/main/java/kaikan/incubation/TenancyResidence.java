package kaikan.incubation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;
import kaikan.member.Membership;
import kaikan.member.Residence;
import kaikan.member.Viewer;

/// Whoever has a tenancy that is not over lives in the house.
@Singleton
class TenancyResidence implements Residence {
    private final TenancyRepository tenancies;

    TenancyResidence(TenancyRepository tenancies) {
        this.tenancies = tenancies;
    }

    @Override
    public boolean at(long siteId, Viewer viewer, LocalDate day) {
        Collection<Long> organisations =
                Stream.concat(Stream.of(0L), viewer.memberships().stream().map(Membership::organisationId)).toList();
        return tenancies.lasting(siteId, day, viewer.personId(), organisations) > 0;
    }
}
