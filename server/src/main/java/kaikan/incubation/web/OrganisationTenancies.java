package kaikan.incubation.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.incubation.Stretch;
import kaikan.incubation.Tenancies;
import kaikan.incubation.Tenancy;
import kaikan.member.Organisation;
import kaikan.member.Viewer;
import kaikan.member.web.OrganisationPanel;
import kaikan.platform.id.Ref;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// The offices and desks of an organisation on its page: all of them for its members, for staff those at the sites where they work. A past
/// stretch is not shown, and of the rent nothing.
@Singleton
final class OrganisationTenancies implements OrganisationPanel {
    private final Tenancies tenancies;
    private final Catalogues catalogues;

    OrganisationTenancies(Tenancies tenancies, Catalogues catalogues) {
        this.tenancies = tenancies;
        this.catalogues = catalogues;
    }

    @Override
    public Optional<Content> draw(Page page, Viewer viewer, Organisation organisation) {
        boolean member = viewer.memberOf(organisation.id()).isPresent();
        Catalogue catalogue = catalogues.current();
        List<HeldLine> held = new ArrayList<>();
        for (Tenancy tenancy : tenancies.ofOrganisation(organisation.id())) {
            Site site = catalogue.site(tenancy.siteId());
            if (site.has(Module.INCUBATION) && (member || viewer.staffAt(site.id()))) {
                LocalDate today = LocalDate.ofInstant(page.now(), site.zone());
                tenancy.stretches().stream()
                        .filter(stretch -> stretch.until() == null || !stretch.until().isBefore(today))
                        .sorted(Comparator.comparing(Stretch::from))
                        .map(stretch -> line(page, viewer, tenancy, stretch))
                        .forEach(held::add);
            }
        }
        return held.isEmpty() ? Optional.empty() : Optional.of(Html.part(page, "incubation/organisation", Map.of("held", held)));
    }

    private HeldLine line(Page page, Viewer viewer, Tenancy tenancy, Stretch stretch) {
        Catalogue catalogue = catalogues.current();
        Site site = catalogue.site(tenancy.siteId());
        String path = viewer.staffAt(site.id()) ? "/staff/tenancies/" + site.key() + "/t/" + tenancy.ref() : "";
        return new HeldLine(site.name().in(page.words()), catalogue.space(stretch.spaceId()).name().in(page.words()),
                Lines.date(page, stretch.from()), Lines.until(page, stretch.until()), Ref.display(tenancy.ref()), path);
    }
}
