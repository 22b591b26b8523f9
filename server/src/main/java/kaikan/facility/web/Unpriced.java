package kaikan.facility.web;

import jakarta.inject.Singleton;
import java.util.List;
import kaikan.facility.Catalogue;
import kaikan.facility.Owner;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.SpaceClasses;
import kaikan.facility.SpaceKind;

/// Finds the spaces that nobody can book because their owner's ordinances have no fee for them.
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

    /// Whether nobody can book a space of that kind and class there: it is not let by contract, and the owner's ordinances have no fee.
    boolean is(Owner owner, Site site, SpaceKind kind, String spaceClass) {
        return !kind.tenancy() && !SpaceClasses.priced(classes, owner, site, spaceClass);
    }
}
