package kaikan.protocol;

import java.time.ZoneId;
import java.util.Objects;

/// A house: `number` is what passes carry, `key` what people read in addresses, `zone` decides what a day is.
public record Site(int number, String key, Name name, ZoneId zone) {
    public Site {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(zone, "zone");
    }
}
