package kaikan.kiosk.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import kaikan.protocol.Doors;
import kaikan.protocol.HolderKind;
import kaikan.protocol.Known;
import kaikan.protocol.Listing;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.Name;
import kaikan.protocol.PassEntry;
import kaikan.protocol.PassId;
import kaikan.protocol.Place;
import kaikan.protocol.Present;
import kaikan.protocol.Seen;
import kaikan.protocol.SpaceUse;
import org.jspecify.annotations.Nullable;

/// Who is inside: what the manifest said, and then what this device wrote since. The same rows give the same people, so it is built again
/// at each start and with each new manifest.
final class Presence {
    private final Map<String, Present> inside = new LinkedHashMap<>();
    private final Map<String, Gone> gone = new HashMap<>();
    private final Map<PassId, Known.Step> last = new HashMap<>();
    /// Where people were before they went through a room's door last.
    private final Map<String, Stood> before = new HashMap<>();
    private final Function<PassId, Listing> listings;
    private final Function<String, Optional<Place>> rooms;
    private final @Nullable Name here;

    /// @param here what this door is called; absent where nobody told
    private Presence(
            List<Present> inside, Function<PassId, Listing> listings, Function<String, Optional<Place>> rooms, @Nullable Name here) {
        inside.forEach(present -> this.inside.put(present.visit(), present));
        this.listings = listings;
        this.rooms = rooms;
        this.here = here;
    }

    static Presence of(@Nullable Manifest manifest) {
        return manifest == null
                ? new Presence(List.of(), _ -> new Listing.Unlisted(), _ -> Optional.empty(), null)
                : new Presence(manifest.inside(), manifest::listing, manifest::place, here(manifest));
    }

    private static @Nullable Name here(Manifest manifest) {
        Doors doors = manifest.doors();
        return doors == null ? null : new Name(doors.here(), doors.here());
    }

    /// Remembers what passes did last and who left since `recently`, which a manifest does not say: a repeat stays a repeat,
    /// and an exit can be undone.
    Presence remembering(Presence earlier, Instant recently) {
        earlier.gone.forEach((visit, left) -> {
            if (left.at.isAfter(recently)) {
                gone.put(visit, left);
            }
        });
        earlier.last.forEach((pass, step) -> {
            if (step.at().isAfter(recently)) {
                last.put(pass, step);
            }
        });
        earlier.before.forEach((visit, stood) -> {
            if (stood.at.isAfter(recently)) {
                before.put(visit, stood);
            }
        });
        return this;
    }

    /// Takes up a row that happened at `at`; a row that says nothing about people changes nothing.
    void apply(Message message, Instant at) {
        switch (message) {
            case Message.Entered(String visit, PassId pass, _, _, @Nullable String place) -> {
                Present guest = guest(visit, pass, at);
                inside.put(visit, place == null ? guest : moved(guest, new Seen(place, Known.Direction.IN, at)));
                last.put(pass, new Known.Step(Known.Direction.IN, visit, at, place));
            }
            case Message.Moved(String visit, @Nullable PassId pass, String place, Known.Direction way) -> {
                inside.computeIfPresent(visit, (_, present) -> {
                    before.put(visit, new Stood(present, at));
                    return moved(present, new Seen(place, way, at));
                });
                if (pass != null) {
                    last.put(pass, new Known.Step(way, visit, at, place));
                }
            }
            case Message.WalkInRegistered walkIn -> inside.put(walkIn.visit(), walkIn(walkIn, at));
            case Message.Left(String visit, @Nullable PassId pass) -> {
                Optional.ofNullable(inside.remove(visit)).ifPresent(present -> gone.put(visit, new Gone(present, at)));
                if (pass != null) {
                    last.put(pass, new Known.Step(Known.Direction.OUT, visit, at));
                }
            }
            case Message.VisitUndone(String visit, _) -> undo(visit);
            case Message.Booted _, Message.ClockAnchored _, Message.ScanRefused _, Message.HelpCalled _, Message.HelpWithdrawn _,
                    Message.UseStarted _, Message.UseStopped _, Message.UseUndone _, Message.MeterRead _,
                    Message.MeterSilent _, Message.MeterBack _, Message.UseExtended _, Message.HealthReported _, Message.FaultReported _,
                    Message.BypassBegan _, Message.BypassEnded _, Message.ConfigTaken _, Message.ConfigRefused _ -> {}
        }
    }

    /// Who is inside, the earliest first.
    List<Present> inside() {
        return List.copyOf(inside.values());
    }

    int count() {
        return inside.size();
    }

    /// How many were seen last in a room.
    int in(Place room) {
        return (int) inside.values().stream().filter(present -> room.holds(present.seen())).count();
    }

    /// Whose visit is going on.
    Optional<Present> find(String visit) {
        return Optional.ofNullable(inside.get(visit));
    }

    /// Somebody left at `at`, as an earlier boot knew; whoever is inside by now is left alone.
    void left(Present leaver, Instant at) {
        if (find(leaver.visit()).isEmpty()) {
            gone.put(leaver.visit(), new Gone(leaver, at));
        }
    }

    /// Who left since `recently`, the earliest first.
    List<Present> gone(Instant recently) {
        return gone.values().stream()
                .filter(left -> left.at.isAfter(recently))
                .sorted(Comparator.comparing(Gone::at))
                .map(Gone::present)
                .toList();
    }

    List<Known.Stay> stays(PassId pass) {
        List<Known.Stay> stays = new ArrayList<>();
        inside.values().stream()
                .filter(present -> pass.equals(present.pass()))
                .forEach(present -> stays.add(new Known.Stay(present.visit(), present.since(), present.door(), present.seen())));
        return stays;
    }

    Known.@Nullable Step last(PassId pass) {
        return last.get(pass);
    }

    /// The walk-in who was told `exitNumber`.
    Optional<Present> byExitNumber(int exitNumber) {
        return inside.values().stream()
                .filter(present -> present.exitNumber() != null && present.exitNumber() == exitNumber)
                .findFirst();
    }

    /// The walk-in who was told `exitNumber` and left last, as long as that is remembered.
    Optional<Present> leftWith(int exitNumber) {
        return gone.values().stream()
                .filter(left -> left.present.exitNumber() != null && left.present.exitNumber() == exitNumber)
                .max(Comparator.comparing(Gone::at))
                .map(Gone::present);
    }

    /// Undoing an exit brings the person back; undoing an entry takes them out; after a step through a room's door they are where they were
    /// before it, or as far as this is not known any more, in the house at large. In any case the pass has done nothing last.
    private void undo(String visit) {
        Gone back = gone.remove(visit);
        Present there = inside.get(visit);
        if (back == null && there != null && there.moved()) {
            Stood stood = before.remove(visit);
            inside.put(visit, stood == null ? there.seen(null, List.of()) : stood.present);
        } else if (back == null) {
            inside.remove(visit);
        } else {
            inside.put(visit, back.present);
        }
        last.values().removeIf(step -> step.visit().equals(visit));
    }

    private Present guest(String visit, PassId pass, Instant at) {
        return switch (listings.apply(pass)) {
            case Listing.Listed(PassEntry entry) -> new Present(
                    visit, pass, entry.holder(), Objects.requireNonNullElse(entry.company(), ""), entry.kind(), places(entry, at), at, null,
                    here);
            case Listing.Unlisted _, Listing.Revoked _ -> new Present(visit, pass, "", "", HolderKind.GUEST, List.of(), at, null, here);
        };
    }

    /// Who went through the door of a room is in it, or in the house at large.
    private Present moved(Present present, Seen seen) {
        List<Name> now = seen.in() ? rooms.apply(seen.place()).map(Place::name).stream().toList() : List.of();
        return present.seen(seen, now);
    }

    /// Somebody who went through a room's door, as they were before it, and when that was.
    private record Stood(Present present, Instant at) {}

    /// Somebody who left, and when.
    private record Gone(Present present, Instant at) {}

    private static List<Name> places(PassEntry entry, Instant at) {
        return entry.rooms().stream()
                .filter(use -> entry.isFor(use, at))
                .map(SpaceUse::space)
                .toList();
    }

    private Present walkIn(Message.WalkInRegistered walkIn, Instant at) {
        return new Present(
                walkIn.visit(), null, walkIn.name(), walkIn.company(), HolderKind.WALK_IN, goingTo(walkIn.host()), at, walkIn.exitNumber(),
                here);
    }

    /// Where somebody said that they were going, as the server shows it.
    private static List<Name> goingTo(String host) {
        return host.isBlank() ? List.of() : List.of(new Name(host, host));
    }
}
