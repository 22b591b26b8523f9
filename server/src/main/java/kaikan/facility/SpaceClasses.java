package kaikan.facility;

import java.util.List;
import java.util.Map;

/// The classes by which an owner's ordinance knows its spaces. The room that knows ordinances implements it as a bean, so that a form can
/// offer them; any other class may be typed.
public interface SpaceClasses {
    /// The classes that the owner's ordinances name, in their order; empty for an owner without.
    List<String> of(Owner owner);

    /// How the owner's ordinances call their classes, by class; what has no name there is left out.
    default Map<String, Name> names(Owner owner) {
        return Map.of();
    }
}
