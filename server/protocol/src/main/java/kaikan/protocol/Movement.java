package kaikan.protocol;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The decision about a pass at the door of a room, beside that of [Admission] at the house's.
///
/// - Whoever is in the house goes into the room, and whoever is in the room out of it: into the house at large. Whoever is not in the house yet
///   comes into both at once.
/// - Nobody is kept from leaving a room or the house. Who asks to leave and is not in the room, leaves the house.
/// - The pass must have the room at that time, from as early as the house's door opens for it. A part of a hall is open to whoever has the hall,
///   and the hall's door to whoever has a part.
/// - A pass that is not listed says no room. It is let in provisionally for its own time, as at the house's door.
/// - The same code again within seconds is the same answer; within [Admission#SETTLING] of going in it is not yet a way out.
public final class Movement {
    /// The rules that can keep a pass out of a room, in the order they are asked.
    private static final List<Rule> RULES = List.of(
            asked -> Admission.rightBuilding(asked.house), asked -> Admission.notTakenBack(asked.house), Movement::itsRoom, Movement::itsTime,
            Movement::notAllInRoom, Movement::houseNotFull, Movement::roomNotFull);

    private Movement() {}

    /// Decides what the door of the room does.
    public static MoveDecision decide(Knock knock, Known known, Doorway door) {
        return switch (knock.check()) {
            case PassCheck.Refused(PassRefusal why, @Nullable Pass pass) -> pass == null
                    ? refuse(new Refusal.NotGenuine(why), null)
                    : decide(new Case(pass, known, knock.now(), door), knock, List.of(_ -> Optional.of(new Refusal.NotGenuine(why))));
            case PassCheck.Genuine(Pass pass) -> decide(new Case(pass, known, knock.now(), door), knock, RULES);
        };
    }

    /// What keeps one more person with the pass out of the room.
    public static Optional<Refusal> keptOut(Pass pass, Known known, Instant now, Doorway door) {
        return refusal(RULES, new Case(pass, known, now, door));
    }

    private static MoveDecision decide(Case asked, Knock knock, List<Rule> rules) {
        Pass pass = asked.house.pass();
        Known known = asked.house.known();
        Known.Step last = known.last();
        List<Known.Stay> here = asked.door.here(known);
        if (last != null && isRepeat(last, knock, asked) && stillStands(last, asked)) {
            return new MoveDecision.Other(new Decision.Again(pass, last, known.entry()));
        }
        if (!here.isEmpty() && wantsOut(here.getFirst(), knock, known)) {
            return new MoveDecision.Out(pass, here.getFirst(), known.entry());
        }
        if (knock.wish() == Knock.Wish.LEAVE) {
            return known.stays().isEmpty()
                    ? refuse(new Refusal.NotInside(), pass)
                    : new MoveDecision.Other(new Decision.Leave(pass, known.stays().getFirst(), known.entry()));
        }
        return refusal(rules, asked).map(why -> refuse(why, pass)).orElseGet(() -> enter(asked));
    }

    private static MoveDecision enter(Case asked) {
        Known known = asked.house.known();
        PassEntry entry = known.entry();
        Known.Stay stay = asked.door.elsewhere(known).stream().findFirst().orElse(null);
        Basis basis = entry == null ? Basis.PROVISIONAL : Basis.LISTED;
        return new MoveDecision.In(asked.house.pass(), stay, basis, entry, Timing.until(asked.inRoom()));
    }

    private static MoveDecision refuse(Refusal why, @Nullable Pass pass) {
        return new MoveDecision.Other(new Decision.Refuse(why, pass));
    }

    /// A wish to leave is one more step, and never a repeat: out of the room, and then out of the house.
    private static boolean isRepeat(Known.Step last, Knock knock, Case asked) {
        boolean here = last.place() == null ? last.direction() == Known.Direction.OUT : last.place().equals(asked.door.place().code());
        return here && Admission.isRecent(last, knock, asked.house.known()) && switch (knock.wish()) {
            case INFERRED -> true;
            case ENTER -> last.direction() == Known.Direction.IN;
            case LEAVE -> false;
        };
    }

    /// Who left the house is out of it. Who went out of the room is out as long as they are in the house; who went in is welcomed once more only
    /// while they are in the room, and by a pass that was not taken back since.
    private static boolean stillStands(Known.Step last, Case asked) {
        if (last.place() == null) {
            return true;
        }
        Known known = asked.house.known();
        List<Known.Stay> there = last.direction() == Known.Direction.IN ? asked.door.here(known) : asked.door.elsewhere(known);
        boolean stands = there.stream().anyMatch(stay -> stay.visit().equals(last.visit()));
        return stands && (last.direction() == Known.Direction.OUT || Admission.notTakenBack(asked.house).isEmpty());
    }

    private static boolean wantsOut(Known.Stay stay, Knock knock, Known known) {
        return switch (knock.wish()) {
            case LEAVE -> true;
            case ENTER -> false;
            case INFERRED -> known.limit() == 1 && Admission.settled(since(stay), knock.now());
        };
    }

    private static Instant since(Known.Stay stay) {
        Seen seen = stay.seen();
        return seen == null ? stay.since() : seen.at();
    }

    /// The pass has a use of the room, and none of another room that is open now while this is not.
    private static Optional<Refusal> itsRoom(Case asked) {
        PassEntry entry = asked.house.known().entry();
        if (entry == null || entry.opensAll()) {
            return Optional.empty();
        }
        List<SpaceUse> others = entry.rooms().stream().filter(use -> !asked.door.place().isFor(use)).toList();
        Optional<SpaceUse> open = others.stream().filter(use -> asked.opens(use, entry).contains(asked.house.now())).findFirst();
        boolean none = others.size() == entry.rooms().size();
        return none || (open.isPresent() && itsTime(asked).isPresent())
                ? Optional.of(new Refusal.WrongRoom(asked.door.place().name(), open.or(() -> nearest(others, asked.house.now())).orElse(null)))
                : Optional.empty();
    }

    private static Optional<SpaceUse> nearest(List<SpaceUse> uses, Instant now) {
        Comparator<SpaceUse> byStart = Comparator.comparing(use -> use.time().from());
        return uses.stream().filter(use -> use.time().to().isAfter(now)).min(byStart).or(() -> uses.stream().max(byStart));
    }

    private static Optional<Refusal> itsTime(Case asked) {
        return Timing.now(asked.inRoom());
    }

    private static Optional<Refusal> notAllInRoom(Case asked) {
        List<Known.Stay> here = asked.door.here(asked.house.known());
        return here.size() < asked.house.known().limit()
                ? Optional.empty()
                : Optional.of(new Refusal.AlreadyInRoom(since(here.getFirst())));
    }

    /// Who is in the house already takes no more place in it.
    private static Optional<Refusal> houseNotFull(Case asked) {
        return asked.door.elsewhere(asked.house.known()).isEmpty() ? Admission.notFull(asked.house) : Optional.empty();
    }

    private static Optional<Refusal> roomNotFull(Case asked) {
        Place place = asked.door.place();
        Integer limit = place.limit();
        return limit != null && asked.door.full() ? Optional.of(new Refusal.RoomFull(place.name(), limit)) : Optional.empty();
    }

    private static Optional<Refusal> refusal(List<Rule> rules, Case asked) {
        return rules.stream().map(rule -> rule.ask(asked)).flatMap(Optional::stream).findFirst();
    }

    /// A pass at the door of a room at a time.
    private record Case(Admission.Case house, Doorway door) {
        Case(Pass pass, Known known, Instant now, Doorway door) {
            this(new Admission.Case(pass, known, now), door);
        }

        Window opens(SpaceUse use, PassEntry entry) {
            return house.known().door(use.time(), entry.earlyMinutes());
        }

        /// The same, as if the pass had no other rooms.
        Admission.Case inRoom() {
            PassEntry entry = house.known().entry();
            List<SpaceUse> uses = entry == null ? List.of() : entry.rooms().stream().filter(door.place()::isFor).toList();
            return entry == null || uses.isEmpty()
                    ? house
                    : new Admission.Case(house.pass(), house.known().with(new Listing.Listed(entry.with(uses))), house.now());
        }
    }

    private interface Rule {
        Optional<Refusal> ask(Case asked);
    }
}
