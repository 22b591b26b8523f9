package kaikan.booking;

import static kaikan.booking.Desk.codes;
import static kaikan.booking.Desk.done;
import static kaikan.booking.Desk.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogues;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.money.Yen;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.web.Refusals;
import org.junit.jupiter.api.Test;

/// What a change does to decisions, and what staff may still change once a use has begun.
class ChangeBookingTest extends AtTheDesk {
    @Test
    void whatWaitsAnewHasNoDecisionYet() {
        Viewer sato = somebody();
        Booking approved = approved(desk.placed(sato, desk.wish("hall-a", 9, 13)));
        Booking changed = done(change(sato, approved, desk.wish("hall-a", 13, 17)));
        assertEquals(BookingState.APPLIED, changed.state());
        assertEquals(changed, desk.now(changed));
        assertNull(changed.marks().decidedAt());
        assertNull(changed.marks().decidedBy());
        assertEquals("", changed.marks().decisionReason());
    }

    @Test
    void whatNobodyHadToDecideIsNotTakenBackAsThatWhichItWasBefore() {
        Viewer sato = somebody();
        Booking approved = approved(desk.placed(sato, desk.wish("hall-b", 9, 13)));
        RecallDecision recalling = desk.server.bean(RecallDecision.class);
        assertEquals(true, recalling.until(approved).isPresent());
        var smaller = new ChangeBooking.Wanted(List.of(desk.wish("small-1", 9, 13)), Desk.particulars(), "電話で依頼");
        Booking changed = done(desk.changing().change(desk.staff(Role.RECEPTION), Seen.of(approved), smaller));
        assertEquals(BookingState.CONFIRMED, changed.state());
        assertEquals(Optional.empty(), recalling.until(desk.now(changed)));
    }

    @Test
    void anApprovalStaysWithWhatNobodyLooksAtAgain() {
        Viewer sato = somebody();
        Booking approved = approved(desk.placed(sato, desk.wish("hall-c", 9, 13)));
        assertEquals(approved.marks(), desk.now(done(change(sato, approved, desk.wish("hall-c", 9, 13)))).marks());
    }

    @Test
    void whoeverChangesNothingDoesNothing() {
        Viewer sato = somebody();
        Booking booking = desk.placed(sato, desk.wish("small-1", 9, 13));
        AuditTrail trail = desk.server.bean(AuditTrail.class);
        int before = trail.of("booking", booking.ref()).size();
        assertEquals(booking.version(), done(change(sato, booking, desk.wish("small-1", 9, 13))).version());
        assertEquals(before, trail.of("booking", booking.ref()).size());
        assertEquals(booking.version() + 1, done(change(sato, booking, desk.wish("small-1", 13, 17))).version());
    }

    @Test
    void staffChangeWhatHasBegunAndItsApplicantDoesNot() {
        Viewer sato = somebody();
        Viewer reception = desk.staff(Role.RECEPTION);
        Wish begun = desk.wish("small-2", 9, 13);
        Booking booking = desk.placed(sato, begun);
        at(begun.use().start().plus(Duration.ofHours(1)), () -> {
            assertEquals(List.of("booking.begun"), codes(change(sato, booking, begun)));
            Booking named = done(change(reception, booking, begun));
            Booking longer = done(change(reception, named, desk.wish("small-2", 9, 17), desk.wish("projector", 9, 17)));
            assertEquals(2, desk.now(longer).items().size());
            Booking twoDays = done(change(reception, longer, desk.wish("small-2", 9, 17), desk.wish("small-2", 17, 21)));
            assertEquals(desk.wish("small-2", 17, 21).use().end(), desk.now(twoDays).span().end());
        });
    }

    @Test
    void aRoomBesideWhatRunsCostsTheBandThatRunsOrThatComesAndNotTheTimeThatIsOver() {
        Viewer reception = desk.staff(Role.RECEPTION);
        Wish runs = desk.wish("small-2", 9, 17);
        Booking booking = desk.placed(somebody(), runs);
        at(runs.use().start().plus(Duration.ofMinutes(270)), () -> {
            Booking beside = done(change(reception, booking, runs, desk.wish("small-1", 13, 17), desk.wish("small-3", 17, 21)));
            assertEquals(List.of(runs, desk.wish("small-1", 13, 17), desk.wish("small-3", 17, 21)),
                    beside.items().stream().map(Wish::of).toList());
            Yen apart = Yen.sum(List.of(booking.total(), price("small-1", 13, 17), price("small-3", 17, 21)));
            assertEquals(apart, beside.total(), "nobody pays for a morning without the room");
            Wish prepared = desk.wish("small-1", 17, 21).with(Duration.ofHours(4), Duration.ZERO);
            assertEquals(List.of("booking.setup-past"), codes(change(reception, beside, runs, prepared)));
            assertEquals(List.of("booking.past"), codes(change(reception, beside, runs, desk.wish("small-1", 9, 13))));
        });
    }

    /// What a room costs then, a day later, when everybody can still book it.
    private Yen price(String space, int from, int to) {
        Wish wish = desk.wish(space, from, to);
        Wish later = Wish.of(wish.spaceId(), TimeSlot.lasting(wish.use().start().plus(Duration.ofDays(1)), wish.use().duration()));
        return desk.placed(somebody(), later).total();
    }

    @Test
    void whatIsOverStaysAsItWasAndNothingNewBeginsInThePast() {
        Viewer reception = desk.staff(Role.RECEPTION);
        Wish over = desk.wish("small-3", 9, 13);
        Wish later = desk.wish("small-3", 17, 21);
        Booking booking = desk.placed(somebody(), over, later);
        at(over.use().end().plus(Duration.ofHours(1)), () -> {
            for (Wish past : List.of(desk.wish("small-3", 9, 17), desk.wish("small-1", 9, 13))) {
                assertEquals(List.of("booking.past"), codes(change(reception, booking, past, later)));
            }
            Booking moved = done(change(reception, booking, over, desk.wish("small-1", 17, 21)));
            assertEquals(List.of(over, desk.wish("small-1", 17, 21)), moved.items().stream().map(Wish::of).toList());
        });
    }

    @Test
    void timesThatStayAreNotJudgedByHoursThatTheHouseChangedSince() {
        Viewer sato = somebody();
        Wish evening = desk.wish("small-1", 17, 21);
        Booking booking = desk.placed(sato, evening);
        openUntil(17);
        try {
            Particulars other = new Particulars("合同商談会", Publication.PUBLIC, Particulars.GENERAL, "", Yen.ZERO, "こおりやま精工", 7, "車2台");
            Booking changed = done(desk.changing().change(sato, Seen.of(booking), new ChangeBooking.Wanted(List.of(evening), other, "")));
            assertEquals(7, desk.now(changed).particulars().people());
            Booking longer = done(change(sato, desk.now(changed), evening, desk.wish("small-2", 9, 13)));
            assertEquals(2, longer.items().size());
            assertEquals(
                    List.of("booking.outside-hours"), codes(change(sato, longer, evening, desk.wish("small-2", 17, 21))), "what is new is judged");
        } finally {
            openUntil(21);
        }
    }

    @Test
    void removalPastMidnightIsSaidOfTheDayThatWasChosen() {
        Wish evening = desk.wish("small-1", 17, 21).with(Duration.ZERO, Duration.ofHours(4));
        Answer<Booking> refused = desk.place(somebody(), evening);
        assertEquals(List.of("booking.around-outside"), codes(refused));
        String said = Refusals.sentence(desk.words(), ((Answer.Refused<Booking>) refused).first());
        String chosen = Telling.date(evening.use().startIn(desk.site.zone()).toLocalDate()).in(desk.words());
        assertTrue(said.contains("開館時間（9:00〜21:00）") && said.contains("小会議室 1　" + chosen + " 17:00"), said);
    }

    private void openUntil(int hour) {
        String hours = "UPDATE site SET hours = 'mon-sun 9:00-" + hour + ":00; closed 12/29-1/3' WHERE id = " + desk.site.id();
        desk.server.bean(Catalogues.class).change(() -> desk.run(hours));
    }

    private void at(Instant moment, Runnable act) {
        Duration until = Duration.between(desk.server.clock().instant(), moment);
        desk.later(until);
        try {
            act.run();
        } finally {
            desk.later(until.negated());
        }
    }

    private Booking approved(Booking booking) {
        return done(desk.deciding().approve(desk.staff(Role.REVIEWER), Seen.of(booking), "どうぞ"));
    }

    private Answer<Booking> change(Viewer by, Booking booking, Wish... wishes) {
        return desk.changing().change(by, Seen.of(booking), new ChangeBooking.Wanted(List.of(wishes), Desk.particulars(), "電話で依頼"));
    }
}
