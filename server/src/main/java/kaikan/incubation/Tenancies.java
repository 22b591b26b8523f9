package kaikan.incubation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The tenancies of all sites, to be read. They are entered and changed by [LetRoom].
@Singleton
public class Tenancies {
    /// Up to here a tenancy without an agreed end holds its room in the ledger: the last year whose holidays can be calculated is 2099.
    public static final LocalDate HORIZON = LocalDate.of(2100, 1, 1);

    private final TenancyRepository tenancies;
    private final TermRepository terms;

    Tenancies(TenancyRepository tenancies, TermRepository terms) {
        this.tenancies = tenancies;
        this.terms = terms;
    }

    /// The tenancy with that public reference.
    public Optional<Tenancy> byRef(String ref) {
        return tenancies.findByRef(ref).map(row -> row.tenancy(terms.findByTenancyId(row.id()).stream().map(TermRow::term).toList()));
    }

    /// All tenancies of a site, past ones included.
    public List<Tenancy> ofSite(long siteId) {
        return together(tenancies.findBySiteId(siteId), terms.findBySiteId(siteId));
    }

    /// The tenancies of an organisation at all sites, past ones included; none that was taken back.
    public List<Tenancy> ofOrganisation(long organisationId) {
        List<TenancyRow> rows = tenancies.findByOrganisationId(organisationId);
        List<Long> ids = rows.stream().map(TenancyRow::id).toList();
        return ids.isEmpty()
                ? List.of()
                : together(rows, terms.findByTenancyIdIn(ids)).stream().filter(tenancy -> !tenancy.cancelled()).toList();
    }

    /// All tenancies that ever had that space.
    public List<Tenancy> ofSpace(long spaceId) {
        List<Long> ids = terms.findBySpaceId(spaceId).stream().map(TermRow::tenancyId).distinct().toList();
        return ids.isEmpty() ? List.of() : together(tenancies.findByIdIn(ids), terms.findByTenancyIdIn(ids));
    }

    /// What was done to a tenancy, in order.
    public List<TenancyChange> changes(Tenancy tenancy) {
        return tenancies.changes(tenancy.id()).stream().map(ChangeRow::change).toList();
    }

    static List<Tenancy> together(List<TenancyRow> rows, Collection<TermRow> terms) {
        Map<Long, List<Term>> byTenancy = terms.stream()
                .collect(Collectors.groupingBy(TermRow::tenancyId, Collectors.mapping(TermRow::term, Collectors.toList())));
        return rows.stream().map(row -> row.tenancy(byTenancy.getOrDefault(row.id(), List.of()))).toList();
    }
}
