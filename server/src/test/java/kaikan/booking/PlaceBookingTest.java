package kaikan.booking;

import static kaikan.booking.Desk.codes;
import static kaikan.booking.Desk.done;
import static kaikan.booking.Desk.request;
import static kaikan.booking.Desk.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import kaikan.ledger.Claim;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.money.Yen;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Recorded;
import kaikan.platform.id.Ref;
import kaikan.platform.text.Spoken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaceBookingTest {
    private final Desk desk = new Desk();

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void aMeetingRoomIsConfirmedAtOnce() {
        Viewer sato = somebody();
        Booking booking = desk.placed(sato, desk.wish("small-1", 9, 13));
        assertEquals(BookingState.CONFIRMED, booking.state());
        assertEquals(booking, desk.now(booking));
    }

    @Test
    void aHallWaitsForAReviewerAndIsClaimedFromThatMoment() {
        Booking booking = desk.placed(somebody(), desk.wish("hall-a", 9, 13));
        assertEquals(BookingState.APPLIED, booking.state());
        assertEquals(List.of("booking.gone"), codes(desk.place(somebody(), desk.wish("hall", 9, 13))));
    }

    @Test
    void setupAndRemovalAreClaimedToo() {
        Booking booking = desk.placed(somebody(), desk.wish("training", 13, 17).with(Duration.ofHours(1), Duration.ofMinutes(30)));
        List<Claim> claims = desk.ledger().heldBy(booking.holder());
        assertEquals(1, claims.size());
        assertEquals(Duration.ofMinutes(330), claims.getFirst().slot().duration());
        assertEquals(List.of("booking.gone"), codes(desk.place(somebody(), desk.wish("training", 9, 13))));
    }

    @Test
    void theSameRequestAgainIsTheSameBooking() {
        Viewer sato = somebody();
        BookingRequest request = request(sato, desk.wish("mpr-1", 9, 13));
        Booking first = done(desk.placing().place(sato, request));
        Booking second = done(desk.placing().place(sato, request));
        assertEquals(first, second);
        assertEquals(1, desk.ledger().heldBy(first.holder()).size());
    }

    @Test
    void theSameRequestForSeatsThatAreStillFreeIsTheSameBookingToo() {
        Viewer sato = somebody();
        Wish seat = Wish.of(desk.seat(), desk.time(Desk.DAY, 9, 13));
        BookingRequest request = request(sato, seat);
        assertEquals(done(desk.placing().place(sato, request)).ref(), done(desk.placing().place(sato, request)).ref());
        assertEquals(1, desk.ledger().ofUnits(desk.catalogue().space(desk.seat()).unitIds(), seat.use()).size());
    }

    @Test
    void hallTwoRoomsAndProjectorAreTakenAllOrNothing() {
        Viewer rival = somebody();
        desk.placed(rival, desk.wish("small-2", 17, 21));
        Viewer sato = somebody();
        Answer<Booking> answer = desk.place(
                sato,
                desk.wish("hall-b", 17, 21),
                desk.wish("small-1", 17, 21),
                desk.wish("small-2", 17, 21),
                desk.wish("projector", 17, 21));
        BookingRefusal.Gone gone = assertInstanceOf(BookingRefusal.Gone.class, ((Answer.Refused<Booking>) answer).first());
        assertEquals(1, gone.conflicts().size());
        assertEquals(List.of(), desk.bookings().own(sato, desk.server.clock().instant(), new OwnList(OwnList.Which.COMING, 10, 0)));
        desk.placed(sato, desk.wish("hall-b", 17, 21), desk.wish("small-1", 17, 21), desk.wish("projector", 17, 21));
    }

    @Test
    void aSetupThatMeetsSomebodySaysSoAndNamesTheStretch() {
        desk.placed(somebody(), desk.wish("mpr-1", 13, 17));
        Wish late = desk.wish("mpr-1", 17, 21).with(Duration.ofMinutes(30), Duration.ZERO);
        Answer<Booking> answer = desk.place(somebody(), late);
        assertEquals(List.of("booking.around-gone"), codes(answer));
        String around = ((Answer.Refused<Booking>) answer).first().args().stream()
                .map(said -> ((Spoken) said).in(desk.words()))
                .reduce("", (one, next) -> next);
        assertTrue(around.contains("設営の") && around.contains("16:30〜17:00"), around);
        assertEquals(List.of("booking.gone"), codes(desk.place(somebody(), desk.wish("mpr-1", 13, 21))));
    }

    @Test
    void whatIsEnteredAtTheCounterSaysByWhomAndWhy() {
        Viewer reception = desk.staff(Role.RECEPTION);
        Viewer caller = somebody();
        BookingRequest byPhone = new BookingRequest(
                Applicant.privately(caller.personId()),
                Channel.PHONE,
                List.of(desk.wish("mpr-2", 9, 13)),
                Desk.particulars(),
                "PHONE00000000001");
        EnterForApplicant entering = desk.server.bean(EnterForApplicant.class);
        assertEquals(List.of("booking.reason-missing"), codes(entering.enter(reception, byPhone, " ")));
        assertEquals(List.of("booking.not-your-name"), codes(entering.enter(somebody(), byPhone, "電話")));
        Booking booking = done(entering.enter(reception, byPhone, "電話で受け付けた"));
        assertEquals(reception.personId(), desk.now(booking).marks().enteredBy());
        Recorded recorded = desk.server.bean(AuditTrail.class).of("booking", booking.ref()).getFirst();
        assertEquals("booking.enter", recorded.entry().verb());
        assertEquals("電話で受け付けた", recorded.entry().reason());
    }

    @Test
    void oneEntryIsOneBookingWhicheverCardItsCallerWasGiven() {
        Viewer reception = desk.receptionOfSeats();
        Wish seat = Wish.of(desk.seat(), desk.time(Desk.DAY, 13, 17));
        EnterForApplicant entering = desk.server.bean(EnterForApplicant.class);
        Booking first = done(entering.enter(reception, Desk.byPhone("ENTRY00000000001", seat), "電話"));
        Booking second = done(entering.enter(reception, Desk.byPhone("ENTRY00000000001", seat), "電話"));
        assertEquals(first, second);
        assertNotEquals(first.ref(), done(entering.enter(desk.receptionOfSeats(), Desk.byPhone("ENTRY00000000001", seat), "電話")).ref());
        assertEquals(2, desk.ledger().ofUnits(desk.catalogue().space(desk.seat()).unitIds(), seat.use()).size());
    }

    @Test
    void nobodyAppliesInAnothersName() {
        Viewer sato = somebody();
        Viewer suzuki = somebody();
        assertEquals(List.of("booking.not-your-name"), codes(desk.placing().place(suzuki, request(sato, desk.wish("special", 9, 13)))));
        BookingRequest forStrangers = new BookingRequest(
                new Applicant(sato.personId(), 77L),
                Channel.ONLINE,
                List.of(desk.wish("special", 9, 13)),
                Desk.particulars(),
                "STRANGERS0000001");
        assertEquals(List.of("booking.not-your-name"), codes(desk.placing().place(sato, forStrangers)));
    }

    @Test
    void aSeatIsForOnePersonHoweverManyTheLoungeHolds() {
        Viewer sato = somebody();
        Wish seat = Wish.of(desk.seat(), desk.time(Desk.DAY.plusDays(41), 9, 13));
        Wish three = new Wish(seat.spaceId(), 3, seat.use(), Duration.ZERO, Duration.ZERO);
        Particulars together = new Particulars("定例会", Publication.PRIVATE, Particulars.GENERAL, "", Yen.ZERO, "佐藤", 3, "");
        for (Wish wish : List.of(seat, three)) {
            BookingRequest request = new BookingRequest(
                    Applicant.privately(sato.personId()), Channel.ONLINE, List.of(wish), together, Ref.next());
            boolean fits = wish.equals(three);
            assertEquals(fits ? List.of() : List.of("booking.too-many-people"), codes(desk.placing().place(sato, request)));
        }
    }

    @Test
    void aQuoteTakesNothing() {
        Viewer sato = somebody();
        done(desk.placing().quote(sato, request(sato, desk.wish("presentation", 9, 13))));
        assertTrue(desk.ledger().ofUnits(desk.space("presentation").unitIds(), desk.time(Desk.DAY, 0, 23)).isEmpty());
    }
}
