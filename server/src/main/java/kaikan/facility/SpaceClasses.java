package kaikan.facility;

import java.util.List;
import java.util.Map;

/// The classes by which an owner's ordinance knows its spaces. The room that knows ordinances implements it as a bean, so that a form can
/// offer them; any other class may be typed.
public interface SpaceClasses {
    /// The classes that the owner's ordinances name which hold at the site, in their order; empty for an owner without.
    List<String> of(Owner owner, Site site);

    /// Whether the owner's ordinances price that class at the site. What is let by contract needs no price.
    static boolean priced(List<SpaceClasses> known, Owner owner, Site site, String spaceClass) {
        return known.stream().anyMatch(classes -> classes.of(owner, site).contains(spaceClass));
    }

    /// How the owner's ordinances call their classes, by class; what has no name there is left out.
    default Map<String, Name> names(Owner owner) {
        return Map.of();
    }
}
