package kaikan.booking;

import static kaikan.booking.Desk.codes;
import static kaikan.booking.Desk.done;
import static kaikan.booking.Desk.request;
import static kaikan.booking.Desk.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import java.time.Duration;
import java.util.List;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.platform.db.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllowanceTest {
    private static final List<String> TOO_MUCH = List.of("booking.too-much-ahead");

    private final Desk desk = new Desk();
    private final Allowance three = new Allowance(desk.server.bean(Sql.class), new BookingSettings(3));

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void usesOfAllOnesBookingsCountTogether() {
        Viewer sato = somebody();
        desk.placed(sato, desk.wish("small-1", 9, 13), desk.wish("small-2", 9, 13));
        assertEquals(List.of(), asked(sato, desk.wish("small-1", 13, 17)));
        assertEquals(TOO_MUCH, asked(sato, desk.wish("small-1", 13, 17), desk.wish("small-2", 13, 17)));
        assertEquals(List.of(), asked(somebody(), desk.wish("small-1", 13, 17), desk.wish("small-2", 13, 17)));
    }

    @Test
    void aCancelledBookingCountsUntilItsSlotIsGivenBack() {
        Viewer sato = somebody();
        Booking booking = desk.placed(sato, desk.wish("small-1", 17, 21), desk.wish("small-2", 17, 21), desk.wish("mpr-1", 17, 21));
        done(desk.cancelling().cancel(sato, Seen.of(booking)));
        assertEquals(TOO_MUCH, asked(sato, desk.wish("training", 17, 21)));
        desk.later(Duration.ofMinutes(11));
        assertEquals(List.of(), asked(sato, desk.wish("training", 17, 21)));
    }

    @Test
    void aChangeReplacesWhatTheBookingHas() {
        Viewer sato = somebody();
        Booking booking = desk.placed(sato, desk.wish("mpr-1", 9, 13), desk.wish("mpr-1", 13, 17));
        Proposal change = new Proposal(
                new BookingRequest(
                        new Applicant(sato.personId(), null), Channel.ONLINE,
                        List.of(desk.wish("mpr-2", 9, 13), desk.wish("mpr-2", 13, 17), desk.wish("mpr-2", 17, 21)),
                        booking.particulars(), booking.ref()),
                desk.catalogue(), sato, desk.server.clock().instant());
        assertEquals(List.of(), answered(change));
    }

    @Test
    void aChangedBookingCountsForWhatItIsNow() {
        Viewer sato = somebody();
        Booking booking = desk.placed(sato, desk.wish("small-3", 9, 13));
        List<Wish> both = List.of(desk.wish("small-3", 9, 13), desk.wish("small-3", 13, 17));
        done(desk.changing().change(sato, Seen.of(booking), new ChangeBooking.Wanted(both, booking.particulars(), "")));
        assertEquals(List.of(), asked(sato, desk.wish("training", 9, 13)));
        assertEquals(TOO_MUCH, asked(sato, desk.wish("training", 9, 13), desk.wish("training", 13, 17)));
    }

    @Test
    void theDeskMayEnterMore() {
        Viewer reception = desk.staff(Role.RECEPTION);
        BookingRequest four = request(
                somebody(), desk.wish("small-1", 9, 13), desk.wish("small-2", 9, 13), desk.wish("mpr-1", 9, 13), desk.wish("mpr-2", 9, 13));
        BookingRequest byPhone = new BookingRequest(four.applicant(), Channel.PHONE, four.wishes(), four.particulars(), four.requestKey());
        Proposal entered = new Proposal(byPhone, desk.catalogue(), reception, desk.server.clock().instant());
        assertEquals(List.of(), answered(entered));
    }

    private List<String> asked(Viewer by, Wish... wishes) {
        return answered(new Proposal(request(by, wishes), desk.catalogue(), by, desk.server.clock().instant()));
    }

    private List<String> answered(Proposal proposal) {
        ConnectionOperations<?> connections = desk.server.bean(ConnectionOperations.class);
        return codes(connections.execute(ConnectionDefinition.DEFAULT, _ -> three.unlessTooMuch(proposal, "")));
    }
}
