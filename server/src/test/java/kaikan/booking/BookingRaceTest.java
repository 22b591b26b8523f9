package kaikan.booking;

import static kaikan.booking.Desk.done;
import static kaikan.booking.Desk.request;
import static kaikan.booking.Desk.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.platform.id.Ref;
import kaikan.testing.Rivals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// People who press at the same moment: one right outcome each, and everybody is told.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookingRaceTest {
    private static final int ROUNDS = 6;

    private final Desk desk = new Desk();

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void sixtyFourPeopleWhoWantOneSlotGiveOneBooking() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Wish wish = Wish.of(desk.space("small-1").id(), desk.time(day(round), 9, 13));
            List<Answer<Booking>> answers = atOnce(IntStream.range(0, 64).<Supplier<Answer<Booking>>>mapToObj(_ -> () -> {
                Viewer one = somebody();
                return desk.place(one, wish);
            }).toList());
            assertEquals(1, successes(answers));
            assertEquals(63, answers.stream().filter(answer -> Desk.codes(answer).equals(List.of("booking.gone"))).count());
        }
        assertEquals(List.of(), desk.audit());
    }

    @Test
    void oneSubmitSentManyTimesAtOnceIsOneBooking() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Viewer sato = somebody();
            long space = round % 2 == 0 ? desk.space("training").id() : desk.seat();
            BookingRequest request = request(sato, Wish.of(space, desk.time(Desk.DAY.plusDays(1 + round), 9, 13)));
            List<Answer<Booking>> answers = atOnce(copies(8, () -> desk.placing().place(sato, request)));
            assertEquals(8, successes(answers), answers::toString);
            assertEquals(1, answers.stream().map(answer -> done(answer).ref()).distinct().count());
            assertEquals(1, desk.ledger().heldBy(done(answers.getFirst()).holder()).size());
        }
    }

    @Test
    void oneEntrySentManyTimesAtOnceIsOneBookingWhoeverTheCallerIsTakenFor() throws Exception {
        EnterForApplicant entering = desk.server.bean(EnterForApplicant.class);
        for (int round = 0; round < 3; round++) {
            Viewer reception = desk.receptionOfSeats();
            Wish seat = Wish.of(desk.seat(), desk.time(Desk.DAY.plusDays(1 + round), 13, 17));
            List<Answer<Booking>> answers = atOnce(copies(8, () -> entering.enter(reception, Desk.byPhone("ENTRY00000000001", seat), "電話")));
            assertEquals(8, successes(answers), answers::toString);
            assertEquals(1, answers.stream().map(answer -> done(answer).ref()).distinct().count());
            assertEquals(1, desk.ledger().ofUnits(desk.catalogue().space(desk.seat()).unitIds(), seat.use()).size());
        }
    }

    @Test
    void ofTwoReviewersTheFirstDecides() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Booking booking = desk.placed(somebody(), Wish.of(desk.space("hall-a").id(), desk.time(day(round), 9, 13)));
            Seen seen = Seen.of(booking);
            List<Answer<Booking>> answers = atOnce(List.of(
                    () -> desk.deciding().approve(desk.staff(Role.REVIEWER), seen, ""),
                    () -> desk.deciding().reject(desk.staff(Role.REVIEWER), seen, "定員をこえるため")));
            assertOneOutcome(answers, booking);
        }
    }

    @Test
    void cancellingAndApprovingAtOnceHaveOneOutcome() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Viewer sato = somebody();
            Booking booking = desk.placed(sato, Wish.of(desk.space("hall-b").id(), desk.time(day(round), 9, 13)));
            Seen seen = Seen.of(booking);
            List<Answer<Booking>> answers = atOnce(List.of(
                    () -> desk.deciding().approve(desk.staff(Role.REVIEWER), seen, ""), () -> desk.cancelling().cancel(sato, seen)));
            assertOneOutcome(answers, booking);
        }
    }

    @Test
    void changingAndWithdrawingAtOnceHaveOneOutcome() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Viewer sato = somebody();
            Booking booking = desk.placed(sato, Wish.of(desk.space("mpr-1").id(), desk.time(day(round), 9, 13)));
            Seen seen = Seen.of(booking);
            Wish other = Wish.of(desk.space("mpr-2").id(), desk.time(day(round), 9, 13));
            List<Answer<Booking>> answers = atOnce(List.of(
                    () -> desk.changing().change(sato, seen, new ChangeBooking.Wanted(List.of(other), Desk.particulars(), "")),
                    () -> desk.cancelling().withdraw(desk.staff(Role.RECEPTION), seen, "電話で取消し")));
            assertOneOutcome(answers, booking);
        }
        assertEquals(List.of(), desk.audit());
    }

    @Test
    void aChangeThatIsAppliedForAndACancellationAtOnceHaveOneOutcome() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Viewer sato = somebody();
            int later = 20 + round;
            Booking standing = approved(sato, "hall-a", later);
            List<Answer<Booking>> answers = atOnce(List.of(
                    () -> desk.changing().change(sato, Seen.of(standing), toHallC(later, Ref.next())),
                    () -> desk.cancelling().withdraw(desk.staff(Role.RECEPTION), Seen.of(standing), "電話で取消し")));
            assertEquals(1, successes(answers), answers::toString);
            boolean lives = desk.now(standing).state().holds();
            assertEquals(lives ? 1 : 0, desk.ledger().ofUnits(desk.space("hall-c").unitIds(), desk.time(day(later), 13, 17)).size());
        }
        assertEquals(List.of(), desk.audit());
    }

    @Test
    void approvingAChangeAndCancellingItsBookingAtOnceLoseNothing() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Viewer sato = somebody();
            int later = 40 + round;
            Booking standing = approved(sato, "hall-b", later);
            Booking asked = done(desk.changing().change(sato, Seen.of(standing), toHallC(later, Ref.next())));
            Booking now = desk.now(standing);
            List<Answer<Booking>> answers = atOnce(List.of(
                    () -> desk.deciding().approve(desk.staff(Role.REVIEWER), Seen.of(asked), ""),
                    () -> desk.cancelling().withdraw(desk.staff(Role.RECEPTION), Seen.of(now), "水道の工事")));
            assertEquals(1, successes(answers), answers::toString);
            boolean lives = desk.now(standing).state().holds();
            assertEquals(lives ? BookingState.ADOPTED : BookingState.CANCELLED, desk.now(asked).state());
            assertEquals(List.of(), desk.ledger().heldBy(asked.holder()));
            assertEquals(lives ? 1 : 0, desk.ledger().heldBy(standing.holder()).size());
            if (lives) {
                done(desk.cancelling().withdraw(desk.staff(Role.RECEPTION), Seen.of(desk.now(standing)), "片づけ"));
            }
        }
        assertEquals(List.of(), desk.audit());
    }

    @Test
    void whateverIsDoneToAnApplicationItsBookingIsCancelledAllTheSame() throws Exception {
        Viewer reviewer = desk.staff(Role.REVIEWER);
        for (int round = 0; round < 3 * ROUNDS; round++) {
            int later = 80 + round;
            Viewer sato = somebody();
            Booking standing = approved(sato, "hall-a", later);
            Booking asked = done(desk.changing().change(sato, Seen.of(standing), toHallC(later, Ref.next())));
            Booking now = desk.now(standing);
            Supplier<Answer<Booking>> meanwhile = List.<Supplier<Answer<Booking>>>of(
                    () -> desk.deciding().reject(reviewer, Seen.of(asked), "搬入と重なるため"),
                    () -> desk.deciding().askBack(reviewer, Seen.of(asked), "何人ですか。"),
                    () -> desk.cancelling().cancel(sato, Seen.of(asked))).get(round % 3);
            List<Answer<Booking>> answers = atOnce(List.of(() -> desk.cancelling().cancel(sato, Seen.of(now)), meanwhile));
            done(answers.getFirst());
            assertEquals(BookingState.CANCELLED, desk.now(standing).state());
            assertTrue(List.of(BookingState.CANCELLED, BookingState.REJECTED).contains(desk.now(asked).state()), () -> desk.now(asked).toString());
            assertEquals(List.of(), desk.ledger().heldBy(asked.holder()));
        }
        assertEquals(List.of(), desk.audit());
    }

    @Test
    void ofAllWhoEndAnApplicationAtOnceOneDoesAndTheOthersAreTold() throws Exception {
        for (int round = 0; round < 2 * ROUNDS; round++) {
            int later = 130 + round;
            Viewer sato = somebody();
            Booking standing = approved(sato, "hall-b", later);
            Booking asked = done(desk.changing().change(sato, Seen.of(standing), toHallC(later, Ref.next())));
            Seen seen = Seen.of(asked);
            List<Answer<Booking>> answers = atOnce(List.of(
                    () -> desk.cancelling().cancel(sato, seen),
                    () -> desk.cancelling().relinquish(desk.staff(Role.RECEPTION), seen, "電話で取下げ"),
                    () -> desk.cancelling().withdraw(desk.staff(Role.RECEPTION), seen, "水道の工事")));
            assertOneOutcome(answers, asked);
            assertEquals(BookingState.CONFIRMED, desk.now(standing).state());
        }
        assertEquals(List.of(), desk.audit());
    }

    @Test
    void changingAnApplicationAndCancellingItsBookingAtOnceHaveOneOutcome() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            int later = 110 + round;
            Viewer sato = somebody();
            Booking standing = approved(sato, "hall-a", later);
            Booking asked = done(desk.changing().change(sato, Seen.of(standing), toHallC(later, Ref.next())));
            Booking now = desk.now(standing);
            Wish evening = Wish.of(desk.space("hall-c").id(), desk.time(day(later), 17, 21));
            List<Answer<Booking>> answers = atOnce(List.of(
                    () -> desk.cancelling().withdraw(desk.staff(Role.RECEPTION), Seen.of(now), "水道の工事"),
                    () -> desk.changing().change(sato, Seen.of(asked), new ChangeBooking.Wanted(List.of(evening), Desk.particulars(), ""))));
            assertEquals(1, successes(answers), answers::toString);
            boolean lives = desk.now(standing).state().holds();
            assertEquals(lives ? BookingState.APPLIED : BookingState.CANCELLED, desk.now(asked).state());
            assertEquals(lives ? 1 : 0, desk.ledger().heldBy(asked.holder()).size());
        }
        assertEquals(List.of(), desk.audit());
    }

    @Test
    void oneChangeSentManyTimesAtOnceIsOneApplication() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Viewer sato = somebody();
            Booking standing = approved(sato, "hall-a", 60 + round);
            ChangeBooking.Wanted wanted = toHallC(60 + round, Ref.next());
            List<Answer<Booking>> answers = atOnce(copies(6, () -> desk.changing().change(sato, Seen.of(standing), wanted)));
            assertEquals(6, successes(answers), answers::toString);
            assertEquals(1, answers.stream().map(answer -> done(answer).ref()).distinct().count());
        }
    }

    @Test
    void undoingAndLettingGoAtOnceNeverLoseTheSlot() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Viewer sato = somebody();
            Booking booking = desk.placed(sato, Wish.of(desk.space("small-2").id(), desk.time(day(round), 9, 13)));
            Booking cancelled = done(desk.cancelling().cancel(sato, Seen.of(booking)));
            ReleaseCancelled job = desk.server.bean(ReleaseCancelled.class);
            var after = desk.server.clock().instant().plus(CancelBooking.GRACE);
            List<Object> answers = atOnce(Stream.concat(
                            Stream.<Supplier<Object>>of(() -> desk.cancelling().undo(sato, Seen.of(cancelled))),
                            copies(3, () -> (Object) job.release(cancelled.ref(), after)).stream())
                    .toList());
            assertTrue(answers.stream().filter(answer -> answer.equals(true)).count() <= 1);
            boolean lives = desk.now(booking).state().holds();
            assertEquals(lives ? 1 : 0, desk.ledger().heldBy(booking.holder()).size());
            assertNotEquals(lives, answers.contains(true));
        }
    }

    private Booking approved(Viewer by, String hall, int round) {
        Booking placed = desk.placed(by, Wish.of(desk.space(hall).id(), desk.time(day(round), 9, 13)));
        return done(desk.deciding().approve(desk.staff(Role.REVIEWER), Seen.of(placed), ""));
    }

    private ChangeBooking.Wanted toHallC(int round, String key) {
        Wish other = Wish.of(desk.space("hall-c").id(), desk.time(day(round), 13, 17));
        return new ChangeBooking.Wanted(List.of(other), Desk.particulars(), "", key);
    }

    private void assertOneOutcome(List<Answer<Booking>> answers, Booking booking) {
        assertEquals(1, successes(answers), () -> answers.toString());
        Booking now = desk.now(booking);
        assertEquals(booking.version() + 1, now.version());
        boolean held = now.state().holds() || now.marks().releaseAt() != null;
        assertEquals(held, !desk.ledger().heldBy(booking.holder()).isEmpty());
        assertTrue(answers.stream().anyMatch(answer -> List.of("booking.meanwhile", "booking.not-now").containsAll(Desk.codes(answer))
                && !Desk.codes(answer).isEmpty()));
    }

    private static LocalDate day(int round) {
        return LocalDate.of(2027, 2, 1).plusDays(round);
    }

    private static long successes(List<Answer<Booking>> answers) {
        return answers.stream().filter(Answer.Done.class::isInstance).count();
    }

    private static <T> List<Supplier<T>> copies(int count, Supplier<T> one) {
        return IntStream.range(0, count).mapToObj(_ -> one).toList();
    }

    private static <T> List<T> atOnce(List<? extends Supplier<? extends T>> rivals) throws Exception {
        return Rivals.together(rivals.stream().<Callable<? extends T>>map(rival -> rival::get).toList());
    }
}
