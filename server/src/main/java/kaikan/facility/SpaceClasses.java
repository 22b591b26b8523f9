package kaikan.facility;

import java.util.List;

/// The classes by which an owner's ordinance knows its spaces. The room that knows ordinances implements it as a bean, so that a form can
/// offer them; any other class may be typed.
public interface SpaceClasses {
    /// The classes that the owner's ordinances name, in their order; empty for an owner without.
    List<String> of(Owner owner);
}
