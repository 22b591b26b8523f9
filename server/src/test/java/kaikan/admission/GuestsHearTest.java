package kaikan.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kaikan.booking.Answer;
import kaikan.booking.Applicant;
import kaikan.booking.Booking;
import kaikan.booking.BookingRequest;
import kaikan.booking.BookingState;
import kaikan.booking.Bookings;
import kaikan.booking.CancelBooking;
import kaikan.booking.ChangeBooking;
import kaikan.booking.Channel;
import kaikan.booking.DecideBooking;
import kaikan.booking.Particulars;
import kaikan.booking.PlaceBooking;
import kaikan.booking.Publication;
import kaikan.booking.RecallDecision;
import kaikan.booking.Seen;
import kaikan.booking.Wish;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Site;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.Viewer;
import kaikan.money.Yen;
import kaikan.platform.id.Ref;
import kaikan.testing.Demonstration;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Guests to whom a pass was mailed hear what becomes of the booking.
@Tag("database")
class GuestsHearTest {
    private static final Pattern OPENS = Pattern.compile("(\\d+:\\d\\d) から入れます");
    private static Lobby lobby;
    private static Site site;
    private static int days;

    private long sato;
    private Viewer organiser;
    private LocalDate day;
    private String guest;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        Demonstration.rules(lobby.server());
        site = lobby.site("bigpalette");
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    @BeforeEach
    void onAnotherDay() {
        sato = lobby.person("佐藤");
        organiser = viewer(sato, Set.of());
        day = LocalDate.of(2026, 12, 8).plusDays(days++);
        guest = "guest" + days + "@example.org";
        lobby.run("DELETE FROM notice_mail");
    }

    private static Viewer viewer(long person, Set<SiteRole> roles) {
        Person found = lobby.bean(People.class).byId(person).orElseThrow();
        return Viewer.alone(found).with(List.of(), List.copyOf(roles));
    }

    private static Viewer staff(Role role) {
        return viewer(lobby.staff(site, role), Set.of(new SiteRole(role, site.id())));
    }

    private static <T> T done(Answer<T> answer) {
        return switch (answer) {
            case Answer.Done<T>(T value) -> value;
            case Answer.Refused<T>(var refusals) -> throw new AssertionError("refused: " + refusals);
        };
    }

    private static Particulars particulars(String remarks) {
        return new Particulars("合同商談会", Publication.PRIVATE, Particulars.GENERAL, "", Yen.ZERO, "こおりやま精工", 12, remarks);
    }

    private Wish wish(String space, int from, int to) {
        TimeSlot use = TimeSlot.of(day, LocalTime.of(from, 0), LocalTime.of(to, 0), site.zone());
        return Wish.of(lobby.space(site, space).id(), use);
    }

    private Booking placed(String space) {
        return done(lobby.bean(PlaceBooking.class).place(organiser, new BookingRequest(
                Applicant.privately(sato), Channel.ONLINE, List.of(wish(space, 9, 13)), particulars(""), Ref.next())));
    }

    private Booking changed(Booking booking, String remarks, Wish... wishes) {
        return done(lobby.bean(ChangeBooking.class)
                .change(organiser, Seen.of(booking), new ChangeBooking.Wanted(Arrays.asList(wishes), particulars(remarks), "")));
    }

    /// A booking with one guest whose pass was mailed in that language.
    private Booking withGuest(String language) {
        Booking booking = placed("small-1");
        invite(booking, language, guest);
        lobby.run("DELETE FROM notice_mail");
        return booking;
    }

    private void invite(Booking booking, String language, String email) {
        invite(booking, language, email, 1);
    }

    private void invite(Booking booking, String language, String email, int people) {
        String path = "/bookings/" + booking.ref() + "/passes";
        try (Http ours = Http.visitor(lobby.server()).with("Cookie", "kaikan_session=" + lobby.session(sato))) {
            ours.get(path + "?lang=" + language);
            assertEquals(200, ours.post(path, Map.of("name", "鈴木 花子", "people", Integer.toString(people), "email", email)).statusCode());
        }
    }

    private long mails() {
        return lobby.number("SELECT COUNT(*) FROM notice_mail WHERE recipient = '" + guest + "'");
    }

    private String newest(String column) {
        return lobby.text("SELECT " + column + " FROM notice_mail WHERE recipient = '" + guest + "' ORDER BY id DESC LIMIT 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ja   | 日時か部屋が変わりました | 鈴木 花子 様   | 変更前 | 変更後             | 9:00〜13:00 | 13:00〜17:00
            easy | 日か 部屋が 変わりました | 鈴木 花子 さん | 前（まえ） | 新（あたら）しい 日（ひ）と 部屋（へや） | 9:00〜13:00 | 13:00〜17:00
            en   | Another time or room     | Dear 鈴木 花子 | Before | Now                | 9:00–13:00  | 13:00–17:00
            """)
    void anotherTimeIsTheirsToKnowInTheLanguageOfTheirPass(
            String language, String subject, String to, String before, String now, String was, String is) {
        Booking booking = withGuest(language);
        changed(booking, "", wish("small-1", 13, 17));
        assertEquals(1, mails());
        String body = newest("body");
        assertTrue(newest("subject").startsWith(subject), newest("subject"));
        assertTrue(body.startsWith(to) && body.contains("合同商談会") && body.contains("こおりやま精工"), body);
        assertTrue(body.indexOf("\n" + before + "\n") < body.indexOf(was) && body.indexOf(was) < body.indexOf("\n" + now + "\n"), body);
        assertTrue(body.indexOf("\n" + now + "\n") < body.indexOf(is), body);
        String files = "SELECT COUNT(*) FROM notice_attachment a JOIN notice_mail m ON m.id = a.mail_id WHERE m.recipient = ";
        assertEquals(1, lobby.number(files + "'" + guest + "'"), "a picture that is signed for the new time");
        IssuedPass pass = lobby.bean(Passes.class).of(booking.id()).getLast();
        assertTrue(body.contains(pass.path()), body);
    }

    @Test
    void neitherTheirMailsNorThePassAskAGuestToComeBeforeTheHouseOpens() {
        Booking booking = placed("small-1");
        invite(booking, "ja", guest);
        asks(booking, "9:00");
        Booking later = changed(booking, "", wish("small-1", 13, 17));
        asks(later, "12:30");
        asks(changed(later, "", wish("small-1", 9, 13)), "9:00");
        lobby.run("UPDATE booking_item SET use_from = use_from - INTERVAL 2 HOUR WHERE booking_id = " + booking.id());
        assertEquals(List.of("6:30"), opens(page(booking)), "what begins before the house opens keeps its time");
    }

    private void asks(Booking booking, String clock) {
        assertEquals(List.of(clock), opens(newest("body")));
        assertEquals(List.of(clock), opens(page(booking)));
    }

    private static String page(Booking booking) {
        try (Http visitor = Http.visitor(lobby.server()).with("Accept-Language", "ja")) {
            return Http.text(visitor.get(lobby.bean(Passes.class).of(booking.id()).getLast().path()));
        }
    }

    private static List<String> opens(String text) {
        return OPENS.matcher(text).results().map(found -> found.group(1)).toList();
    }

    @Test
    void aPassForMoreThanTheNewRoomHoldsIsMadeSmaller() {
        Booking booking = placed("small-3");
        invite(booking, "ja", guest, 27);
        invite(booking, "ja", guest, 5);
        changed(booking, "", wish("small-1", 9, 13));
        List<Integer> people = lobby.bean(Passes.class).of(booking.id()).stream().map(IssuedPass::people).sorted().toList();
        assertEquals(List.of(1, 5, 24), people);
    }

    @Test
    void remarksAndASecondSavingAreNoNews() {
        Booking booking = withGuest("ja");
        Booking said = changed(booking, "机を並べます", wish("small-1", 9, 13));
        assertEquals(0, mails());
        Booking moved = changed(said, "机を並べます", wish("small-2", 9, 13));
        changed(moved, "机は並べません", wish("small-2", 9, 13));
        assertEquals(1, mails());
    }

    @Test
    void whatIsCancelledAndRestoredIsTold() {
        Booking booking = withGuest("ja");
        Booking gone = done(lobby.bean(CancelBooking.class).cancel(organiser, Seen.of(booking)));
        assertEquals(1, mails());
        assertTrue(newest("subject").startsWith("中止のお知らせ"), newest("subject"));
        assertTrue(newest("body").contains("9:00〜13:00") && !newest("body").contains("/P/"), newest("body"));
        done(lobby.bean(CancelBooking.class).undo(organiser, Seen.of(gone)));
        assertEquals(2, mails());
        assertTrue(newest("subject").startsWith("中止の取り消し"), newest("subject"));
        assertTrue(newest("body").contains("9:00〜13:00") && newest("body").contains("/P/"), newest("body"));
    }

    @Test
    void whatTheHouseWithdrawsIsTold() {
        Booking booking = withGuest("ja");
        done(lobby.bean(CancelBooking.class).withdraw(staff(Role.RECEPTION), Seen.of(booking), "停電"));
        assertEquals(1, mails());
        assertTrue(newest("subject").startsWith("中止のお知らせ"), newest("subject"));
        assertFalse(newest("body").contains("停電"), "the reason is the applicant's: " + newest("body"));
    }

    @Test
    void aChangeThatIsOnlyAppliedForIsNoNewsUntilItIsApproved() {
        Booking booking = withGuest("ja");
        Booking asked = changed(booking, "", wish("hall-a", 13, 17));
        assertEquals(BookingState.APPLIED, asked.state());
        lobby.bean(KeepPasses.class).run();
        assertEquals(0, mails());
        done(lobby.bean(DecideBooking.class).approve(staff(Role.REVIEWER), Seen.of(asked), ""));
        assertEquals(1, mails());
        assertTrue(newest("subject").startsWith("日時か部屋が変わりました"), newest("subject"));
        assertTrue(newest("body").contains("13:00〜17:00"), newest("body"));
    }

    @Test
    void aChangeThatIsRefusedIsNoNewsAtAll() {
        Booking booking = withGuest("ja");
        Booking asked = changed(booking, "", wish("hall-a", 13, 17));
        done(lobby.bean(DecideBooking.class).reject(staff(Role.REVIEWER), Seen.of(asked), "他の催しがあります"));
        assertEquals(0, mails());
        assertEquals(2, lobby.bean(Passes.class).of(booking.id()).size(), "the organiser's and the guest's");
    }

    @Test
    void whatIsExaminedAgainIsNotSettledUntilItIsApproved() {
        Viewer reviewer = staff(Role.REVIEWER);
        Booking recalled = recalledWithGuest(reviewer);
        Booking waits = changed(recalled, "", wish("hall-a", 13, 17));
        assertTrue(newest("subject").startsWith("日時はまだ決まっていません"), newest("subject"));
        assertTrue(newest("body").contains("9:00〜13:00") && !newest("body").contains("13:00〜17:00"), newest("body"));
        Booking asked = done(lobby.bean(DecideBooking.class).askBack(reviewer, Seen.of(waits), "人数は"));
        Booking answered = done(lobby.bean(DecideBooking.class).answer(organiser, Seen.of(asked), "12人です"));
        assertEquals(1, mails(), "once");
        lobby.bean(KeepPasses.class).run();
        done(lobby.bean(DecideBooking.class).approve(reviewer, Seen.of(answered), ""));
        assertEquals(2, mails());
        assertTrue(newest("subject").startsWith("日時と部屋が決まりました"), newest("subject"));
        assertTrue(newest("body").contains("変更後") && newest("body").contains("13:00〜17:00"), newest("body"));
    }

    @Test
    void whatIsRefusedAfterItWasConfirmedIsToldAndSoIsThatThisWasAMistake() {
        Viewer reviewer = staff(Role.REVIEWER);
        Booking recalled = recalledWithGuest(reviewer);
        lobby.bean(KeepPasses.class).run();
        Booking refused = done(lobby.bean(DecideBooking.class).reject(reviewer, Seen.of(recalled), "他の催しがあります"));
        assertEquals(1, mails());
        assertTrue(newest("subject").startsWith("中止のお知らせ"), newest("subject"));
        done(lobby.bean(RecallDecision.class).recall(reviewer, Seen.of(refused)));
        assertEquals(2, mails());
        assertTrue(newest("subject").startsWith("中止ではなくなりました"), newest("subject"));
        assertTrue(newest("body").contains("先ほど中止とお知らせした") && !newest("body").contains("/P/"), newest("body"));
    }

    /// An approved booking with a guest whose approval was taken back at once.
    private Booking recalledWithGuest(Viewer reviewer) {
        Booking approved = done(lobby.bean(DecideBooking.class).approve(reviewer, Seen.of(placed("hall-a")), ""));
        invite(approved, "ja", guest);
        lobby.run("DELETE FROM notice_mail");
        return done(lobby.bean(RecallDecision.class).recall(reviewer, Seen.of(approved)));
    }

    @Test
    void whatIsExaminedButLeavesRoomsAndTimesIsNoNewsUntilItIsRefused() {
        Booking booking = withGuest("ja");
        lobby.run("UPDATE booking SET state = 'APPLIED', version = version + 1 WHERE id = " + booking.id());
        Booking waits = lobby.bean(Bookings.class).byRef(booking.ref()).orElseThrow();
        lobby.bean(Guests.class).tell(waits, GuestRow.Told.OPEN);
        assertEquals(0, mails());
        lobby.bean(Guests.class).tell(waits, GuestRow.Told.OFF);
        assertEquals(1, mails());
    }

    @Test
    void aGroupReadsAgainForHowManyItsPassIs() {
        Booking booking = placed("small-1");
        invite(booking, "ja", guest, 5);
        changed(booking, "", wish("small-1", 13, 17));
        assertEquals(2, mails());
        assertTrue(newest("body").contains("この入館証1枚で5人まで入れます。"), newest("body"));
    }

    @Test
    void whoeverHasNoPassByMailOrNoneThatCountsHearsNothing() {
        Booking booking = withGuest("ja");
        lobby.bean(Passes.class).addGuest(booking.id(), "紙の人", 1, null);
        String mailed = lobby.text("SELECT pass_id FROM admission_guest WHERE booking_id = " + booking.id());
        lobby.bean(Passes.class).revoke(mailed, null);
        changed(booking, "", wish("small-1", 13, 17));
        assertEquals(0, mails());
        assertEquals(1, lobby.number("SELECT COUNT(*) FROM notice_mail"), "to the applicant");
    }

    @Test
    void whoeverCancelsReadsHowManyGuestsAreTold() {
        Booking booking = withGuest("ja");
        try (Http ours = lobby.browser(sato); Http desk = lobby.desk(site, Role.RECEPTION)) {
            String told = "1人に入館証をメールで送ってあります。";
            assertTrue(Http.text(ours.get("/bookings/" + booking.ref() + "/cancel")).contains(told));
            assertTrue(Http.text(desk.get("/staff/bookings/" + booking.ref() + "/relinquish")).contains(told));
            assertTrue(Http.text(desk.get("/staff/bookings/" + booking.ref() + "/withdraw")).contains(told));
            Booking other = placed("small-2");
            assertFalse(Http.text(ours.get("/bookings/" + other.ref() + "/cancel")).contains("入館証をメールで送って"));
        }
    }

    @Test
    void thePageOfAPassSaysThatItsBookingIsExamined() {
        Booking booking = recalledWithGuest(staff(Role.REVIEWER));
        for (int minute = 0; minute < 2; minute++) {
            String path = lobby.bean(Passes.class).of(booking.id()).getLast().path();
            try (Http visitor = Http.visitor(lobby.server()).with("Accept-Language", "ja")) {
                String page = Http.text(visitor.get(path));
                assertTrue(page.contains("この予約を施設がもう一度審査しています"), page);
                assertFalse(page.contains("取り消された") || page.contains("から入れます") || page.contains("/code.svg"), page);
            }
            lobby.bean(KeepPasses.class).run();
        }
    }

    @Test
    void theAddressIsErasedWithTheNameOnThePass() {
        Booking booking = withGuest("ja");
        lobby.server().clock().advance(Duration.ofDays(90));
        lobby.bean(EraseNames.class).run();
        assertEquals(0, lobby.number("SELECT COUNT(*) FROM admission_guest WHERE booking_id = " + booking.id()));
        lobby.server().clock().set(Lobby.TEN);
    }
}
