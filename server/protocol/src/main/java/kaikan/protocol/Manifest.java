package kaikan.protocol;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything a door needs to decide without the server, for today and tomorrow. `version` is opaque and changes with the content; it is
/// the `ETag`.
///
/// @param generatedAt the server's time when it was made; its age stands on the screen
/// @param appliedThrough the last sequence number of *this* device's journal whose effect is in here; the device adds its later rows itself
/// @param capacity most people inside the site at once; absent = no limit
/// @param keys what verifies passes
/// @param passes passes with a use today or tomorrow, and those of bookings that were moved since the pass was first signed, each once; kept
/// in the order of their ids
/// @param revocations passes that are signed and in their time but no longer count
/// @param machines machines with a label in this site
/// @param meters meters this device reads
/// @param inside who is in the house: the muster list
/// @param walkIn what the site asks of people without a pass; absent = nobody registers at the kiosk
/// @param co2 the operator's factor; absent = no CO2 is shown
/// @param exitNumbers what *this* device tells people without a pass; absent = [ExitNumbers#SHARED]
/// @param opening when the house is open; absent = not told: people without a pass are taken at any time, and the door opens for every use as
/// early as its pass says
/// @param doors what *this* device is called, and the other kiosks of the site; absent from an older server
/// @param places the rooms at whose doors kiosks of the site stand; absent from an older server
/// @param config how *this* device is to behave; absent where nobody has said so, and from an older server
public record Manifest(
        String version,
        Instant generatedAt,
        long appliedThrough,
        Site site,
        List<Site> otherSites,
        @Nullable Integer capacity,
        List<PassKey> keys,
        List<PassEntry> passes,
        Revocations revocations,
        List<Machine> machines,
        List<Meter> meters,
        List<Present> inside,
        @Nullable WalkInForm walkIn,
        @Nullable Co2Factor co2,
        @Nullable ExitNumbers exitNumbers,
        @Nullable Opening opening,
        @Nullable Doors doors,
        @Nullable List<Place> places,
        @Nullable DeviceConfig config) {
    public Manifest {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(generatedAt, "generatedAt");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(revocations, "revocations");
        otherSites = List.copyOf(otherSites);
        keys = List.copyOf(keys);
        passes = passes.stream().sorted(Comparator.comparing(PassEntry::pass)).toList();
        machines = List.copyOf(machines);
        meters = List.copyOf(meters);
        inside = List.copyOf(inside);
        places = places == null ? null : List.copyOf(places);
    }

    /// The room at whose door the device that reads this stands; empty at the house's door.
    public Optional<Place> place() {
        return doors == null ? Optional.empty() : place(doors.place());
    }

    /// The room of that code; empty where no kiosk of the site stands at its door.
    public Optional<Place> place(@Nullable String code) {
        return places == null ? Optional.empty() : places.stream().filter(place -> place.code().equals(code)).findFirst();
    }

    /// What the manifest says about a pass. One that was taken back and is listed all the same is a cancelled one, so that the door still knows
    /// whose it is and for how many people: those who are inside with it leave by it.
    public Listing listing(PassId pass) {
        boolean revoked = revocations.passes().contains(pass);
        return entry(pass)
                .<Listing>map(entry -> new Listing.Listed(revoked ? entry.cancelled() : entry))
                .orElseGet(() -> revoked ? new Listing.Revoked() : new Listing.Unlisted());
    }

    private Optional<PassEntry> entry(PassId pass) {
        int from = 0;
        int to = passes.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = passes.get(middle).pass().compareTo(pass);
            if (order == 0) {
                return Optional.of(passes.get(middle));
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle;
        }
        return Optional.empty();
    }
}
