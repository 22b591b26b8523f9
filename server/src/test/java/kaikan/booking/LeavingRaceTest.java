package kaikan.booking;

import static kaikan.booking.Desk.codes;
import static kaikan.booking.Desk.request;
import static kaikan.testing.Rivals.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import kaikan.member.Departure;
import kaikan.member.MemberRefusal;
import kaikan.member.People;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.member.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// People who delete their account at the moment in which something becomes theirs: they stay, or it never becomes theirs.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeavingRaceTest {
    private static final int ROUNDS = 16;
    private static final int A_WHILE_MILLIS = 300;

    private final Desk desk = new Desk();
    private final TestPeople people = TestPeople.on(desk.server);
    private final Departure departure = desk.server.bean(Departure.class);
    private int days;

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void whoeverPlacesABookingWhileTheyDeleteTheirAccountHasOneOfTheTwo() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Rivals rivals = bookingAndLeaving(departure);
            assertNotEquals(rivals.gone, rivals.done, rivals::toString);
            assertTrue(rivals.done || rivals.codes.equals(List.of("booking.account-gone")), rivals::toString);
        }
        assertEquals(List.of(), desk.audit());
    }

    @Test
    void whereNobodyIsAskedAgainABookingIsLeftWithoutItsApplicant() throws Exception {
        Departure unasked = people.departureThatAsksNothing();
        Predicate<Rivals> orphan = rivals -> rivals.gone && rivals.done;
        boolean seen = false;
        for (int round = 0; round < 4 * ROUNDS && !seen; round++) {
            seen = orphan.test(bookingAndLeaving(unasked));
        }
        assertTrue(seen, "the race that the question within the transaction decides");
    }

    @Test
    void whoeverDeletesTheirAccountWhileACancellationIsTakenBackStays() throws Exception {
        Viewer reception = people.viewer(people.person("受付", new SiteRole(Role.RECEPTION, desk.site.id())));
        for (int round = 0; round < ROUNDS; round++) {
            Viewer viewer = people.viewer(people.person("元に 戻る者"));
            Booking placed = desk.placed(viewer, hallOnAnotherDay());
            Booking cancelled = Desk.done(desk.cancelling().cancel(viewer, Seen.of(placed)));
            List<Object> answers = together(
                    () -> departure.leave(viewer, ""), () -> desk.cancelling().undo(reception, Seen.of(cancelled)));
            assertNotEquals(Optional.empty(), answers.getFirst(), "it could be undone until then");
            Desk.done((Answer<?>) answers.getLast());
        }
    }

    @Test
    void whoeverLeavesWaitsForWhatIsBeingWrittenForThem() throws Exception {
        Viewer viewer = people.viewer(people.person("待つ者"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<MemberRefusal>> leaving = transactions().executeWrite(_ -> {
                assertFalse(desk.server.bean(People.class).gone(viewer.personId()));
                Future<Optional<MemberRefusal>> started = threads.submit(() -> departure.leave(viewer, ""));
                rest();
                assertFalse(started.isDone(), "it waits");
                return started;
            });
            assertEquals(Optional.empty(), leaving.get());
        }
    }

    @Test
    void whoeverBooksForSomebodyWhoIsLeavingWaitsAndFindsThemGone() throws Exception {
        Viewer viewer = people.viewer(people.person("去る者"));
        Wish hall = hallOnAnotherDay();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer<Booking>> placing = transactions().executeWrite(_ -> {
                assertEquals(Optional.empty(), departure.leave(viewer, ""));
                Future<Answer<Booking>> started = threads.submit(() -> desk.place(viewer, hall));
                rest();
                assertFalse(started.isDone(), "it waits");
                return started;
            });
            assertEquals(List.of("booking.account-gone"), codes(placing.get()));
        }
        assertEquals(List.of(), desk.ledger().ofUnits(desk.space("hall-a").unitIds(), hall.use()), "nothing is held");
    }

    private record Rivals(boolean gone, boolean done, List<String> codes) {}

    private Rivals bookingAndLeaving(Departure leaving) throws Exception {
        Viewer viewer = people.viewer(people.person("急ぐ者"));
        BookingRequest request = request(viewer, hallOnAnotherDay());
        List<Object> answers = together(() -> leaving.leave(viewer, ""), () -> desk.placing().place(viewer, request));
        Answer<?> placed = (Answer<?>) answers.getLast();
        return new Rivals(answers.getFirst().equals(Optional.empty()), placed instanceof Answer.Done<?>, codes(placed));
    }

    private Wish hallOnAnotherDay() {
        return Wish.of(desk.space("hall-a").id(), desk.time(LocalDate.of(2027, 2, 1).plusDays(days++), 9, 13));
    }

    @SuppressWarnings("unchecked")
    private TransactionOperations<Connection> transactions() {
        return desk.server.bean(TransactionOperations.class);
    }

    private static void rest() {
        try {
            Thread.sleep(A_WHILE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
