package kaikan.booking;

import static kaikan.booking.Desk.codes;
import static kaikan.booking.Desk.done;
import static kaikan.booking.Desk.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
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
