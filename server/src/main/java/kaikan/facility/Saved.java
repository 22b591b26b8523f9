package kaikan.facility;

/// How the catalogue answers a change.
public sealed interface Saved {
    /// It is written; every server shows it within a second.
    ///
    /// @param id the id of what was written or taken away
    record Done(long id) implements Saved {}

    /// Nothing was written.
    record Refused(CatalogueRefusal refusal) implements Saved {}
}
