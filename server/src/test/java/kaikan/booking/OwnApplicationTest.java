package kaikan.booking;

import static kaikan.booking.Desk.codes;
import static kaikan.booking.Desk.done;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kaikan.member.Membership;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.Standing;
import kaikan.member.Viewer;
import kaikan.platform.id.Ref;
import org.junit.jupiter.api.Test;

/// Nobody approves what they, or an organisation of theirs, apply for, whatever their role: decision 0038.
class OwnApplicationTest extends AtTheDesk {
    private static final long COMPANY = 4711;

    @Test
    void aReviewerLeavesTheirOwnApplicationToSomebodyElse() {
        for (Role role : List.of(Role.REVIEWER, Role.MANAGER)) {
            Viewer reviewer = desk.staff(role);
            desk.turnPage();
            Booking booking = desk.placed(reviewer, desk.wish("hall-c", 9, 13));
            assertEquals(List.of("booking.own-application"), codes(desk.deciding().approve(reviewer, Seen.of(booking), "")));
            assertEquals(BookingState.APPLIED, desk.now(booking).state());
            assertEquals(List.of("booking.own-application"), codes(desk.deciding().reject(reviewer, Seen.of(booking), "工事のため")));
            Booking approved = done(desk.deciding().approve(desk.staff(Role.REVIEWER), Seen.of(booking), ""));
            RecallDecision recalling = desk.server.bean(RecallDecision.class);
            assertEquals(List.of("booking.own-application"), codes(recalling.recall(reviewer, Seen.of(approved))));
            assertEquals(BookingState.CONFIRMED, desk.now(booking).state(), "whoever takes their own approval back would cancel for nothing");
        }
    }

    @Test
    void norIsItTheirsToDecideAboutTheirOrganisation() {
        desk.run("INSERT INTO organisation (id, ref, name, kana, phone, address, name_key, search_key, created_at)"
                + " VALUES (" + COMPANY + ", '" + Ref.next() + "', 'こおりやま精工', '', '', '', 'k', 'k', NOW(6))");
        Viewer member = Desk.memberOf(COMPANY);
        BookingRequest request = new BookingRequest(
                new Applicant(member.personId(), COMPANY), Channel.ONLINE, List.of(desk.wish("hall-a", 9, 13)), Desk.particulars(), Ref.next());
        Booking booking = done(desk.placing().place(member, request));
        Viewer colleague = desk.staff(Role.REVIEWER)
                .with(List.of(new Membership(COMPANY, Ref.next(), "こおりやま精工", Standing.MEMBER)),
                        List.of(new SiteRole(Role.REVIEWER, desk.site.id())));
        assertEquals(List.of("booking.own-application"), codes(desk.deciding().approve(colleague, Seen.of(booking), "")));
    }

    @Test
    void nobodyGivesThemselvesTheWholeFeeBackInTheNameOfTheHouse() {
        Viewer manager = desk.staff(Role.MANAGER);
        Booking booking = desk.placed(manager, desk.wish("small-1", 9, 13));
        assertEquals(List.of("booking.own-withdrawal"), codes(desk.cancelling().withdraw(manager, Seen.of(booking), "空調の故障のため")));
        assertEquals(BookingState.CONFIRMED, desk.now(booking).state());
        Booking given = done(desk.cancelling().cancel(manager, Seen.of(booking)));
        assertEquals(BookingState.CANCELLED, given.state(), "as anybody cancels");
        Booking other = desk.placed(manager, desk.wish("small-2", 9, 13));
        done(desk.cancelling().withdraw(desk.staff(Role.RECEPTION), Seen.of(other), "空調の故障のため"));
    }

    @Test
    void norByClosingTheSpaceOverIt() {
        Viewer manager = desk.staff(Role.MANAGER);
        Booking booking = desk.placed(manager, desk.wish("small-3", 9, 13));
        CloseSpace closing = desk.server.bean(CloseSpace.class);
        CloseSpace.Plan plan = new CloseSpace.Plan(
                desk.site.id(), List.of(desk.space("small-3").id()), desk.wish("small-3", 9, 13).use(), ClosureCause.OTHER, "まちがい");
        Closure closure = done(closing.closeNow(manager, plan));
        assertEquals(List.of("booking.own-withdrawal"), codes(desk.cancelling().cancel(manager, Seen.of(booking))));
        ClearClosure clearing = desk.server.bean(ClearClosure.class);
        List<Seen> seen = List.of(Seen.of(booking));
        assertEquals(List.of(booking), done(clearing.clear(manager, closure.ref(), seen, "まちがい")).left());
        assertEquals(BookingState.CONFIRMED, desk.now(booking).state());
        assertEquals(1, done(clearing.clear(desk.staff(Role.MANAGER), closure.ref(), seen, "床の工事")).cancelled().size());
    }

    @Test
    void whatTheyChangeOfTheirOwnIsExaminedAgain() {
        Viewer reviewer = desk.staff(Role.REVIEWER);
        Booking booking = desk.placed(reviewer, desk.wish("hall-b", 9, 13));
        Booking approved = done(desk.deciding().approve(desk.staff(Role.REVIEWER), Seen.of(booking), ""));
        var later = new ChangeBooking.Wanted(List.of(desk.wish("hall-b", 13, 17)), Desk.particulars(), "");
        Booking application = done(desk.changing().change(reviewer, Seen.of(approved), later));
        assertEquals(BookingState.APPLIED, application.state());
        assertEquals(List.of("booking.own-application"), codes(desk.deciding().approve(reviewer, Seen.of(application), "")));
        assertEquals(BookingState.CONFIRMED, desk.now(booking).state(), "the booking stands");
    }
}
