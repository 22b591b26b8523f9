package kaikan.admission;

import kaikan.facility.Name;
import kaikan.facility.NameReadings;
import kaikan.facility.Site;

/// Names and sites as devices read them.
public final class Names {
    private Names() {}

    /// A name of the catalogue for a device, with the readings that are known.
    public static kaikan.protocol.Name of(Name name) {
        String easy = NameReadings.easy(name.ja());
        return new kaikan.protocol.Name(name.ja(), name.en(), easy.equals(name.ja()) ? null : easy);
    }

    /// What somebody typed, the same in every language.
    public static kaikan.protocol.Name typed(String text) {
        return new kaikan.protocol.Name(text, text);
    }

    /// A site of the catalogue for a device.
    public static kaikan.protocol.Site of(Site site) {
        return new kaikan.protocol.Site(Math.toIntExact(site.id()), site.key(), of(site.name()), site.zone());
    }
}
