package kaikan.booking;

import static kaikan.booking.Desk.codes;
import static kaikan.booking.Desk.done;
import static kaikan.booking.Desk.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kaikan.calendar.TimeSlot;
import kaikan.member.Role;
import kaikan.member.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CloseSpaceTest {
    private final Desk desk = new Desk();
    private final Viewer manager = desk.staff(Role.MANAGER);

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void aClosureOfTheHallShowsTheBookingOfItsPartAndIsRefusedUntilThatHasGone() {
        Booking booking = desk.placed(somebody(), desk.wish("hall-b", 9, 13));
        CloseSpace.Plan plan = plan("hall", desk.time(Desk.DAY, 9, 21));
        assertEquals(List.of(booking), done(closing().preview(manager, plan)).bookings());
        Answer<Closure> answer = closing().close(manager, plan);
        BookingRefusal refusal = ((Answer.Refused<Closure>) answer).first();
        assertEquals(List.of(booking), assertInstanceOf(BookingRefusal.StillBooked.class, refusal).bookings());
        done(desk.cancelling().withdraw(manager, Seen.of(booking), "床の工事のため"));
        Closure closure = done(closing().close(manager, plan));
        assertEquals(3, desk.ledger().heldBy(closure.holder()).size());
        assertEquals(List.of("booking.closed"), codes(desk.place(somebody(), desk.wish("hall-a", 13, 17))));
    }

    @Test
    void aBookingUnderAClosureGetsNoMoreOfTheClosedTimeAndMayLeaveIt() {
        LocalDate day = Desk.DAY.plusDays(30);
        Wish stands = Wish.of(desk.space("small-2").id(), desk.time(day, 13, 17));
        Viewer sato = somebody();
        Booking booking = desk.placed(sato, stands);
        done(closing().closeNow(manager, plan("small-2", desk.time(day, 14, 15))));
        assertEquals(List.of("booking.closed"), codes(closed(booking, sato, Wish.of(stands.spaceId(), desk.time(day, 13, 21)))));
        assertEquals(List.of("booking.closed"), codes(closed(booking, sato, Wish.of(stands.spaceId(), desk.time(day, 9, 17)))));
        done(closed(booking, sato, stands));
        done(closed(booking, sato, Wish.of(stands.spaceId(), desk.time(day, 17, 21))));
        done(closed(booking, sato, Wish.of(desk.space("small-3").id(), desk.time(day, 13, 17))));
        done(closing().close(manager, plan("small-3", desk.time(day, 9, 13))));
        Wish shut = Wish.of(desk.space("small-3").id(), desk.time(day, 9, 13));
        BookingRefusal refusal = ((Answer.Refused<Booking>) desk.place(somebody(), shut)).first();
        assertEquals("booking.refusal.closed", refusal.textKey());
        assertEquals("booking.closed", refusal.code());
    }

    private Answer<ChangeBooking.Preview> closed(Booking booking, Viewer by, Wish wanted) {
        var change = new ChangeBooking.Wanted(List.of(wanted), booking.particulars(), by.equals(manager) ? "水道の工事" : "");
        return desk.changing().preview(by, Seen.of(desk.now(booking)), change);
    }

    @Test
    void aLoungeIsClosedWithAllItsSeats() {
        Closure closure = done(closing().close(manager, plan("microphone", desk.time(Desk.DAY, 9, 13))));
        assertEquals(10, desk.ledger().heldBy(closure.holder()).getFirst().amount());
    }

    @Test
    void anEndedClosureFreesItsSpacesAndKeepsWhatWasPlannedAndWhenItWasEntered() {
        TimeSlot slot = desk.time(Desk.TODAY, 9, 21);
        Closure closure = done(closing().close(manager, plan("special", slot)));
        desk.later(Duration.ofHours(1));
        assertEquals(List.of("booking.reason-missing"), codes(closing().end(manager, closure.ref(), "")));
        Closure ended = done(closing().end(manager, closure.ref(), "早く終わった"));
        assertEquals(slot, ended.slot());
        assertEquals(closure.enteredAt(), ended.enteredAt());
        assertEquals(desk.server.clock().instant(), ended.effective().end());
        assertTrue(desk.ledger().heldBy(closure.holder()).isEmpty());
        assertEquals(List.of("booking.closure-ended"), codes(closing().end(manager, closure.ref(), "もう一度")));
    }

    @Test
    void onlyAManagerCloses() {
        CloseSpace.Plan plan = plan("training", desk.time(Desk.DAY, 9, 13));
        assertEquals(List.of("booking.not-your-role"), codes(closing().close(desk.staff(Role.REVIEWER), plan)));
    }

    private CloseSpace closing() {
        return desk.server.bean(CloseSpace.class);
    }

    private CloseSpace.Plan plan(String space, TimeSlot slot) {
        return new CloseSpace.Plan(desk.site.id(), List.of(desk.space(space).id()), slot, ClosureCause.MAINTENANCE, "床の工事");
    }
}
