package kaikan.incubation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Occupant;
import kaikan.facility.Occupants;
import kaikan.facility.Place;
import kaikan.facility.Site;

/// Tells the catalogue and the day view who has a room: to everybody only that it is let, to staff the tenant's name.
@Singleton
class TenancyOccupants implements Occupants {
    private final TenancyRepository tenancies;
    private final TermRepository terms;
    private final Catalogues catalogues;

    TenancyOccupants(TenancyRepository tenancies, TermRepository terms, Catalogues catalogues) {
        this.tenancies = tenancies;
        this.terms = terms;
        this.catalogues = catalogues;
    }

    /// Terms that were replaced count only for whoever asks for all that ever was: they are history.
    @Override
    public List<Occupant> on(Place place, Instant since) {
        return all(place, since).limit(since.equals(Instant.EPOCH) ? LIMIT : Long.MAX_VALUE).toList();
    }

    @Override
    public List<String> refs(Place place, Instant since) {
        return all(place, since).map(Occupant::ref).distinct().toList();
    }

    private Stream<Occupant> all(Place place, Instant since) {
        boolean ever = since.equals(Instant.EPOCH);
        List<TermRow> there = switch (place.kind()) {
            case SITE -> terms.findBySiteId(place.id());
            case SPACE -> terms.findBySpaceId(place.id());
            case UNIT -> terms.ofUnit(place.id());
        };
        List<TermRow> counted = there.stream().filter(row -> ever || row.replacedIn() == 0).toList();
        return occupants(counted)
                .filter(occupant -> ever || occupant.slot().end().isAfter(since))
                .sorted(Comparator.comparing(occupant -> occupant.slot().start()));
    }

    @Override
    public List<Occupant> named(Collection<String> refs) {
        List<Long> ids = tenancies.findByRefIn(refs).stream().map(TenancyRow::id).toList();
        return ids.isEmpty()
                ? List.of()
                : occupants(terms.findByTenancyIdIn(ids).stream().filter(row -> row.replacedIn() == 0).toList()).toList();
    }

    private Stream<Occupant> occupants(List<TermRow> rows) {
        List<Long> ids = rows.stream().map(TermRow::tenancyId).distinct().toList();
        Catalogue catalogue = catalogues.current();
        return ids.isEmpty()
                ? Stream.empty()
                : Tenancies.together(tenancies.findByIdIn(ids), rows).stream()
                        .flatMap(tenancy -> tenancy.terms().stream().map(term -> occupant(catalogue, tenancy, term)));
    }

    private static Occupant occupant(Catalogue catalogue, Tenancy tenancy, Term term) {
        Site site = catalogue.site(tenancy.siteId());
        String path = "/staff/tenancies/" + site.key() + "/t/" + tenancy.ref();
        return new Occupant(tenancy.ref(), "facility.occupant.tenancy", tenancy.tenant().name(), term.stretch().slot(site.zone()), path);
    }
}
