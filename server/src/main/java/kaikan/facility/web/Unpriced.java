package kaikan.facility.web;

import jakarta.inject.Singleton;
import java.util.List;
import kaikan.facility.Catalogue;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.SpaceClasses;

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
                .filter(space -> !space.kind().tenancy())
                .filter(space -> !SpaceClasses.priced(classes, catalogue.owner(space.ownerId()), site, space.spaceClass()))
                .toList();
    }
}
