package kaikan.facility;

/// Something of the catalogue that others can stand on.
///
/// @param kind what it is
/// @param id its id inside the house
public record Place(Kind kind, long id) {
    /// What a place may be.
    public enum Kind {
        SITE,
        SPACE,
        UNIT
    }

    /// The whole site.
    public static Place site(long id) {
        return new Place(Kind.SITE, id);
    }

    /// One space, whatever it is made of.
    public static Place space(long id) {
        return new Place(Kind.SPACE, id);
    }

    /// One unit, in whichever space it is used.
    public static Place unit(long id) {
        return new Place(Kind.UNIT, id);
    }
}
