package kaikan.protocol;

import static kaikan.protocol.Door.PASS;
import static kaikan.protocol.Door.at;
import static kaikan.protocol.Door.window;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// On which terms a machine is started, how long its use lasts, and when it can be made longer. The pass counts from 10:00 to 12:00.
final class MachineTermsTest {
    private static final Name NAME = new Name("レーザー加工機", "Laser cutter");
    private static final PassId OTHER = new PassId("ONXW2ZJAOJQW4ZDPNUQA");

    @Test
    void aMachineThatAsksForABookingStartsForWhoeverBookedItAndUntilThen() {
        Terms terms = booked(mine("10:00-11:00"));
        assertEquals(at("11:00"), started(terms, "10:00").until());
        assertRefused(UseRefusal.NOT_BOOKED, at("10:30"), start(booked(mine("10:30-11:00")), "10:00"));
        assertRefused(UseRefusal.NOT_BOOKED, null, start(booked(mine("10:00-11:00")), "11:00"));
        assertRefused(UseRefusal.NOT_BOOKED, null, start(booked(), "10:00"));
    }

    @Test
    void whatSomebodyElseHasBookedIsTheirsUntilTheLastOfTheirBookingsEnds() {
        Terms terms = walkUp(60, theirs("10:00-10:30"), theirs("10:30-11:00"));
        assertRefused(UseRefusal.BOOKED_BY_OTHERS, at("11:00"), start(terms, "10:10"));
        assertRefused(UseRefusal.BOOKED_BY_OTHERS, at("11:00"), start(booked(theirs("10:00-11:00")), "10:10"));
        assertEquals(at("12:00"), started(terms, "11:00").until());
    }

    @Test
    void aWalkUpLastsItsMinutesUntilTheNextBookingBeginsOrThePassEnds() {
        assertEquals(at("11:00"), started(walkUp(60), "10:00").until());
        assertEquals(at("10:40"), started(walkUp(60, theirs("10:40-11:00")), "10:00").until());
        assertEquals(at("12:00"), started(walkUp(60), "11:30").until());
        assertEquals(at("12:00"), started(walkUp(null), "10:00").until());
        assertEquals(at("10:05"), started(walkUp(60, theirs("10:05-11:00")), "10:00").until());
        assertRefused(UseRefusal.NEXT_BOOKING, at("10:04"), start(walkUp(60, theirs("10:04-11:00")), "10:00"));
        assertEquals(at("12:00"), started(walkUp(60), "11:58").until(), "whoever has little time left uses it");
    }

    @Test
    void aWalkUpGoesOnIntoThePassesOwnBookingAndOneBookingIntoTheNext() {
        assertEquals(at("11:30"), started(walkUp(30, mine("10:20-11:00"), mine("11:00-11:30")), "10:00").until());
        assertEquals(at("10:20"), started(walkUp(30, mine("10:30-11:00"), theirs("10:20-10:30")), "10:00").until());
    }

    @Test
    void everythingElseIsAskedFirst() {
        Machine broken = machine(booked(), new MachineState.OutOfOrder(NAME));
        assertRefused(UseRefusal.OUT_OF_ORDER, null, decide(broken, MachineUse.Wish.START, "10:00", Door.outside()));
        Machine theirs = machine(booked(), new MachineState.InUse(new Machine.Running("W", OTHER, "鈴木", at("09:50"), at("10:30"))));
        assertRefused(UseRefusal.IN_USE, at("10:30"), decide(theirs, MachineUse.Wish.START, "10:00", Door.outside()));
        Machine machine = new Machine("MC-1", NAME, new Machine.Access(Machine.Rule.QUALIFIED, Set.of(), Set.of()), new MachineState.Free(),
                null, null, booked());
        assertRefused(UseRefusal.NOT_QUALIFIED, null, decide(machine, MachineUse.Wish.START, "10:00", Door.outside()));
    }

    @Test
    void aUseIsMadeLongerUntilTheNextBookingOrTheHouseCloses() {
        assertEquals(at("11:30"), longer(walkUp(60), "11:00", Door.outside()).until());
        assertEquals(at("11:20"), longer(walkUp(60, theirs("11:20-12:00")), "11:00", Door.outside()).until());
        assertEquals(at("12:30"), longer(walkUp(60), "12:00", Door.outside()).until(), "whoever is inside stays as long as the house is open");
        Known closing = Door.known(Door.listed(), List.of(), null, Door.opening("09:00-12:15"));
        assertEquals(at("12:15"), longer(walkUp(60), "12:00", closing).until());
        assertEquals(at("12:00"), longer(walkUp(60, mine("11:20-12:00")), "11:00", Door.outside()).until(), "and on into their own booking");
    }

    @Test
    void aUseIsNotMadeLongerWhereItIsNotWorthItOrNobodyMay() {
        assertRefused(UseRefusal.NEXT_BOOKING, at("11:04"), extend(running(walkUp(60, theirs("11:04-12:00")), "11:00"), Door.outside()));
        assertRefused(UseRefusal.NEXT_BOOKING, at("11:00"), extend(running(walkUp(60, theirs("11:00-12:00")), "11:00"), Door.outside()));
        Known closing = Door.known(Door.listed(), List.of(), null, Door.opening("09:00-11:04"));
        assertRefused(UseRefusal.NOT_LONGER, at("11:00"), extend(running(walkUp(60), "11:00"), closing));
        Terms never = new Terms(Terms.Starts.ANYBODY, 60, null, null, List.of());
        assertRefused(UseRefusal.NOT_LONGER, at("11:00"), extend(running(never, "11:00"), Door.outside()));
        assertRefused(UseRefusal.ALREADY_STOPPED, null, extend(machine(walkUp(60), new MachineState.Free()), Door.outside()));
        Machine theirs = machine(walkUp(60), new MachineState.InUse(new Machine.Running("W", OTHER, "鈴木", at("09:50"), at("10:30"))));
        assertRefused(UseRefusal.IN_USE, null, extend(theirs, Door.outside()));
        assertFalse(MachineUse.canExtend(running(never, "11:00"), run("11:00"), asked("10:55")));
        assertTrue(MachineUse.canExtend(running(walkUp(60), "11:00"), run("11:00"), asked("10:30")));
        assertFalse(MachineUse.canExtend(running(walkUp(60), "11:00"), run("11:00"), asked("10:29")), "not before its last half hour");
        assertRefused(
                UseRefusal.NOT_LONGER, at("11:00"), decide(running(walkUp(60), "11:00"), MachineUse.Wish.EXTEND, "10:29", Door.outside()));
    }

    @Test
    void anEndFollowsABookingThatWasMadeLongerButNotOneThatWasCutShort() {
        assertEquals(Optional.of(at("11:30")), MachineUse.end(running(booked(mine("10:00-11:30")), "11:00"), run("11:00")));
        assertEquals(Optional.of(at("11:00")), MachineUse.end(running(booked(mine("10:00-10:30")), "11:00"), run("11:00")));
        Machine without = new Machine("MC-1", NAME, Machine.Access.open(), new MachineState.Free(), null, null);
        assertEquals(Optional.empty(), MachineUse.end(without, run("11:00")));
    }

    @Test
    void termsHaveNoMinutesBelowOne() {
        assertThrows(IllegalArgumentException.class, () -> new Terms(Terms.Starts.ANYBODY, 0, null, null, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Terms(Terms.Starts.ANYBODY, null, -1, null, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Terms(Terms.Starts.ANYBODY, null, null, 0, List.of()));
    }

    /// 50,000 seeded cases of bookings, minutes and moments.
    @Test
    void nobodyEverStartsOrGoesOnInWhatSomebodyElseAloneHasBooked() {
        Random random = new Random(3);
        for (int round = 0; round < 50_000; round++) {
            Terms terms = terms(random);
            Instant now = at("10:00").plus(Duration.ofMinutes(random.nextInt(120)));
            switch (decide(machine(terms, new MachineState.Free()), MachineUse.Wish.START, now, Door.outside())) {
                case UseDecision.Start(_, _, Instant until) -> {
                    assertTrue(until.isAfter(now), terms + " at " + now);
                    assertTheirsIsTheirs(terms, now, until);
                    assertTrue(terms.starts() == Terms.Starts.ANYBODY || isMine(terms, now));
                    assertLonger(terms, until);
                }
                case UseDecision.Refuse(_, UseRefusal why, Instant when) -> {
                    assertTrue(Set.of(UseRefusal.NOT_BOOKED, UseRefusal.BOOKED_BY_OTHERS, UseRefusal.NEXT_BOOKING).contains(why));
                    assertFalse(isMine(terms, now), "whoever has booked it may");
                    assertTrue(when == null || when.isAfter(now));
                    assertTrue(why != UseRefusal.NOT_BOOKED || when == null || isMine(terms, when), "and may at the time that they were told");
                }
                case UseDecision other -> throw new AssertionError(other.toString());
            }
        }
    }

    private static void assertLonger(Terms terms, Instant end) {
        Machine machine = running(terms, end);
        Machine.Running running = machine.running().orElseThrow();
        boolean can = MachineUse.canExtend(machine, running, new MachineUse.Holder(Door.outside(), end));
        UseDecision decision = decide(machine, MachineUse.Wish.EXTEND, end, Door.outside());
        assertEquals(can, decision instanceof UseDecision.Extend, "what is offered is done");
        if (decision instanceof UseDecision.Extend(_, _, Instant until)) {
            assertFalse(until.isBefore(end.plus(Terms.SHORTEST)));
            assertTheirsIsTheirs(terms, end, until);
        }
    }

    /// No minute from one moment to the other is booked by others and not by the pass.
    private static void assertTheirsIsTheirs(Terms terms, Instant from, Instant to) {
        for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            Instant then = minute;
            boolean others = terms.bookings().stream().anyMatch(one -> !one.passes().contains(PASS.id()) && one.time().contains(then));
            assertTrue(!others || isMine(terms, then), () -> terms + " from " + from + " to " + to);
        }
    }

    private static boolean isMine(Terms terms, Instant moment) {
        return terms.bookings().stream().anyMatch(one -> one.passes().contains(PASS.id()) && one.time().contains(moment));
    }

    private static Terms terms(Random random) {
        List<Terms.Booked> bookings = new ArrayList<>();
        for (int count = random.nextInt(5); count > 0; count--) {
            Instant from = at("09:30").plus(Duration.ofMinutes(random.nextInt(180)));
            Window time = new Window(from, from.plus(Duration.ofMinutes(1 + random.nextInt(60))));
            bookings.add(new Terms.Booked(Set.of(random.nextInt(3) == 0 ? PASS.id() : OTHER), time));
        }
        return new Terms(
                random.nextBoolean() ? Terms.Starts.ANYBODY : Terms.Starts.BOOKED,
                random.nextBoolean() ? null : 5 + random.nextInt(120),
                random.nextBoolean() ? null : 5 + random.nextInt(60),
                null,
                bookings);
    }

    private static Terms booked(Terms.Booked... bookings) {
        return new Terms(Terms.Starts.BOOKED, null, 30, 10, List.of(bookings));
    }

    private static Terms walkUp(@Nullable Integer minutes, Terms.Booked... bookings) {
        return new Terms(Terms.Starts.ANYBODY, minutes, 30, 10, List.of(bookings));
    }

    private static Terms.Booked mine(String times) {
        return new Terms.Booked(Set.of(PASS.id()), window(times));
    }

    private static Terms.Booked theirs(String times) {
        return new Terms.Booked(Set.of(OTHER), window(times));
    }

    private static Machine machine(Terms terms, MachineState state) {
        return new Machine("MC-1", NAME, Machine.Access.open(), state, null, null, terms);
    }

    private static Machine running(Terms terms, String until) {
        return running(terms, at(until));
    }

    private static Machine running(Terms terms, Instant until) {
        return machine(terms, new MachineState.InUse(new Machine.Running("U", PASS.id(), "佐藤", at("10:00"), until)));
    }

    private static Machine.Running run(String until) {
        return new Machine.Running("U", PASS.id(), "佐藤", at("10:00"), at(until));
    }

    private static UseDecision.Start started(Terms terms, String time) {
        return assertInstanceOf(UseDecision.Start.class, start(terms, time));
    }

    private static UseDecision start(Terms terms, String time) {
        return decide(machine(terms, new MachineState.Free()), MachineUse.Wish.START, time, Door.outside());
    }

    private static UseDecision.Extend longer(Terms terms, String end, Known known) {
        return assertInstanceOf(UseDecision.Extend.class, extend(running(terms, end), known));
    }

    private static UseDecision extend(Machine machine, Known known) {
        Instant end = machine.running().map(Machine.Running::until).orElse(at("11:00"));
        return decide(machine, MachineUse.Wish.EXTEND, end, known);
    }

    private static MachineUse.Holder asked(String time) {
        return new MachineUse.Holder(Door.outside(), at(time));
    }

    private static UseDecision decide(Machine machine, MachineUse.Wish wish, String time, Known known) {
        return decide(machine, wish, at(time), known);
    }

    private static UseDecision decide(Machine machine, MachineUse.Wish wish, Instant time, Known known) {
        return MachineUse.decide(machine, wish, PASS, new MachineUse.Holder(known, time));
    }

    @Test
    void aMachineForTwoCountsWhoeverStandsThereAndThoseInItsRoomOrElseInTheHouse() {
        Terms two = new Terms(Terms.Starts.ANYBODY, 60, 30, 10, List.of(), 2, "room", null);
        Machine free = machine(two, new MachineState.Free());
        Place room = new Place("room", NAME, null, List.of("room"), List.of("room"));
        Known alone = with(0, List.of());
        assertRefused(UseRefusal.TOO_FEW, null, decide(free, alone, null));
        assertInstanceOf(UseDecision.Start.class, decide(free, with(1, List.of()), null), "somebody else is in the house");
        Known.Stay here = new Known.Stay("V", at("09:50"), null, new Seen("room", Known.Direction.IN, at("09:55")));
        Known.Stay elsewhere = new Known.Stay("V", at("09:50"));
        assertRefused(UseRefusal.TOO_FEW, null, decide(free, with(1, List.of(elsewhere)), null));
        assertInstanceOf(UseDecision.Start.class, decide(free, with(2, List.of(elsewhere)), null));
        assertRefused(UseRefusal.TOO_FEW, null, decide(free, with(9, List.of(here)), new Doorway(room, 1)));
        assertInstanceOf(UseDecision.Start.class, decide(free, with(9, List.of(here)), new Doorway(room, 2)));
        assertRefused(UseRefusal.TOO_FEW, null, decide(free, with(9, List.of(elsewhere)), new Doorway(room, 0)));
        assertInstanceOf(
                UseDecision.Start.class, decide(free, with(9, List.of(elsewhere)), new Doorway(room, 1)), "they stand at the machine, seen or not");
        assertThrows(IllegalArgumentException.class, () -> new Terms(Terms.Starts.ANYBODY, 60, 30, 10, List.of(), 1, null, null));
    }

    private static UseDecision decide(Machine machine, Known known, @Nullable Doorway around) {
        return MachineUse.decide(machine, MachineUse.Wish.START, PASS, new MachineUse.Holder(known, at("10:00"), around));
    }

    private static Known with(int inside, List<Known.Stay> stays) {
        Known known = Door.outside();
        return new Known(
                known.here(), known.others(), known.listing(), stays, known.last(), new Known.Headcount(inside, null), known.opening());
    }

    private static void assertRefused(UseRefusal why, @Nullable Instant when, UseDecision decision) {
        UseDecision.Refuse refused = assertInstanceOf(UseDecision.Refuse.class, decision);
        assertEquals(why, refused.why());
        assertTrue(Objects.equals(when, refused.when()), () -> "not " + when + " but " + refused.when());
    }
}
