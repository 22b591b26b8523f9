package kaikan.facility;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The classes by which an owner's ordinance knows its spaces. The room that knows ordinances implements it as a bean, so that a form can
/// offer them; any other class may be typed.
public interface SpaceClasses {
    /// The classes that the owner's ordinances name which hold at the site, in their order, each with what it is for; empty for an owner
    /// without.
    SequencedMap<String, ClassUse> uses(Owner owner, Site site);

    /// The classes alone, as [#uses].
    default List<String> of(Owner owner, Site site) {
        return List.copyOf(uses(owner, site).keySet());
    }

    /// What the owner's ordinances have the class of a space for, if its kind may not be of such a class. A class that no ordinance names fits.
    static Optional<ClassUse> unfit(List<SpaceClasses> known, Owner owner, Site site, Typed typed) {
        return known.stream()
                .flatMap(classes -> Optional.ofNullable(classes.uses(owner, site).get(typed.spaceClass)).stream())
                .filter(use -> !use.fits(typed.kind))
                .findFirst();
    }

    /// Kind and class that a space has or is to have.
    record Typed(SpaceKind kind, String spaceClass) {}

    /// Whether the owner's ordinances price that class at the site. What is let by contract needs no price.
    static boolean priced(List<SpaceClasses> known, Owner owner, Site site, String spaceClass) {
        return known.stream().anyMatch(classes -> classes.of(owner, site).contains(spaceClass));
    }

    /// How the owner's ordinances call their classes, by class; what has no name there is left out.
    default Map<String, Name> names(Owner owner) {
        return Map.of();
    }
}
