package kaikan.booking;

import static kaikan.booking.Desk.codes;
import static kaikan.booking.Desk.done;
import static kaikan.booking.Desk.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.money.Yen;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Recorded;
import org.junit.jupiter.api.Test;

/// What may happen to a booking after it was placed, step by step on the real database.
class LifeOfABookingTest extends AtTheDesk {
    @Test
    void aChangeMovesTheSlot() {
        Viewer sato = somebody();
        Booking booking = desk.placed(sato, desk.wish("small-1", 9, 13));
        Booking moved = done(change(sato, booking, desk.wish("small-1", 13, 17)));
        assertEquals(moved, desk.now(booking));
        assertEquals(1, moved.version());
        desk.placed(somebody(), desk.wish("small-1", 9, 13));
    }

    @Test
    void aChangeKeepsTheOldSlotWhenTheNewOneIsGone() {
        Viewer sato = somebody();
        Booking booking = desk.placed(sato, desk.wish("small-1", 9, 13));
        desk.placed(somebody(), desk.wish("small-1", 13, 17));
        assertEquals(List.of("booking.gone"), codes(change(sato, booking, desk.wish("small-1", 13, 17))));
        assertEquals(booking, desk.now(booking));
        assertEquals(List.of("booking.gone"), codes(desk.place(somebody(), desk.wish("small-1", 9, 13))));
    }

    @Test
    void whoeverChangesAnOldVersionIsTold() {
        Viewer sato = somebody();
        Booking booking = desk.placed(sato, desk.wish("small-1", 9, 13));
        done(change(sato, booking, desk.wish("small-2", 9, 13)));
        assertEquals(List.of("booking.meanwhile"), codes(change(sato, booking, desk.wish("small-3", 9, 13))));
    }

    @Test
    void anotherTimeOrEventForAnApprovedHallIsAppliedForButWhoReadsItsNameIsNot() {
        Viewer sato = somebody();
        Booking booking = desk.placed(sato, desk.wish("hall-a", 9, 13));
        Booking approved = done(desk.deciding().approve(desk.staff(Role.REVIEWER), Seen.of(booking), ""));
        List<Wish> same = List.of(desk.wish("hall-a", 9, 13));
        Particulars hidden = new Particulars("合同商談会", Publication.PRIVATE, Particulars.GENERAL, "", Yen.ZERO, "こおりやま精工", 14, "机");
        Booking named = done(desk.changing().change(sato, Seen.of(approved), new ChangeBooking.Wanted(same, hidden, "")));
        assertEquals(BookingState.CONFIRMED, named.state());
        for (Particulars other : List.of(
                new Particulars("即売会", Publication.PRIVATE, Particulars.GENERAL, "", Yen.ZERO, "こおりやま精工", 14, "机"),
                new Particulars("合同商談会", Publication.PRIVATE, Particulars.GENERAL, "", Yen.ZERO, "別の団体", 14, "机"))) {
            Booking asked = done(desk.changing().change(sato, Seen.of(desk.now(named)), new ChangeBooking.Wanted(same, other, "")));
            assertEquals(named.id(), asked.changes(), other::toString);
            assertEquals("合同商談会", desk.now(named).particulars().title());
            done(desk.cancelling().cancel(sato, Seen.of(asked)));
        }
        assertEquals(named.id(), done(change(sato, desk.now(named), desk.wish("hall-a", 13, 17))).changes());
    }

    @Test
    void morePeopleWhoStillFitNeedNoReviewWhereverItStands() {
        Viewer sato = somebody();
        Viewer reviewer = desk.staff(Role.REVIEWER);
        Particulars more = new Particulars("秋の会", Publication.PRIVATE, Particulars.GENERAL, "", Yen.ZERO, "別の団体", 90, "");
        ChangeBooking.Wanted wanted = new ChangeBooking.Wanted(List.of(desk.wish("hall-a", 9, 13)), more, "");
        Booking waiting = desk.placed(sato, desk.wish("hall-a", 9, 13));
        Booking asked = done(desk.deciding().askBack(reviewer, Seen.of(waiting), "何人ですか。"));
        Booking still = done(desk.changing().change(sato, Seen.of(asked), wanted));
        assertEquals(BookingState.ASKED_BACK, still.state());
        Booking answered = done(desk.deciding().answer(sato, Seen.of(still), "90人です。"));
        Booking approved = done(desk.deciding().approve(reviewer, Seen.of(answered), ""));
        Particulars fewer = new Particulars("秋の会", Publication.PRIVATE, Particulars.GENERAL, "", Yen.ZERO, "別の団体", 120, "");
        Booking changed = done(desk.changing().change(
                sato, Seen.of(approved), new ChangeBooking.Wanted(List.of(desk.wish("hall-a", 9, 13)), fewer, "")));
        assertEquals(BookingState.CONFIRMED, changed.state());
        assertEquals(120, desk.now(changed).particulars().people());
    }

    @Test
    void aListOfOnesOwnKeepsWhatEndedApart() {
        Viewer sato = somebody();
        Booking kept = desk.placed(sato, desk.wish("small-1", 9, 13));
        Booking given = desk.placed(sato, desk.wish("small-2", 9, 13));
        done(desk.cancelling().cancel(sato, Seen.of(given)));
        assertEquals(List.of(kept.ref()), own(sato, OwnList.Which.COMING));
        assertEquals(List.of(given.ref()), own(sato, OwnList.Which.ENDED));
        assertEquals(List.of(), own(sato, OwnList.Which.PAST));
    }

    private List<String> own(Viewer viewer, OwnList.Which which) {
        return desk.bookings().own(viewer, desk.server.clock().instant(), new OwnList(which, 10, 0)).stream().map(Booking::ref).toList();
    }

    @Test
    void aCancelledBookingCanBeTakenBackForTenMinutesAndNobodyTakesItMeanwhile() {
        Viewer sato = somebody();
        Booking booking = desk.placed(sato, desk.wish("training", 9, 13));
        Booking cancelled = done(desk.cancelling().cancel(sato, Seen.of(booking)));
        assertEquals(cancelled, desk.now(booking));
        desk.later(Duration.ofMinutes(9));
        desk.server.bean(ReleaseCancelled.class).run();
        assertEquals(List.of("booking.gone"), codes(desk.place(somebody(), desk.wish("training", 9, 13))));
        Booking restored = done(desk.cancelling().undo(sato, Seen.of(cancelled)));
        assertEquals(BookingState.CONFIRMED, restored.state());
        assertNull(restored.marks().releaseAt());
    }

    @Test
    void afterTenMinutesTheSlotIsFreeOnceAndForAll() {
        Viewer sato = somebody();
        Booking booking = desk.placed(sato, desk.wish("training", 9, 13));
        Booking cancelled = done(desk.cancelling().cancel(sato, Seen.of(booking)));
        desk.later(CancelBooking.GRACE);
        assertEquals(List.of("booking.undo-too-late"), codes(desk.cancelling().undo(sato, Seen.of(cancelled))));
        ReleaseCancelled job = desk.server.bean(ReleaseCancelled.class);
        assertTrue(job.release(booking.ref(), desk.server.clock().instant()));
        assertFalse(job.release(booking.ref(), desk.server.clock().instant()));
        desk.placed(somebody(), desk.wish("training", 9, 13));
    }

    @Test
    void whatTheHouseCancelsIsFreeAtOnceAndHasAReason() {
        Viewer sato = somebody();
        Booking booking = desk.placed(sato, desk.wish("training", 9, 13));
        Viewer reception = desk.staff(Role.RECEPTION);
        assertEquals(List.of("booking.reason-missing"), codes(desk.cancelling().withdraw(reception, Seen.of(booking), "")));
        done(desk.cancelling().withdraw(reception, Seen.of(booking), "空調の故障のため"));
        desk.placed(somebody(), desk.wish("training", 9, 13));
    }

    @Test
    void aReviewerAsksTheApplicantAnswersAndItIsApproved() {
        Viewer sato = somebody();
        Viewer reviewer = desk.staff(Role.REVIEWER);
        Booking booking = desk.placed(sato, desk.wish("hall-a", 9, 13));
        Booking asked = done(desk.deciding().askBack(reviewer, Seen.of(booking), "搬入車両は何台ですか。"));
        assertEquals(BookingState.ASKED_BACK, desk.now(booking).state());
        Booking answered = done(desk.deciding().answer(sato, Seen.of(asked), "4台です。"));
        assertEquals(BookingState.APPLIED, answered.state());
        done(desk.deciding().approve(reviewer, Seen.of(answered), ""));
        List<Recorded> trail = desk.server.bean(AuditTrail.class).of("booking", booking.ref());
        List<String> verbs = List.of("booking.place", "booking.ask", "booking.answer", "booking.approve");
        assertEquals(verbs, trail.stream().map(one -> one.entry().verb()).toList());
    }

    @Test
    void aQuestionOutlivesAnotherTimeAndIsAnsweredWithTheNext() {
        Viewer sato = somebody();
        Viewer reviewer = desk.staff(Role.REVIEWER);
        Booking booking = desk.placed(sato, desk.wish("hall-a", 9, 13));
        Booking asked = done(desk.deciding().askBack(reviewer, Seen.of(booking), "搬入車両は何台ですか。"));
        Booking later = done(change(sato, asked, desk.wish("hall-a", 13, 17)));
        assertEquals(BookingState.ASKED_BACK, desk.now(later).state());
        ChangeBooking.Wanted evening = new ChangeBooking.Wanted(List.of(desk.wish("hall-a", 17, 21)), Desk.particulars(), "");
        ChangeBooking.Wanted tooLong = evening.answering("長".repeat(Reason.LONGEST + 1));
        assertEquals(List.of("booking.reason-too-long"), codes(desk.changing().change(sato, Seen.of(later), tooLong)));
        Booking answered = done(desk.changing().change(sato, Seen.of(later), evening.answering("4台です。")));
        assertEquals(BookingState.APPLIED, desk.now(answered).state());
        List<Recorded> trail = desk.server.bean(AuditTrail.class).of("booking", booking.ref());
        List<String> verbs = List.of("booking.place", "booking.ask", "booking.change", "booking.change", "booking.answer");
        assertEquals(verbs, trail.stream().map(one -> one.entry().verb()).toList());
    }

    @Test
    void aRefusedApplicationFreesItsSlotAndSaysWhy() {
        Booking booking = desk.placed(somebody(), desk.wish("hall-a", 9, 13));
        Viewer reviewer = desk.staff(Role.REVIEWER);
        assertEquals(List.of("booking.reason-missing"), codes(desk.deciding().reject(reviewer, Seen.of(booking), " ")));
        done(desk.deciding().reject(reviewer, Seen.of(booking), "目的外のため"));
        assertEquals("目的外のため", desk.now(booking).marks().decisionReason());
        desk.placed(somebody(), desk.wish("hall", 9, 13));
    }

    @Test
    void toStrangersThereIsNoSuchBookingAndAReceptionistDoesNotDecide() {
        Booking booking = desk.placed(somebody(), desk.wish("hall-a", 9, 13));
        assertEquals(List.of("booking.unknown"), codes(desk.cancelling().cancel(somebody(), Seen.of(booking))));
        assertEquals(List.of("booking.unknown"), codes(desk.deciding().approve(somebody(), Seen.of(booking), "")));
        assertEquals(List.of("booking.not-your-role"), codes(desk.deciding().approve(desk.staff(Role.RECEPTION), Seen.of(booking), "")));
    }

    @Test
    void whoeverActsForTheOrganisationMayCancelItsBookings() {
        Viewer sato = Desk.memberOf(5);
        BookingRequest request = new BookingRequest(
                new Applicant(sato.personId(), 5L),
                Channel.ONLINE,
                List.of(desk.wish("mpr-1", 9, 13)),
                Desk.particulars(),
                "ORGANISATION0001");
        Booking booking = done(desk.placing().place(sato, request));
        Viewer colleague = Desk.memberOf(5);
        assertEquals(List.of(booking), coming(colleague));
        done(desk.cancelling().cancel(colleague, Seen.of(booking)));
    }

    @Test
    void whoeverLeavesTheOrganisationLeavesItsBookingsToIt() {
        Viewer sato = Desk.memberOf(6);
        BookingRequest request = new BookingRequest(
                new Applicant(sato.personId(), 6L), Channel.ONLINE, List.of(desk.wish("mpr-2", 9, 13)), Desk.particulars(), "ORGANISATION0002");
        Booking booking = done(desk.placing().place(sato, request));
        Viewer gone = sato.with(List.of(), List.of());
        assertEquals(BookingAccess.NONE, BookingAccess.of(gone, booking));
        assertEquals(List.of(), coming(gone));
        assertEquals(List.of("booking.unknown"), codes(desk.cancelling().cancel(gone, Seen.of(booking))));
        assertEquals(List.of(booking), coming(sato));
    }

    private List<Booking> coming(Viewer by) {
        return desk.bookings().own(by, desk.server.clock().instant(), new OwnList(OwnList.Which.COMING, 10, 0));
    }

    private Answer<Booking> change(Viewer by, Booking booking, Wish... wishes) {
        return desk.changing().change(by, Seen.of(booking), new ChangeBooking.Wanted(List.of(wishes), Desk.particulars(), ""));
    }
}
