package kaikan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What holds at every door, whatever is known and asked: 200,000 seeded cases, some of them walked as a person walks.
final class AdmissionInvariantsTest {
    private final Random random = new Random(6);

    @Test
    void whateverHappensTheInvariantsHold() {
        for (int round = 0; round < 200_000; round++) {
            Known known = known();
            Instant now = instant();
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
            }
            case Decision.Leave(_, Known.Stay stay, _) -> assertEquals(known.stays().getFirst(), stay);
            case Decision.Again(_, Known.Step step, _) -> assertEquals(known.last(), step);
            case Decision.Refuse(Refusal why, _) -> assertTrue(
                    knock.wish() != Knock.Wish.LEAVE || (why instanceof Refusal.NotInside && known.stays().isEmpty()),
                    "who is inside is never kept from leaving");
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
            default -> new Listing.Listed(Door.entry(1 + random.nextInt(3), pick(PassEntry.Standing.values())));
        };
        Known.Headcount headcount = new Known.Headcount(random.nextInt(5), random.nextBoolean() ? null : random.nextInt(5));
        return new Known(Door.HERE, List.of(Door.OTHER), listing, stays, last, headcount);
    }

    private Instant instant() {
        return Door.at("09:00").plusSeconds(random.nextInt(4 * 3600));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
