package kaikan.booking;

import static kaikan.booking.Desk.codes;
import static kaikan.booking.Desk.done;
import static kaikan.booking.Desk.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kaikan.calendar.TimeSlot;
import kaikan.ledger.Claim;
import kaikan.member.Objection;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.money.Yen;
import kaikan.platform.id.Ref;
import org.junit.jupiter.api.Test;

/// A change of an approved booking that must be examined: the booking stands until it is decided, whatever is decided.
class SeekChangeTest extends AtTheDesk {
    private final Viewer sato = somebody();
    private final Viewer reviewer = desk.staff(Role.REVIEWER);

    @Test
    void bothSlotsAreHeldUntilItIsDecidedAndOnlyTheNewOneAfterwards() {
        Booking standing = approved("hall-a", 9, 13);
        Booking asked = sought(standing, desk.wish("hall-a", 13, 17));
        assertEquals(BookingState.CONFIRMED, desk.now(standing).state());
        assertEquals(standing.items(), desk.now(standing).items());
        assertEquals(standing.id(), desk.now(asked).changes());
        for (Wish held : List.of(desk.wish("hall-a", 9, 13), desk.wish("hall-a", 13, 17))) {
            assertEquals(List.of("booking.gone"), codes(desk.place(somebody(), held)));
        }
        Booking changed = done(desk.deciding().approve(reviewer, Seen.of(asked), "どうぞ"));
        assertEquals(standing.ref(), changed.ref());
        assertEquals(desk.now(standing), changed);
        assertEquals(BookingState.CONFIRMED, changed.state());
        assertEquals("どうぞ", changed.marks().decisionReason());
        assertEquals(List.of(desk.wish("hall-a", 13, 17)), changed.items().stream().map(Wish::of).toList());
        assertEquals(BookingState.ADOPTED, desk.now(asked).state());
        assertEquals(List.of(), held(asked));
        assertEquals(List.of("booking.recall-too-late"), codes(desk.server.bean(RecallDecision.class).recall(reviewer, Seen.of(changed))));
        assertInstanceOf(Answer.Done.class, desk.place(somebody(), desk.wish("hall-a", 9, 13)), "what was given up is free");
    }

    @Test
    void whoeverWouldLeaveReadsOfTheBookingOnceWhetherItsChangeIsDecidedOrNot() {
        Viewer leaver = somebody();
        Booking standing = done(desk.deciding().approve(reviewer, Seen.of(desk.placed(leaver, desk.wish("hall-a", 9, 13))), ""));
        Booking asked = done(change(leaver, standing, "", desk.wish("hall-a", 13, 17)));
        BookingFarewell farewell = desk.server.bean(BookingFarewell.class);
        List<String> once = List.of("/bookings/" + standing.ref() + "/cancel");
        assertEquals(once, paths(farewell.objection(leaver.personId()).orElseThrow()));
        done(desk.deciding().approve(reviewer, Seen.of(asked), ""));
        assertEquals(once, paths(farewell.objection(leaver.personId()).orElseThrow()));
    }

    private static List<String> paths(Objection objection) {
        return objection.by().stream().map(Objection.Obligation::path).toList();
    }

    @Test
    void whatTheBookingHasAlreadyIsNotClaimedTwice() {
        Booking standing = approved("hall-b", 9, 13);
        Booking asked = sought(standing, desk.wish("hall-b", 9, 17));
        assertEquals(List.of(desk.wish("hall-b", 13, 17).use()), held(asked));
        Booking changed = done(desk.deciding().approve(reviewer, Seen.of(asked), ""));
        assertEquals(List.of(desk.wish("hall-b", 9, 17).use()), held(changed));
        assertEquals(desk.bookings().quotes(asked).stream().map(GivenQuote::quoted).toList(),
                desk.bookings().quotes(changed).stream().map(GivenQuote::quoted).toList());
    }

    @Test
    void whatBecomesLessHoldsNothingOfItsOwnAndIsDecidedAllTheSame() {
        Booking standing = approved("hall-c", 9, 17);
        Booking asked = sought(standing, desk.wish("hall-c", 9, 13));
        assertEquals(List.of(), held(asked));
        done(desk.deciding().approve(reviewer, Seen.of(asked), ""));
        assertEquals(List.of(desk.wish("hall-c", 9, 13).use()), held(standing));
    }

    @Test
    void aRefusalLeavesTheBookingAsItIsAndFreesOnlyWhatWasAskedFor() {
        Booking standing = approved("hall-a", 9, 13);
        Booking asked = sought(standing, desk.wish("hall-b", 9, 13));
        Booking refused = done(desk.deciding().reject(reviewer, Seen.of(asked), "搬入と重なるため"));
        assertEquals(BookingState.REJECTED, desk.now(refused).state());
        assertEquals(standing.items(), desk.now(standing).items());
        assertEquals(1, held(standing).size());
        assertInstanceOf(Answer.Done.class, desk.place(somebody(), desk.wish("hall-b", 9, 13)));
    }

    @Test
    void aRefusalThatWasAMistakeIsTakenBackUnlessTheBookingHasEnded() {
        RecallDecision recalling = desk.server.bean(RecallDecision.class);
        Booking standing = approved("hall-a", 9, 13);
        Booking asked = sought(standing, desk.wish("hall-a", 9, 17));
        Booking refused = done(desk.deciding().reject(reviewer, Seen.of(asked), "まちがい"));
        assertTrue(recalling.until(refused).isPresent());
        Booking again = done(recalling.recall(reviewer, Seen.of(refused)));
        assertEquals(BookingState.APPLIED, desk.now(again).state());
        assertEquals(List.of(desk.wish("hall-a", 13, 17).use()), held(again));
        Booking last = done(desk.deciding().reject(reviewer, Seen.of(again), "やはり"));
        done(desk.cancelling().cancel(sato, Seen.of(desk.now(standing))));
        assertEquals(Optional.empty(), recalling.until(last));
        assertEquals(List.of("booking.recall-refusal-too-late"), codes(recalling.recall(reviewer, Seen.of(last))));
    }

    @Test
    void aRefusalIsNotTakenBackOverAChangeThatWasMadeSince() {
        RecallDecision recalling = desk.server.bean(RecallDecision.class);
        Booking standing = approved("hall-a", 9, 13);
        Booking asked = sought(standing, desk.wish("hall-a", 9, 17));
        Booking refused = done(desk.deciding().reject(reviewer, Seen.of(asked), "まちがい"));
        desk.server.clock().advance(Duration.ofMinutes(1));
        Particulars more = new Particulars("合同商談会", Publication.PUBLIC, Particulars.GENERAL, "", Yen.ZERO, "こおりやま精工", 7, "");
        done(desk.changing().change(sato, Seen.of(desk.now(standing)), new ChangeBooking.Wanted(List.of(desk.wish("hall-a", 9, 13)), more, "")));
        assertEquals(Optional.empty(), recalling.until(refused));
        assertEquals(List.of("booking.recall-refusal-too-late"), codes(recalling.recall(reviewer, Seen.of(refused))));
        assertEquals(7, desk.now(standing).particulars().people());
    }

    @Test
    void whatIsTakenBackIsFreeAtOnceAndCanBeAskedForAgain() {
        Booking standing = approved("hall-a", 9, 13);
        Booking asked = sought(standing, desk.wish("hall-a", 13, 17));
        Booking withdrawn = done(desk.cancelling().cancel(sato, Seen.of(asked)));
        assertEquals(BookingState.CANCELLED, desk.now(withdrawn).state());
        assertEquals(List.of(), held(asked));
        assertEquals(List.of("booking.undo-too-late"), codes(desk.cancelling().undo(sato, Seen.of(withdrawn))));
        assertEquals(BookingState.CONFIRMED, desk.now(standing).state());
        assertEquals(BookingState.APPLIED, sought(desk.now(standing), desk.wish("hall-a", 13, 17)).state());
    }

    @Test
    void whatWasAskedForEndsWithItsBookingAndDoesNotComeBackWithIt() {
        Booking standing = approved("hall-a", 9, 13);
        Booking asked = sought(standing, desk.wish("hall-b", 9, 13));
        Booking cancelled = done(desk.cancelling().cancel(sato, Seen.of(desk.now(standing))));
        assertEquals(BookingState.CANCELLED, desk.now(asked).state());
        assertEquals(List.of(), held(asked));
        assertEquals(BookingState.CONFIRMED, done(desk.cancelling().undo(sato, Seen.of(cancelled))).state());
        assertEquals(BookingState.CANCELLED, desk.now(asked).state());
    }

    @Test
    void whatTheHouseTakesBackTakesTheApplicationWithIt() {
        Booking standing = approved("hall-a", 9, 13);
        Booking asked = sought(standing, desk.wish("hall-b", 9, 13));
        done(desk.cancelling().withdraw(desk.staff(Role.RECEPTION), Seen.of(desk.now(standing)), "水道の工事"));
        assertEquals(BookingState.CANCELLED, desk.now(asked).state());
        assertEquals(List.of(), held(asked));
        assertEquals(List.of("booking.not-now"), codes(desk.deciding().approve(reviewer, Seen.of(desk.now(asked)), "")));
    }

    @Test
    void whileOneWaitsTheBookingIsNeitherChangedNorItsApprovalTakenBack() {
        Booking standing = approved("hall-a", 9, 13);
        Booking asked = sought(standing, desk.wish("hall-a", 13, 17));
        Booking now = desk.now(standing);
        for (Viewer by : List.of(sato, reviewer)) {
            assertEquals(List.of("booking.change-sought"), codes(change(by, now, "", desk.wish("hall-c", 9, 13))));
        }
        RecallDecision recalling = desk.server.bean(RecallDecision.class);
        assertEquals(Optional.empty(), recalling.until(now));
        assertEquals(List.of("booking.recall-too-late"), codes(recalling.recall(reviewer, Seen.of(now))));
        assertEquals(List.of("booking.meanwhile"), codes(desk.cancelling().cancel(sato, Seen.of(standing))), "seen before it was applied for");
        done(desk.deciding().reject(reviewer, Seen.of(asked), "満室"));
        assertEquals(BookingState.APPLIED, sought(now, desk.wish("hall-c", 9, 13)).state());
    }

    @Test
    void anApplicationIsChangedBesideItsBookingAndStaysOneWhateverItAsksFor() {
        Booking standing = approved("hall-a", 9, 13);
        Booking asked = sought(standing, desk.wish("hall-a", 13, 17));
        Booking longer = done(change(sato, asked, "", desk.wish("hall-a", 9, 21)));
        assertEquals(List.of(desk.wish("hall-a", 13, 21).use()), held(longer));
        Booking small = done(change(sato, longer, "", desk.wish("small-1", 9, 13)));
        assertEquals(BookingState.APPLIED, small.state(), "a room that is confirmed at once changes no booking by itself");
        desk.placed(somebody(), desk.wish("small-2", 9, 13));
        assertEquals(List.of("booking.gone"), codes(change(sato, small, "", desk.wish("small-2", 9, 13))));
        assertEquals(List.of(desk.wish("small-1", 9, 13)), done(desk.deciding().approve(reviewer, Seen.of(small), "")).items().stream()
                .map(Wish::of).toList());
    }

    @Test
    void ofSeveralOfAThingOnlyWhatIsMissingIsClaimed() {
        Wish hall = desk.wish("hall-a", 9, 13);
        Wish projector = desk.wish("projector", 9, 13);
        Booking standing = done(desk.deciding().approve(reviewer, Seen.of(desk.placed(sato, hall, projector)), ""));
        Booking asked = sought(standing, hall, new Wish(projector.spaceId(), 2, projector.use(), Duration.ZERO, Duration.ZERO));
        assertEquals(List.of(1), desk.ledger().heldBy(asked.holder()).stream().map(Claim::amount).toList());
        done(desk.deciding().approve(reviewer, Seen.of(asked), ""));
        assertTrue(desk.ledger().heldBy(standing.holder()).stream().anyMatch(claim -> claim.amount() == 2));
    }

    @Test
    void theSameFormMakesOneApplication() {
        Booking standing = approved("hall-a", 9, 13);
        ChangeBooking.Wanted wanted = wanted(Ref.next(), "", desk.wish("hall-a", 13, 17));
        Booking first = done(desk.changing().change(sato, Seen.of(standing), wanted));
        assertEquals(first.ref(), done(desk.changing().change(sato, Seen.of(standing), wanted)).ref());
        assertEquals(List.of("booking.meanwhile"), codes(change(sato, standing, "", desk.wish("hall-b", 13, 17))), "another form");
    }

    @Test
    void whatHasBegunIsNotChangedByAnApplicationAnyMore() {
        Booking standing = approved("hall-a", 9, 13);
        Booking asked = sought(standing, desk.wish("hall-a", 9, 17));
        Duration until = Duration.between(desk.server.clock().instant(), standing.span().start());
        desk.later(until);
        try {
            assertEquals(List.of("booking.begun-unchanged"), codes(desk.deciding().approve(reviewer, Seen.of(asked), "")));
            assertInstanceOf(Answer.Done.class, desk.deciding().reject(reviewer, Seen.of(asked), "もう始まっています"));
        } finally {
            desk.later(until.negated());
        }
    }

    @Test
    void itIsNoBookingOfItsOwnInWhatSomebodyHasHad() {
        Viewer suzuki = somebody();
        Booking standing = done(desk.deciding().approve(reviewer, Seen.of(desk.placed(suzuki, desk.wish("hall-a", 9, 13))), ""));
        Booking asked = done(change(suzuki, standing, "", desk.wish("hall-b", 9, 13)));
        assertEquals(1, desk.bookings().count(suzuki.personId(), List.of(desk.site.id())));
        assertFalse(desk.bookings().own(suzuki, desk.server.clock().instant(), new OwnList(OwnList.Which.COMING, 10, 0)).stream()
                .filter(one -> one.ref().equals(asked.ref())).toList().isEmpty(), "but whoever applied sees it in their list");
    }

    private Booking approved(String hall, int from, int to) {
        return done(desk.deciding().approve(reviewer, Seen.of(desk.placed(sato, desk.wish(hall, from, to))), ""));
    }

    private Booking sought(Booking standing, Wish... wishes) {
        Booking asked = done(change(sato, standing, "", wishes));
        assertEquals(standing.id(), asked.changes());
        return asked;
    }

    private Answer<Booking> change(Viewer by, Booking booking, String key, Wish... wishes) {
        return desk.changing().change(by, Seen.of(booking), wanted(key.isEmpty() ? Ref.next() : key, by.equals(sato) ? "" : "電話で依頼", wishes));
    }

    private static ChangeBooking.Wanted wanted(String key, String reason, Wish... wishes) {
        return new ChangeBooking.Wanted(Arrays.asList(wishes), Desk.particulars(), reason, key);
    }

    /// When it holds anything, stretches that abut as one.
    private List<TimeSlot> held(Booking booking) {
        return TimeSlot.merged(desk.ledger().heldBy(booking.holder()).stream().map(Claim::slot).toList());
    }
}
