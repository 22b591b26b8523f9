package kaikan.admission;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;
import kaikan.facility.Site;
import org.jspecify.annotations.Nullable;

/// Knows where people came in.
@Singleton
class Entrances {
    private final DoorNames doors;

    Entrances(DoorNames doors) {
        this.doors = doors;
    }

    /// Where each visitor of a site came in; `null` of a kiosk that nobody knows, and of whom only the exit is known.
    Function<Insider, @Nullable Entrance> of(Site site) {
        Map<String, String> kiosks = doors.at(site.id());
        return person -> switch (person.cameBy()) {
            case "KIOSK" -> kiosk(kiosks.get(person.cameRef()));
            case "STAFF" -> new Entrance("");
            default -> null;
        };
    }

    private static @Nullable Entrance kiosk(@Nullable String name) {
        return name == null ? null : new Entrance(name);
    }
}
