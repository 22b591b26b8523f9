package kaikan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What holds at every door, whatever is known and asked: 200,000 seeded cases, some of them walked as a person walks.
final class AdmissionInvariantsTest {
    private final Random random = new Random(6);

    @Test
    void whateverHappensTheInvariantsHold() {
        for (int round = 0; round < 200_000; round++) {
            Known known = known();
            Known.Step last = known.last();
            Instant now = last == null || random.nextBoolean() ? instant() : last.at().plusSeconds(random.nextInt(90));
            Pass pass = new Pass(1, Door.ID, random.nextInt(5) == 0 ? 1 : 6, Door.PASS.validity());
            Knock knock = new Knock(new PassCheck.Genuine(pass), pick(Knock.Wish.values()), now);
            Decision decision = Admission.decide(knock, known);
            assertEquals(decision, Admission.decide(knock, known), "the same question has the same answer");
            check(knock, known, decision);
        }
    }

    private static void check(Knock knock, Known known, Decision decision) {
        switch (decision) {
            case Decision.Enter(Pass pass, Basis basis, _, Instant until) -> {
                assertEquals(known.here().number(), pass.site());
                assertTrue(Admission.standing(pass, known, knock.now()).isEmpty());
                assertTrue(known.stays().size() < known.limit(), "no more people than the pass allows");
                assertTrue(!known.headcount().full(), "nobody enters a full house");
                assertTrue(knock.now().isBefore(until));
                assertEquals(basis == Basis.LISTED, known.listing() instanceof Listing.Listed);
                assertTrue(
                        Admission.standing(pass, withoutHours(known), knock.now()).isEmpty(), "the hours let nobody in who is too early without");
                assertTrue(basis == Basis.PROVISIONAL || mayBeIn(known, knock.now()), "nobody is let in before the house opens for their use");
            }
            case Decision.Leave(_, Known.Stay stay, _) -> assertEquals(known.stays().getFirst(), stay);
            case Decision.Again(_, Known.Step step, _) -> {
                assertEquals(known.last(), step);
                assertTrue(step.direction() == Known.Direction.OUT || !isTakenBack(known.listing()), "a pass that was taken back welcomes nobody");
            }
            case Decision.Refuse(Refusal why, @Nullable Pass pass) -> {
                assertTrue(
                        knock.wish() != Knock.Wish.LEAVE || (why instanceof Refusal.NotInside && known.stays().isEmpty()),
                        "who is inside is never kept from leaving");
                assertTrue(
                        !(why instanceof Refusal.TooEarly(Instant opens)) || Admission.standing(Objects.requireNonNull(pass), known, opens).isEmpty(),
                        "whoever comes back at the time that they were told is not too early again");
            }
        }
    }

    private static Known withoutHours(Known known) {
        return new Known(known.here(), known.others(), known.listing(), known.stays(), known.last(), known.headcount(), null);
    }

    /// Whether there is a use for which the house is open all the time from now until it begins, or which does not go by its hours.
    private static boolean mayBeIn(Known known, Instant now) {
        Opening opening = known.opening();
        return Objects.requireNonNull(known.entry()).deciding().stream()
                .map(SpaceUse::time)
                .filter(use -> use.openedEarlierBy(30).contains(now))
                .anyMatch(use -> opening == null
                        || !opening.covers().contains(use.from())
                        || opening.isClosed(use.from())
                        || !now.isBefore(use.from())
                        || opening.open().stream().anyMatch(hours -> hours.contains(now) && hours.contains(use.from())));
    }

    private static boolean isTakenBack(Listing listing) {
        return switch (listing) {
            case Listing.Listed(PassEntry entry) -> entry.standing() == PassEntry.Standing.CANCELLED;
            case Listing.Revoked _ -> true;
            case Listing.Unlisted _ -> false;
        };
    }

    @Test
    void fromTheMomentAPassIsTakenBackItWelcomesNobodyAndWhoeverIsInsideGetsOut() {
        for (int person = 0; person < 2_000; person++) {
            Instant now = Door.at("09:50");
            List<Known.Stay> stays = new ArrayList<>();
            Known.@Nullable Step last = null;
            int takenBack = random.nextInt(8);
            for (int scan = 0; scan < 16; scan++) {
                now = now.plusSeconds(random.nextInt(20));
                boolean counts = scan < takenBack;
                Listing listing = new Listing.Listed(
                        Door.entry(3, counts ? PassEntry.Standing.VALID : PassEntry.Standing.CANCELLED));
                Knock knock = new Knock(new PassCheck.Genuine(Door.PASS), pick(Knock.Wish.values()), now);
                switch (Admission.decide(knock, Door.known(listing, stays, last))) {
                    case Decision.Enter _ -> {
                        assertTrue(counts);
                        stays.add(new Known.Stay("V" + scan, now));
                        last = new Known.Step(Known.Direction.IN, "V" + scan, now);
                    }
                    case Decision.Again(_, Known.Step step, _) -> assertTrue(counts || step.direction() == Known.Direction.OUT);
                    case Decision.Leave(_, Known.Stay stay, _) -> {
                        assertTrue(stays.remove(stay));
                        last = new Known.Step(Known.Direction.OUT, stay.visit(), now);
                    }
                    case Decision.Refuse _ -> {}
                }
            }
            for (int inside = stays.size(); inside > 0; inside--) {
                now = now.plusSeconds(2);
                Knock leaving = new Knock(new PassCheck.Genuine(Door.PASS), Knock.Wish.LEAVE, now);
                Listing listing = new Listing.Listed(Door.entry(3, PassEntry.Standing.CANCELLED));
                Decision.Leave leave = assertInstanceOf(Decision.Leave.class, Admission.decide(leaving, Door.known(listing, stays, last)));
                assertTrue(stays.remove(leave.stay()));
                last = new Known.Step(Known.Direction.OUT, leave.stay().visit(), now);
            }
        }
    }

    @Test
    void aWalkThroughOneDoorNeverLosesOrDoublesAPerson() {
        for (int person = 0; person < 2_000; person++) {
            Instant now = Door.at("09:00");
            List<Known.Stay> stays = new ArrayList<>();
            Known.@Nullable Step last = null;
            int entered = 0;
            int left = 0;
            for (int scan = 0; scan < 30; scan++) {
                now = now.plusSeconds(random.nextInt(900));
                Known known = Door.known(Door.listed(), stays, last);
                switch (Admission.decide(new Knock(new PassCheck.Genuine(Door.PASS), pick(Knock.Wish.values()), now), known)) {
                    case Decision.Enter _ -> {
                        stays.add(new Known.Stay("V" + ++entered, now));
                        last = new Known.Step(Known.Direction.IN, "V" + entered, now);
                    }
                    case Decision.Leave(_, Known.Stay stay, _) -> {
                        left++;
                        assertTrue(stays.remove(stay));
                        last = new Known.Step(Known.Direction.OUT, stay.visit(), now);
                    }
                    case Decision.Again _, Decision.Refuse _ -> {}
                }
                assertEquals(entered - left, stays.size());
                assertTrue(stays.size() <= 1);
            }
        }
    }

    private Known known() {
        List<Known.Stay> stays = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            stays.add(new Known.Stay("V" + i, instant()));
        }
        Known.Step last = random.nextBoolean() ? null : new Known.Step(pick(Known.Direction.values()), "V1", instant());
        Listing listing = switch (random.nextInt(3)) {
            case 0 -> new Listing.Unlisted();
            case 1 -> new Listing.Revoked();
            default -> new Listing.Listed(Door.entry(1 + random.nextInt(3), pick(PassEntry.Standing.values()), uses()));
        };
        Known.Headcount headcount = new Known.Headcount(random.nextInt(5), random.nextBoolean() ? null : random.nextInt(5));
        return new Known(Door.HERE, List.of(Door.OTHER), listing, stays, last, headcount, opening());
    }

    /// The one use of the day, or some that begin in the course of it.
    private Window[] uses() {
        return random.nextBoolean()
                ? new Window[] {Door.USE}
                : Stream.generate(() -> lasting(random.nextBoolean() ? quarter(0, 96) : quarter(36, 56), 1 + random.nextInt(180)))
                        .limit(1 + random.nextInt(3))
                        .toArray(Window[]::new);
    }

    /// Not told, closed all day, open once or twice, until midnight or since the day before.
    private @Nullable Opening opening() {
        Window morning = new Window(quarter(32, 44), quarter(45, 48));
        Window afternoon = new Window(quarter(49, 56), quarter(57, 97));
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> new Opening(Door.DAY, List.of());
            case 2 -> new Opening(Door.DAY, List.of(morning));
            case 3 -> new Opening(Door.DAY, List.of(new Window(Door.DAY.from().minusSeconds(86_400), afternoon.to())));
            case 4 -> new Opening(new Window(morning.from(), afternoon.from()), List.of(morning, afternoon));
            default -> new Opening(Door.DAY, List.of(morning, afternoon));
        };
    }

    private static Window lasting(Instant from, int minutes) {
        return new Window(from, from.plusSeconds(60L * minutes));
    }

    /// A quarter of an hour of the day.
    private Instant quarter(int from, int to) {
        return Door.DAY.from().plusSeconds(900L * random.nextInt(from, to));
    }

    private Instant instant() {
        return Door.at("09:00").plusSeconds(random.nextInt(4 * 3600));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
