package kaikan.facility;

import java.util.Map;

/// A row of the catalogue that staff can change.
public sealed interface Entry permits OwnerEntry, SiteEntry, UnitEntry, SpaceEntry {
    /// Its id inside the house; 0 while it is new.
    long id();

    /// The readable key that stands in addresses.
    String key();

    /// How it is called.
    default Name name() {
        return new Name(facts().getOrDefault("name_ja", ""), facts().getOrDefault("name_en", ""));
    }

    /// Rises with every change.
    long version();

    /// What staff may change, field by field in the order of the form, as text; an empty text where there is nothing.
    Map<String, String> facts();
}
