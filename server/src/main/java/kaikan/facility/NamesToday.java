package kaikan.facility;

import kaikan.platform.text.Words;

/// How spaces and units that are written down by number are called today; those that are gone, by their number.
public final class NamesToday {
    private NamesToday() {}

    /// The full name of the space with that id.
    public static String space(Catalogue catalogue, long id, Words words) {
        return catalogue.sites().stream()
                .flatMap(site -> catalogue.spaces(site).stream())
                .filter(space -> space.id() == id)
                .map((Space space) -> catalogue.fullName(space).in(words))
                .findFirst()
                .orElse("#" + id);
    }

    /// The name of the unit with that id.
    public static String unit(Catalogue catalogue, long id, Words words) {
        return catalogue.sites().stream()
                .flatMap(site -> catalogue.units(site).stream())
                .filter(unit -> unit.id() == id)
                .map((Unit unit) -> unit.name().in(words))
                .findFirst()
                .orElse("#" + id);
    }
}
