package kaikan.facility.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kaikan.facility.Catalogue;
import kaikan.facility.Owner;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.SpaceClasses;
import kaikan.facility.SpaceEntry;
import kaikan.facility.SpaceKind;

/// Finds the spaces that nobody can book because their owner's ordinances have no fee for them, and those whose fee is for something else.
@Singleton
class Unpriced {
    private final List<SpaceClasses> classes;

    Unpriced(List<SpaceClasses> classes) {
        this.classes = classes;
    }

    /// Those of a site, in their order.
    List<Space> at(Catalogue catalogue, Site site) {
        return catalogue.spaces(site).stream()
                .filter(space -> is(catalogue.owner(space.ownerId()), site, space.kind(), space.spaceClass()))
                .toList();
    }

    /// Those of a site whose class their owner's ordinances have for something else, in their order: they cost what that costs.
    List<Space> unfit(Catalogue catalogue, Site site) {
        return catalogue.spaces(site).stream()
                .filter(space -> unfit(catalogue.owner(space.ownerId()), site, new SpaceClasses.Typed(space.kind(), space.spaceClass())))
                .toList();
    }

    /// Whether the owner's ordinances have that class for something else than a space of that kind.
    boolean unfit(Owner owner, Site site, SpaceClasses.Typed typed) {
        return SpaceClasses.unfit(classes, owner, site, typed).isPresent();
    }

    /// Whether not the owner's own ordinances, but those of another owner of this site's spaces, have the class for such a space. What is let by
    /// contract needs none.
    boolean ofOthersOnly(Catalogue catalogue, SpaceEntry entry) {
        Site site = catalogue.site(entry.siteId());
        SpaceClasses.Typed typed = new SpaceClasses.Typed(entry.kind(), entry.spaceClass());
        return !entry.kind().tenancy()
                && !has(catalogue.owner(entry.ownerId()), site, typed)
                && catalogue.spaces(site).stream()
                        .map(Space::ownerId)
                        .distinct()
                        .anyMatch(owner -> has(catalogue.owner(owner), site, typed));
    }

    private boolean has(Owner owner, Site site, SpaceClasses.Typed typed) {
        return classes.stream()
                .flatMap(known -> Optional.ofNullable(known.uses(owner, site).get(typed.spaceClass())).stream())
                .anyMatch(use -> use.fits(typed.kind()));
    }

    /// Whether nobody can book a space of that kind and class there: it is not let by contract, and the owner's ordinances have no fee.
    boolean is(Owner owner, Site site, SpaceKind kind, String spaceClass) {
        return !kind.tenancy() && !SpaceClasses.priced(classes, owner, site, spaceClass);
    }
}
