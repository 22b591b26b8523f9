package kaikan.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import kaikan.booking.Booking;
import kaikan.booking.BookingEvent;
import kaikan.booking.Bookings;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Site;
import kaikan.member.CardCorrection;
import kaikan.member.Contact;
import kaikan.member.Contacts;
import kaikan.member.OwnAccount;
import kaikan.member.Person;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.member.Viewer;
import kaikan.platform.text.Language;
import kaikan.protocol.Decision;
import kaikan.protocol.Knock;
import kaikan.protocol.Message;
import kaikan.protocol.PassCheck;
import kaikan.protocol.PassEntry;
import kaikan.protocol.PassId;
import kaikan.protocol.Refusal;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("database")
class PassesTest {
    private static Lobby lobby;
    private static Site site;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        site = lobby.site("bigpalette");
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    private static long booking() {
        return lobby.booking(lobby.person("佐藤"), lobby.space(site, "training"), Lobby.today(site, 9, 17));
    }

    private static Passes passes() {
        return lobby.bean(Passes.class);
    }

    @Test
    void aBookingHasOneOrganisersPassHoweverOftenItIsConfirmed() {
        long booking = booking();
        IssuedPass first = passes().issueFor(booking).orElseThrow();
        assertEquals(first, passes().issueFor(booking).orElseThrow());
        assertEquals(1, passes().of(booking).size());
    }

    @Test
    void theOrganisersPassSaysHowItsPersonIsCalledNow() {
        TestPeople people = TestPeople.on(lobby.server());
        Viewer desk = people.viewer(people.person("受付", SiteRole.administrator()));
        Contact heard = new Contact("佐久間 みどり", "", "024-000-0001", "midori.sakuma@example.org");
        Person card = lobby.bean(Contacts.class).person(heard, new Contacts.Desk(desk, site.id()));
        long booking = lobby.booking(card.id(), lobby.space(site, "training"), Lobby.today(site, 9, 17));
        PassId pass = new PassId(passes().issueFor(booking).orElseThrow().passId());
        assertEquals("佐久間 みどり", passes().of(booking).getFirst().holder());
        Contact right = new Contact("佐久間 緑", "", heard.phone(), heard.email());
        CardCorrection.Correction correction = new CardCorrection.Correction(CardCorrection.mark(card), right, "聞きまちがい");
        assertEquals(Optional.empty(), lobby.bean(CardCorrection.class).correct(card, correction, desk));
        assertEquals("佐久間 緑", passes().of(booking).getFirst().holder());
        assertEquals("佐久間 緑", lobby.bean(DoorList.class).entry(pass, site, Lobby.TEN).orElseThrow().holder());
        Person account = people.signUp("佐久間　緑", heard.email());
        assertEquals("佐久間　緑", passes().of(booking).getFirst().holder(), "as its owner writes it");
        lobby.bean(OwnAccount.class).describe(people.viewer(account), new Contact("山田 緑", "", "", ""), Language.JA);
        assertEquals("山田 緑", passes().of(booking).getFirst().holder());
    }

    @Test
    void aGuestPassStandsInTheTrailWithoutTheGuestsName() {
        long booking = booking();
        long actor = lobby.person("佐藤");
        String pass = passes().addGuest(booking, "秘密の 客", 4, actor).orElseThrow().passId();
        String found = "SELECT CONCAT(actor_person_id, ' ', detail) FROM platform_audit WHERE verb = 'admission.add-pass' AND subject_ref = '";
        String ref = lobby.text("SELECT ref FROM booking WHERE id = " + booking);
        assertEquals(actor + " " + ref + " × 4", lobby.text(found + pass + "'"));
    }

    @Test
    void aGuestPassIsForNoMorePeopleThanTheRoomsHoldOrTheBookingExpectsWhoeverAsksForIt() {
        long booking = booking();
        int room = Objects.requireNonNull(lobby.space(site, "training").people());
        assertTrue(passes().addGuest(booking, "", room + 1, null).isEmpty(), "more than the room holds");
        assertTrue(passes().addGuest(booking, "", room, null).isPresent());
        lobby.run("UPDATE booking SET people = " + (room + 20) + " WHERE id = " + booking);
        assertTrue(passes().addGuest(booking, "", room + 21, null).isEmpty(), "more than are expected");
        assertTrue(passes().addGuest(booking, "", room + 20, null).isPresent());
        assertEquals(2, passes().of(booking).size());
    }

    @Test
    void anApplicationHasNoPass() {
        long applied = lobby.booking(lobby.person("佐藤"), "APPLIED", lobby.space(site, "special"), Lobby.today(site, 9, 17));
        assertTrue(passes().issueFor(applied).isEmpty());
        assertTrue(passes().addGuest(applied, "", 1, null).isEmpty());
    }

    @Test
    void aCancellationTakesAllPassesBackAndUndoingItGivesTheSameOnesBack() {
        long booking = booking();
        IssuedPass organiser = passes().issueFor(booking).orElseThrow();
        IssuedPass guest = passes().addGuest(booking, "鈴木", 1, null).orElseThrow();
        IssuedPass gone = passes().addGuest(booking, "高橋", 1, null).orElseThrow();
        passes().revoke(gone.passId(), null);
        long before = lobby.bean(DoorList.class).revocations(site, Lobby.TEN).version();
        lobby.run("UPDATE booking SET state = 'CANCELLED' WHERE id = " + booking);
        passes().revokeAll(booking);
        var revoked = lobby.bean(DoorList.class).revocations(site, Lobby.TEN);
        assertTrue(revoked.version() > before);
        assertTrue(revoked.passes().stream().map(Object::toString).toList().containsAll(List.of(organiser.passId(), guest.passId())));
        lobby.run("UPDATE booking SET state = 'CONFIRMED' WHERE id = " + booking);
        assertEquals(organiser.token(), passes().issueFor(booking).orElseThrow().token());
        Map<String, Boolean> counts = passes().of(booking).stream()
                .collect(Collectors.toMap(IssuedPass::passId, IssuedPass::counts));
        assertEquals(Map.of(organiser.passId(), true, guest.passId(), true, gone.passId(), false), counts);
    }

    @Test
    void aJobMendsWhatAListenerMissed() {
        long confirmed = booking();
        long cancelled = booking();
        passes().issueFor(cancelled);
        lobby.run("UPDATE booking SET state = 'CANCELLED' WHERE id = " + cancelled);
        lobby.bean(KeepPasses.class).run();
        assertEquals(1, passes().of(confirmed).size());
        assertTrue(passes().of(cancelled).stream().noneMatch(IssuedPass::counts));
    }

    @Test
    void bookingsOfSitesThatGiveNoPassesDoNotKeepTheOthersFromTheirs() {
        long here = booking();
        Site other = lobby.site("hits");
        long elsewhere = lobby.booking(lobby.person("高橋"), lobby.space(other, "training"), Lobby.today(other, 9, 17));
        List<Long> found = lobby.bean(BookedRepository.class).withoutPass(List.of(site.id()), Lobby.TEN);
        assertTrue(found.contains(here), found::toString);
        assertFalse(found.contains(elsewhere), found::toString);
    }

    @Test
    void aMovedBookingIsListedWithItsNewDay() {
        long booking = booking();
        IssuedPass pass = passes().issueFor(booking).orElseThrow();
        lobby.run("UPDATE booking_item SET use_from = use_from + INTERVAL 9 DAY, use_to = use_to + INTERVAL 9 DAY,"
                + " starts_at = starts_at + INTERVAL 9 DAY, ends_at = ends_at + INTERVAL 9 DAY WHERE booking_id = " + booking);
        PassEntry entry = lobby.bean(DoorList.class).entries(site, Lobby.TEN).stream()
                .filter(one -> one.pass().text().equals(pass.passId()))
                .findFirst()
                .orElseThrow();
        assertEquals(Lobby.today(site, 9, 17).start().plus(Duration.ofDays(9)), entry.uses().getFirst().time().from());
    }

    @Test
    void theListSaysWhichCompanyBookedForADoorWhoseLineIsDown() {
        long booking = booking();
        String pass = passes().issueFor(booking).orElseThrow().passId();
        TestPeople people = TestPeople.on(lobby.server());
        String company = "株式会社こおりやま精工";
        lobby.run("UPDATE booking SET organisation_id = " + people.organisation(company, people.person("社長 一郎")).id() + " WHERE id = " + booking);
        assertEquals(List.of(company), lobby.bean(DoorList.class).entries(site, Lobby.TEN).stream()
                .filter(one -> one.pass().text().equals(pass))
                .map(PassEntry::company)
                .toList());
    }

    @ParameterizedTest
    @CsvSource({"9, 0", "13, 30", "8, 30", "21, 30"})
    void aPassIsSignedFromWhenTheDoorOpensForADoorThatKnowsNothingElse(int hour, int minutesBefore) {
        TimeSlot use = Lobby.today(site, hour, hour + 1).shifted(Duration.ofDays(5));
        String token = passes().issueFor(lobby.booking(lobby.person("佐藤"), lobby.space(site, "training"), use)).orElseThrow().token();
        PassCheck.Genuine genuine =
                assertInstanceOf(PassCheck.Genuine.class, lobby.bean(Keyring.class).trusted().check(token, Lobby.TEN));
        assertEquals(use.start().minus(Duration.ofMinutes(minutesBefore)), genuine.pass().validity().from());
        assertEquals(use.end(), genuine.pass().validity().to());
    }

    @Test
    void thePassesOfAMovedBookingAreSignedForItsNewTimeAndThoseFromBeforeCanStillBeTakenBack() {
        long booking = booking();
        passes().issueFor(booking);
        passes().addGuest(booking, "鈴木", 1, null);
        lobby.run("UPDATE booking_item SET use_from = use_from + INTERVAL 9 DAY, use_to = use_to + INTERVAL 9 DAY,"
                + " starts_at = starts_at + INTERVAL 9 DAY, ends_at = ends_at + INTERVAL 9 DAY WHERE booking_id = " + booking);
        String ref = lobby.text("SELECT ref FROM booking WHERE id = " + booking);
        Booking now = lobby.bean(Bookings.class).byRef(ref).orElseThrow();
        lobby.bean(PassListener.class).on(new BookingEvent.Changed(now, now));
        List<IssuedPass> moved = passes().of(booking);
        assertEquals(2, moved.size());
        for (IssuedPass pass : moved) {
            Instant then = Lobby.TEN.plus(Duration.ofDays(9));
            PassCheck.Genuine genuine =
                    assertInstanceOf(PassCheck.Genuine.class, lobby.bean(Keyring.class).trusted().check(pass.token(), then));
            assertTrue(genuine.pass().validity().contains(then), then + " " + genuine.pass().validity());
            assertFalse(genuine.pass().validity().contains(Lobby.TEN), "a door that knows only the pass would name the old day, too");
            passes().revoke(pass.passId(), null);
            assertTrue(lobby.bean(DoorList.class).revocations(site, Lobby.TEN).passes().contains(new PassId(pass.passId())));
        }
    }

    @Test
    void betweenTheOldDayAndTheNewOneAndBeforeBothTheDoorKnowsWhereAMovedBookingWent() {
        long booking = lobby.booking(lobby.person("佐藤"), lobby.space(site, "training"), Lobby.today(site, 9, 17));
        lobby.run("UPDATE booking_item SET use_from = use_from + INTERVAL 12 DAY, use_to = use_to + INTERVAL 12 DAY,"
                + " starts_at = starts_at + INTERVAL 12 DAY, ends_at = ends_at + INTERVAL 12 DAY WHERE booking_id = " + booking);
        String pass = passes().issueFor(booking).orElseThrow().passId();
        assertEquals(List.of(), listed(pass, 0), "not moved, and not soon");
        lobby.run("UPDATE booking_item SET use_from = use_from + INTERVAL 4 DAY, use_to = use_to + INTERVAL 4 DAY,"
                + " starts_at = starts_at + INTERVAL 4 DAY, ends_at = ends_at + INTERVAL 4 DAY WHERE booking_id = " + booking);
        String ref = lobby.text("SELECT ref FROM booking WHERE id = " + booking);
        Booking now = lobby.bean(Bookings.class).byRef(ref).orElseThrow();
        lobby.bean(PassListener.class).on(new BookingEvent.Changed(now, now));
        List<Instant> there = List.of(Lobby.today(site, 9, 17).start().plus(Duration.ofDays(16)));
        assertEquals(there, listed(pass, 0), "before both");
        assertEquals(there, listed(pass, 14), "between them");
        assertEquals(List.of(), listed(pass, 20), "once both are over");
    }

    /// When a pass is used, as the door's list says so many days from now.
    private static List<Instant> listed(String pass, int days) {
        return lobby.bean(DoorList.class).entries(site, Lobby.TEN.plus(Duration.ofDays(days))).stream()
                .filter(one -> one.pass().text().equals(pass))
                .flatMap(one -> one.uses().stream())
                .map(use -> use.time().from())
                .toList();
    }

    @Test
    void aForgottenExitIsClosedOnTheNextDayWithAProposedTimeAndNamesAreErasedInTheirTime() {
        Origin origin = new Origin(Origin.By.KIOSK, "KIOSK00000000000", site.id(), "FORGOTTEN", Lobby.TEN);
        lobby.bean(Visits.class)
                .walkedIn(origin, new Message.WalkInRegistered("V-FORGOTTEN", "忘れた 人", "", "", "", "2026-11", "ja", 3));
        lobby.bean(CloseForgotten.class).run();
        assertEquals("INSIDE", lobby.text("SELECT state FROM admission_visit WHERE visit = 'V-FORGOTTEN'"));
        lobby.server().clock().advance(Duration.ofHours(20));
        lobby.bean(CloseForgotten.class).run();
        assertEquals("PROPOSED", lobby.text("SELECT left_how FROM admission_visit WHERE visit = 'V-FORGOTTEN'"));
        lobby.server().clock().advance(Duration.ofDays(31));
        lobby.bean(EraseNames.class).run();
        assertEquals("", lobby.text("SELECT name FROM admission_visit WHERE visit = 'V-FORGOTTEN'"));
        assertEquals(1, lobby.number("SELECT COUNT(*) FROM platform_audit WHERE verb = 'admission.erase-names'"));
        lobby.server().clock().set(Lobby.TEN);
    }

    @Test
    void oneCodeAtManyDesksAtOnceLetsOnePersonIn() throws Exception {
        String code = passes().issueFor(booking()).orElseThrow().token();
        CountDownLatch start = new CountDownLatch(1);
        List<Future<DeskCall>> decisions = new ArrayList<>();
        try (ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                decisions.add(desks.submit(() -> {
                    start.await();
                    return lobby.bean(FrontDesk.class).scan(site, new Passage(code, Knock.Wish.INFERRED, 1, Ticket.next()), "STAFF00000000000");
                }));
            }
            start.countDown();
        }
        int entered = 0;
        for (Future<DeskCall> decision : decisions) {
            entered += decision.get() instanceof DeskCall.Decided(Decision.Enter _, var _) ? 1 : 0;
        }
        assertEquals(1, entered);
    }

    @Test
    void atTheDeskAPassThatIsTakenBackAfterItEnteredIsRefusedAtOnceAndLeadsOut() {
        IssuedPass pass = passes().issueFor(booking()).orElseThrow();
        assertInstanceOf(Decision.Enter.class, decided(pass, Knock.Wish.INFERRED));
        assertInstanceOf(Decision.Again.class, decided(pass, Knock.Wish.INFERRED));
        passes().revoke(pass.passId(), null);
        for (Knock.Wish wish : List.of(Knock.Wish.INFERRED, Knock.Wish.ENTER)) {
            Decision.Refuse refused = assertInstanceOf(Decision.Refuse.class, decided(pass, wish));
            assertEquals(new Refusal.Cancelled(), refused.why());
        }
        assertInstanceOf(Decision.Leave.class, decided(pass, Knock.Wish.LEAVE));
    }

    private static Decision decided(IssuedPass pass, Knock.Wish wish) {
        Passage asked = new Passage(pass.token(), wish, 1, Ticket.next());
        return assertInstanceOf(DeskCall.Decided.class, lobby.bean(FrontDesk.class).scan(site, asked, "STAFF00000000000")).decision();
    }

    @Test
    void theNameOfAnEntryThatWasTakenBackIsErasedInItsTimeToo() {
        Origin in = new Origin(Origin.By.KIOSK, "KIOSK00000000000", site.id(), "TAKEN-BACK", Lobby.TEN);
        Origin undo = new Origin(Origin.By.KIOSK, "KIOSK00000000000", site.id(), "TAKEN-BACK-2", Lobby.TEN.plusSeconds(30));
        lobby.bean(Visits.class).walkedIn(in, new Message.WalkInRegistered("V-UNDONE", "間違えた 人", "", "", "", "2026-11", "ja", 4));
        lobby.bean(Visits.class).undone(undo, "V-UNDONE", "TAKEN-BACK");
        lobby.bean(EraseNames.class).run();
        assertEquals("間違えた 人", lobby.text("SELECT name FROM admission_visit WHERE visit = 'V-UNDONE'"));
        lobby.server().clock().advance(Duration.ofDays(31));
        lobby.bean(EraseNames.class).run();
        assertEquals("", lobby.text("SELECT name FROM admission_visit WHERE visit = 'V-UNDONE'"));
        lobby.server().clock().set(Lobby.TEN);
    }

    @Test
    void theNamesOfGuestsOnPassesAreErasedInTheirTimeAndTheOrganisersStays() {
        long booking = booking();
        passes().issueFor(booking);
        passes().addGuest(booking, "客の 者", 1, null);
        lobby.bean(EraseNames.class).run();
        assertEquals(List.of("佐藤", "客の 者"), passes().of(booking).stream().map(IssuedPass::holder).toList());
        lobby.server().clock().advance(Duration.ofDays(32));
        lobby.bean(EraseNames.class).run();
        assertEquals(List.of("佐藤", ""), passes().of(booking).stream().map(IssuedPass::holder).toList());
        lobby.server().clock().set(Lobby.TEN);
    }
}
