package kaikan.booking.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kaikan.booking.BookingState;
import kaikan.calendar.DayRange;
import kaikan.calendar.TimeSlot;
import kaikan.ledger.Holder;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.Viewer;
import kaikan.platform.text.Language;
import org.junit.jupiter.api.Test;

class DayViewTest {
    private static final Viewer STAFF = new Viewer(8, "STAFF", "受付", "", Language.JA, List.of(), List.of(new SiteRole(Role.RECEPTION, 1)));
    private final Floor floor = Floor.hall();

    @Test
    void anEmptyHouseIsFreeInAllItsBands() {
        assertEquals("free 9-13, free 13-17, free 17-21", floor.lane("hall"));
        assertEquals("free 9-13, free 13-17, free 17-21", floor.lane("b"));
        assertEquals("free 9-21", floor.lane("room"));
        assertEquals("free×40 9-13, free×40 13-17, free×40 17-21", floor.lane("lounge"));
    }

    @Test
    void aTakenThirdTakesTheWhole() {
        floor.booked("a", 9, 13);
        assertEquals("taken 9-13, free 13-17, free 17-21", floor.lane("a"));
        assertEquals("shadow of a 9-13, free 13-17, free 17-21", floor.lane("hall"));
        assertEquals("shadow of a 9-13, free 13-17, free 17-21", floor.lane("ab"));
        assertEquals("free 9-13, free 13-17, free 17-21", floor.lane("bc"));
    }

    @Test
    void aTakenWholeTakesItsParts() {
        floor.booked("hall", 13, 21);
        assertEquals("free 9-13, taken 13-21", floor.lane("hall"));
        assertEquals("free 9-13, shadow of hall 13-21", floor.lane("c"));
        Stretch.Shadow shadow = (Stretch.Shadow) floor.seen().lane("c").stretches().getLast();
        assertEquals(Because.Extent.WHOLE, shadow.because().getFirst().whole());
    }

    @Test
    void joinedPartsStandInEachOthersWay() {
        floor.booked("ab", 9, 13);
        assertEquals("shadow of ab 9-13, free 13-17, free 17-21", floor.lane("bc"));
        assertEquals("shadow of ab 9-13, free 13-17, free 17-21", floor.lane("b"));
        assertEquals("free 9-13, free 13-17, free 17-21", floor.lane("c"));
        Stretch.Shadow across = (Stretch.Shadow) floor.seen().lane("bc").stretches().getFirst();
        assertEquals(Because.Extent.PART, across.because().getFirst().whole());
    }

    @Test
    void reasonsThatFollowEachOtherAreOneShadow() {
        floor.booked("a", 9, 13).booked("c", 9, 17);
        assertEquals("shadow of a+c 9-17, free 17-21", floor.lane("hall"));
    }

    @Test
    void reasonsStandInTheOrderOfTheCatalogue() {
        floor.booked("c", 9, 17).booked("a", 9, 13);
        assertEquals("shadow of a+c 9-17, free 17-21", floor.lane("hall"));
    }

    @Test
    void unitsThatAreLetStandInThatOrderToo() {
        List.of("c", "a", "b").forEach(part -> floor.take(Holder.Kind.TENANCY, floor.space(part), floor.slot(9, 21)));
        assertEquals("shadow of a+b+c 9-21", floor.lane("hall"));
    }

    @Test
    void whatIsLeftOfABandIsNotForSale() {
        floor.booked("a", 10, 12);
        assertEquals("rest 9-10, taken 10-12, rest 12-13, free 13-17, free 17-21", floor.lane("a"));
    }

    @Test
    void setupAndRemovalStandBesideTheirBooking() {
        floor.booking(new Floor.By(99, BookingState.CONFIRMED, "公開 展示会"), "a", floor.slot(9, 18), floor.slot(10, 17));
        assertEquals("setup 9-10, 公開 展示会 10-17, setup 17-18, rest 18-21", floor.lane("a"));
        assertEquals("shadow of a 9-18, rest 18-21", floor.lane("hall"));
    }

    @Test
    void freeTimesReachFromBookingToBooking() {
        floor.booked("room", 11, 12).booked("room", 12, 14);
        assertEquals("free 9-11, taken 11-12, taken 12-14, free 14-21", floor.lane("room"));
        Stretch.Free evening = (Stretch.Free) floor.seen().lane("room").stretches().getLast();
        assertEquals(Floor.hours(14, 15), evening.wanted(), "the shortest that is sold");
    }

    @Test
    void freeTimesShorterThanTheShortestUseAreNotForSale() {
        TimeSlot odd = TimeSlot.of(Floor.DAY, LocalTime.of(9, 45), LocalTime.of(20, 10), Floor.TOKYO);
        floor.booking(new Floor.By(99, BookingState.CONFIRMED, "催し"), "room", odd, odd);
        assertEquals("rest 9-9:45, taken 9:45-20:10, rest 20:10-21", floor.lane("room"));
    }

    @Test
    void seatsAreCounted() {
        Holder.Kind booking = Holder.Kind.BOOKING;
        for (int seat = 0; seat < 38; seat++) {
            floor.take(booking, floor.space("lounge"), floor.slot(9, 13));
        }
        assertEquals("free×2 9-13, free×40 13-17, free×40 17-21", floor.lane("lounge"));
        floor.take(booking, floor.space("lounge"), floor.slot(12, 17));
        floor.take(booking, floor.space("lounge"), floor.slot(12, 13));
        assertEquals("rest 9-12, taken 12-13, free×39 13-17, free×40 17-21", floor.lane("lounge"));
    }

    @Test
    void aBookingOverNightIsSeenOnBothDays() {
        TimeSlot night = new TimeSlot(Instant.parse("2026-12-08T08:00:00Z"), Instant.parse("2026-12-09T04:00:00Z"));
        floor.booking(new Floor.By(99, BookingState.CONFIRMED, "催し"), "a", night, night);
        assertEquals("free 9-13, free 13-17, taken 17-21", floor.lane("a"));
        assertEquals("taken 9-13, free 13-17, free 17-21", floor.on(Floor.DAY.plusDays(1), Floor.TOKYO).lane("a"));
    }

    @Test
    void aBookingOutsideTheOpeningHoursStretchesTheAxis() {
        TimeSlot early = TimeSlot.of(Floor.DAY, LocalTime.of(7, 30), LocalTime.of(13, 0), Floor.TOKYO);
        floor.booking(new Floor.By(99, BookingState.CONFIRMED, "催し"), "a", early, floor.slot(9, 13));
        assertEquals(Floor.hours(7, 21), floor.seen().axis());
        assertEquals("setup 7:30-9, taken 9-13, free 13-17, free 17-21", floor.lane("a"));
    }

    @Test
    void aTenancyOfYearsTakesItsDeskAndTheRoomItIsPartOf() {
        floor.take(Holder.Kind.TENANCY, floor.space("desk-1"), TimeSlot.ofDays(Floor.DAY.minusYears(1), Floor.DAY.plusYears(2), Floor.TOKYO));
        assertEquals("let 9-21", floor.lane("desk-1"));
        assertEquals("shadow of desk-1 9-21", floor.lane("office"));
    }

    @Test
    void whatIsShutSaysWhy() {
        floor.closed("b", 9, 17);
        assertEquals("closed 空調 9-17, free 17-21", floor.lane("b"));
        assertEquals("shadow of b 9-17, free 17-21", floor.lane("hall"));
    }

    @Test
    void aClosedHouseIsShutInAllItsRoomsButForWhatIsHeld() {
        floor.on(LocalDate.of(2026, 12, 30), Floor.TOKYO).booked("a", 9, 13);
        assertEquals("taken 9-13, closed house 13-21", floor.lane("a"));
        assertEquals("closed house 9-21", floor.lane("lounge"));
        assertFalse(floor.seen().lane("lounge").hasFree());
    }

    @Test
    void aHallThatIsShutAsAWholeIsShut() {
        floor.closed("hall", 9, 21);
        assertEquals("closed 空調 9-21", floor.lane("hall"));
        assertEquals("closed 空調 9-21", floor.lane("a"));
    }

    @Test
    void aHoldIsDrawnAsOne() {
        floor.take(Holder.Kind.HOLD, floor.space("room"), floor.slot(9, 12));
        assertEquals("hold 9-12, free 12-21", floor.lane("room"));
    }

    @Test
    void oneKnowsOnesOwnBookingsAndNobodyElses() {
        floor.booking(new Floor.By(7, BookingState.CONFIRMED, "役員会"), "a", floor.slot(9, 13), floor.slot(9, 13));
        floor.booking(new Floor.By(7, BookingState.APPLIED, "展示会"), "b", floor.slot(9, 13), floor.slot(9, 13));
        floor.booking(new Floor.By(7, BookingState.CANCELLED, "やめた会"), "c", floor.slot(9, 13), floor.slot(9, 13));
        assertEquals("taken 9-13, free 13-17, free 17-21", floor.lane("a"));
        assertEquals("application 9-13, free 13-17, free 17-21", floor.lane("b"));
        assertEquals("taken 9-13, free 13-17, free 17-21", floor.lane("c"));
        DayView own = floor.seenBy(Floor.SATO);
        assertEquals("mine 役員会 9-13", first(own, "a"));
        assertEquals("my application 展示会 9-13", first(own, "b"));
        assertEquals("cancelled やめた会 9-13", first(own, "c"));
    }

    @Test
    void aTitleIsShownOnlyWherePublishedByHouseAndApplicantAndConfirmed() {
        floor.booking(new Floor.By(99, BookingState.CONFIRMED, "公開 展示会"), "a", floor.slot(9, 13), floor.slot(9, 13));
        floor.booking(new Floor.By(99, BookingState.CONFIRMED, "内輪の会"), "b", floor.slot(9, 13), floor.slot(9, 13));
        floor.booking(new Floor.By(99, BookingState.APPLIED, "公開 申請"), "c", floor.slot(9, 13), floor.slot(9, 13));
        assertEquals("公開 展示会 9-13", first(floor.seen(), "a"));
        assertEquals("taken 9-13", first(floor.seen(), "b"));
        assertEquals("application 9-13", first(floor.seen(), "c"));
        assertFalse(floor.seen().toString().contains("内輪の会"), "not even hidden in the picture");
        assertEquals("taken 9-13", first(floor.publishing(Floor.Publishing.NO).seen(), "a"));
    }

    @Test
    void staffSeeWhatIsGoingOn() {
        floor.booking(new Floor.By(99, BookingState.APPLIED, "内輪の会"), "b", floor.slot(9, 13), floor.slot(9, 13));
        assertEquals("application 内輪の会 9-13", first(floor.seenBy(STAFF), "b"));
    }

    @Test
    void whatHasBegunIsOver() {
        floor.at("2026-12-08T01:42:00Z");
        assertEquals("too_late 9-13, free 13-17, free 17-21", floor.lane("a"), "it has begun, but it is not over");
        assertEquals("over 9-11, free 11-21", floor.lane("room"), "a step that has begun can be asked for no more");
        assertEquals(OptionalInt.of(642), floor.seen().now());
    }

    @Test
    void whatIsLeftOfABandThatHasBegunIsOverOnlyOnceItIs() {
        floor.booked("a", 10, 12).at("2026-12-08T01:42:00Z");
        assertEquals("over 9-10, taken 10-12, too_late 12-13, free 13-17, free 17-21", floor.lane("a"));
    }

    @Test
    void noTimeOfALaneIsLeftUnexplained() {
        TimeSlot odd = TimeSlot.of(Floor.DAY, LocalTime.of(13, 15), LocalTime.of(14, 45), Floor.TOKYO);
        floor.booking(new Floor.By(99, BookingState.CONFIRMED, "催し"), "room", odd, odd).booked("room", 11, 12);
        assertEquals(
                "over 9-11, taken 11-12, free 12-13, rest 13-13:15, taken 13:15-14:45, rest 14:45-15, free 15-21",
                floor.at("2026-12-08T01:42:00Z").lane("room"));
        assertEquals("over 9-11, taken 11-12, over 12-13:15, taken 13:15-14:45, over 14:45-16, free 16-21",
                floor.at("2026-12-08T06:31:00Z").lane("room"));
    }

    @Test
    void afterTheDayEverythingIsOver() {
        floor.at("2026-12-09T00:00:00Z");
        assertEquals("over 9-13, over 13-17, over 17-21", floor.lane("a"));
        assertEquals(OptionalInt.empty(), floor.seen().now());
    }

    @Test
    void beforeApplicationsOpenItIsFreeButCannotBeAskedFor() {
        Optional<Instant> opens = Optional.of(Instant.parse("2026-12-02T00:00:00Z"));
        floor.plan("a", plan -> new SpacePlan(plan.space(), plan.parts(), plan.sale(), opens, Optional.empty()));
        assertEquals("not_yet 9-13, not_yet 13-17, not_yet 17-21", floor.lane("a"));
        assertEquals("free 9-13, free 13-17, free 17-21", floor.at("2026-12-02T00:00:00Z").lane("a"));
    }

    @Test
    void afterTheDeadlineItCannotBeAskedFor() {
        Optional<Instant> until = Optional.of(Instant.parse("2026-12-07T15:00:00Z"));
        floor.plan("a", plan -> new SpacePlan(plan.space(), plan.parts(), plan.sale(), Optional.empty(), until));
        assertEquals("free 9-13, free 13-17, free 17-21", floor.at("2026-12-07T14:59:59Z").lane("a"));
        assertEquals("too_late 9-13, too_late 13-17, too_late 17-21", floor.at("2026-12-07T15:00:00Z").lane("a"));
    }

    @Test
    void whatNoOrdinanceKnowsIsNotFreeButInPreparation() {
        floor.plan("room", plan -> new SpacePlan(
                plan.space(), plan.parts(), new Sale.InPreparation(), Optional.empty(), Optional.empty()));
        assertFalse(floor.seen().lane("room").hasFree());
        Stretch all = new Stretch.Closed(Floor.hours(9, 21), Stretch.Reach.SPACE, Optional.of(new Closing("IN_PREPARATION", "")));
        assertEquals(List.of(all), floor.seen().lane("room").stretches());
    }

    @Test
    void aBandThatIsNeverSoldAloneAsksForItsNeighbourToo() {
        DayRange both = Floor.hours(9, 17);
        Offer morning = new Offer(Floor.hours(9, 13), both, Optional.empty(), Optional.empty());
        floor.plan("a", plan -> new SpacePlan(
                plan.space(), plan.parts(), new Sale.Offers(List.of(morning, Floor.band("午後", 13, 17))), Optional.empty(), Optional.empty()));
        assertEquals(both, ((Stretch.Free) floor.seen().lane("a").stretches().getFirst()).wanted());
        assertEquals("rest 9-13, taken 13-17", floor.booked("a", 13, 17).lane("a"));
    }

    @Test
    void aDayOnWhichClocksChangeIsDrawnByTheClockOnTheWall() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        floor.on(LocalDate.of(2027, 3, 28), berlin).booked("a", 13, 17);
        assertEquals("free 9-13, taken 13-17, free 17-21", floor.lane("a"));
        assertEquals("too_late 9-13, taken 13-17, free 17-21", floor.at("2027-03-28T10:00:00Z").lane("a"));
        assertEquals(OptionalInt.of(12 * 60), floor.seen().now());
    }

    @Test
    void nothingIsSaidTwice() {
        DayView view = floor.booked("hall", 9, 13).booked("b", 13, 17).seen();
        for (Lane lane : view.lanes()) {
            for (int i = 1; i < lane.stretches().size(); i++) {
                assertTrue(lane.stretches().get(i - 1).time().to() <= lane.stretches().get(i).time().from(), Floor.line(lane));
            }
        }
    }

    private static String first(DayView view, String key) {
        return Floor.line(view.lane(key)).split(", ")[0];
    }
}
