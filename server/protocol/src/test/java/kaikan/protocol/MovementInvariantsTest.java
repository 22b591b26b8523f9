package kaikan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What holds at every door of a room, whatever is known and asked: seeded cases, and people who walk through a house with two doors.
final class MovementInvariantsTest {
    private static final Name NAME = new Name("部屋", "Room");
    private static final Place BLUE = new Place("blue", NAME, 4, List.of("blue", "floor"), List.of("blue"));
    private static final Place FLOOR = new Place("floor", NAME, null, List.of("floor", "blue", "red"), List.of("floor", "blue", "red"));

    private final Random random = new Random(45);

    @Test
    void whateverHappensTheInvariantsHold() {
        for (int round = 0; round < 60_000; round++) {
            Known known = known();
            Doorway door = new Doorway(random.nextInt(4) == 0 ? FLOOR : BLUE, random.nextInt(6));
            Known.Step last = known.last();
            Instant now = last == null || random.nextBoolean() ? instant() : last.at().plusSeconds(random.nextInt(90));
            Pass pass = new Pass(1, Door.ID, random.nextInt(5) == 0 ? 1 : 6, Door.PASS.validity());
            Knock knock = new Knock(new PassCheck.Genuine(pass), pick(Knock.Wish.values()), now);
            MoveDecision decision = Movement.decide(knock, known, door);
            assertEquals(decision, Movement.decide(knock, known, door), "the same question has the same answer");
            check(knock, known, door, decision);
        }
    }

    private static void check(Knock knock, Known known, Doorway door, MoveDecision decision) {
        switch (decision) {
            case MoveDecision.In(Pass pass, Known.@Nullable Stay stay, Basis basis, @Nullable PassEntry entry, Instant until) -> {
                assertTrue(knock.wish() != Knock.Wish.LEAVE);
                assertTrue(Admission.standing(pass, known, knock.now()).isEmpty(), "what the house keeps out, no room lets in");
                assertTrue(door.here(known).size() < known.limit(), "no more people than the pass allows");
                assertTrue(door.place().limit() == null || door.inside() < door.place().limit(), "nobody enters a full room");
                assertTrue(door.room(known) > 0, "and there is room for one");
                assertTrue(stay != null || (known.stays().size() < known.limit() && !known.headcount().full()), "nobody enters a full house");
                assertTrue(stay == null || !door.place().holds(stay.seen()), "nobody goes in who is in");
                assertTrue(knock.now().isBefore(until));
                assertTrue(
                        basis == Basis.PROVISIONAL || hasRoom(Objects.requireNonNull(entry), known, door, knock.now()), "the pass has the room now");
            }
            case MoveDecision.Out(_, Known.Stay stay, _) -> assertEquals(door.here(known).getFirst(), stay);
            case MoveDecision.Other(Decision.Enter _) -> throw new AssertionError("a room's door lets nobody into the house alone");
            case MoveDecision.Other(Decision.Leave(_, Known.Stay stay, _)) -> {
                assertEquals(Knock.Wish.LEAVE, knock.wish(), "nobody leaves the house by a scan at a room");
                assertTrue(door.here(known).isEmpty());
                assertEquals(known.stays().getFirst(), stay);
            }
            case MoveDecision.Other(Decision.Again(_, Known.Step step, _)) -> {
                assertEquals(known.last(), step);
                assertTrue(step.direction() == Known.Direction.OUT || door.here(known).stream().anyMatch(stay -> stay.visit().equals(step.visit())));
            }
            case MoveDecision.Other(Decision.Refuse(Refusal why, _)) -> assertTrue(
                    knock.wish() != Knock.Wish.LEAVE || (why instanceof Refusal.NotInside && known.stays().isEmpty()),
                    "who is inside is never kept from leaving");
        }
    }

    private static boolean hasRoom(PassEntry entry, Known known, Doorway door, Instant now) {
        return entry.rooms().stream()
                .filter(use -> use.code() != null && door.place().rooms().contains(use.code()))
                .anyMatch(use -> known.door(use.time(), entry.earlyMinutes()).contains(now));
    }

    @Test
    void aWalkThroughTheHouseNeverLosesOrDoublesAPersonAndCountsWhoIsInTheRoom() {
        for (int person = 0; person < 2_000; person++) {
            int limit = 1 + random.nextInt(3);
            Walk walk = new Walk(limit);
            for (int scan = 0; scan < 40; scan++) {
                walk.now = walk.now.plusSeconds(random.nextInt(300));
                if (random.nextInt(3) == 0) {
                    walk.atTheHouse(pick(Knock.Wish.values()));
                } else {
                    walk.atTheRoom(pick(Knock.Wish.values()));
                }
                assertEquals(walk.entered - walk.left, walk.stays.size());
                assertTrue(walk.stays.size() <= limit);
                assertTrue(walk.inRoom().count() <= 4, "the room holds four");
            }
        }
    }

    /// The people of one pass, as two devices that know of each other see them.
    private static final class Walk {
        private final Listing listing;
        private final List<Known.Stay> stays = new ArrayList<>();
        private Known.@Nullable Step atHouse;
        private Known.@Nullable Step atRoom;
        private Instant now = Door.at("09:40");
        private int entered;
        private int left;

        Walk(int limit) {
            listing = new Listing.Listed(MovementTest.entry(limit, MovementTest.use("blue", NAME, "10:00-12:00")));
        }

        Stream<Known.Stay> inRoom() {
            return stays.stream().filter(stay -> BLUE.holds(stay.seen()));
        }

        void atTheHouse(Knock.Wish wish) {
            switch (Admission.decide(knock(wish), Door.known(listing, stays, atHouse))) {
                case Decision.Enter _ -> atHouse = enter(null);
                case Decision.Leave(_, Known.Stay stay, _) -> atHouse = leave(stay);
                case Decision.Again _, Decision.Refuse _ -> {}
            }
        }

        void atTheRoom(Knock.Wish wish) {
            Doorway door = new Doorway(BLUE, (int) inRoom().count());
            switch (Movement.decide(knock(wish), Door.known(listing, stays, atRoom), door)) {
                case MoveDecision.In(_, Known.@Nullable Stay stay, _, _, _) -> atRoom = stay == null
                        ? enter(new Seen("blue", Known.Direction.IN, now))
                        : move(stay, Known.Direction.IN);
                case MoveDecision.Out(_, Known.Stay stay, _) -> atRoom = move(stay, Known.Direction.OUT);
                case MoveDecision.Other(Decision.Leave(_, Known.Stay stay, _)) -> atRoom = leave(stay);
                case MoveDecision.Other _ -> {}
            }
        }

        private Knock knock(Knock.Wish wish) {
            return new Knock(new PassCheck.Genuine(Door.PASS), wish, now);
        }

        private Known.Step enter(@Nullable Seen seen) {
            stays.add(new Known.Stay("V" + ++entered, now, null, seen));
            return new Known.Step(Known.Direction.IN, "V" + entered, now, seen == null ? null : seen.place());
        }

        private Known.Step leave(Known.Stay stay) {
            left++;
            assertTrue(stays.remove(stay));
            return new Known.Step(Known.Direction.OUT, stay.visit(), now);
        }

        private Known.Step move(Known.Stay stay, Known.Direction way) {
            assertTrue(BLUE.holds(stay.seen()) == (way == Known.Direction.OUT), "in from outside, out from inside");
            stays.set(stays.indexOf(stay), new Known.Stay(stay.visit(), stay.since(), null, new Seen("blue", way, now)));
            return new Known.Step(way, stay.visit(), now, "blue");
        }
    }

    private Known known() {
        List<Known.Stay> stays = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Seen seen = random.nextBoolean() ? null : new Seen(pick("blue", "red", "floor"), pick(Known.Direction.values()), instant());
            stays.add(new Known.Stay("V" + i, instant(), null, seen));
        }
        Known.Step last = random.nextBoolean()
                ? null
                : new Known.Step(pick(Known.Direction.values()), "V1", instant(), random.nextBoolean() ? null : pick("blue", "floor"));
        Listing listing = switch (random.nextInt(4)) {
            case 0 -> new Listing.Unlisted();
            case 1 -> new Listing.Revoked();
            default -> new Listing.Listed(MovementTest.entry(1 + random.nextInt(3), uses()));
        };
        Known.Headcount headcount = new Known.Headcount(random.nextInt(5), random.nextBoolean() ? null : random.nextInt(5));
        return new Known(Door.HERE, List.of(Door.OTHER), listing, stays, last, headcount, null);
    }

    private SpaceUse[] uses() {
        return Stream.generate(() -> MovementTest.use(
                        pick("blue", "red", "floor", "green"), NAME, random.nextBoolean() ? "10:00-12:00" : "12:00-13:00"))
                .limit(1 + random.nextInt(3))
                .toArray(SpaceUse[]::new);
    }

    private Instant instant() {
        return Door.at("09:00").plusSeconds(random.nextInt(4 * 3600));
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
