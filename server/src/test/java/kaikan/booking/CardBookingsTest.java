package kaikan.booking;

import static kaikan.booking.Desk.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import kaikan.member.Contact;
import kaikan.member.Contacts;
import kaikan.member.MailAddress;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SignUp;
import kaikan.member.TestPeople;
import kaikan.member.Viewer;
import kaikan.notice.Outbox;
import kaikan.platform.id.Ref;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A caller who had no account when the desk entered their booking.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardBookingsTest {
    private final Desk desk = new Desk();
    private final TestPeople people = TestPeople.on(desk.server);
    private final Viewer reception = desk.staff(Role.RECEPTION);

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void theirMailLeadsThemToSignUpAndFromThereToTheBooking() {
        Person card = caller("高木 試験", "takagi@seiko.example");
        Booking booking = entered(card, desk.wish("small-1", 9, 13));
        assertTrue(lastMail("takagi@seiko.example").contains("/sign-up?next=/bookings/" + booking.ref()), lastMail("takagi@seiko.example"));

        Person account = people.signUp("高木試験", "takagi@seiko.example");
        Viewer takagi = people.viewer(account);
        assertEquals(BookingAccess.OWN, BookingAccess.of(takagi, desk.now(booking)));
        OwnList coming = new OwnList(OwnList.Which.COMING, 10, 0);
        assertEquals(List.of(booking.ref()), desk.bookings().own(takagi, desk.server.clock().instant(), coming).stream().map(Booking::ref).toList());
    }

    @Test
    void whoeverRegisteredUnderAnotherNameIsToldSoAndHasTheBookingOnceTheyAreCalledSo() {
        Booking booking = entered(caller("㈱髙田", "takada@seiko.example"), desk.wish("small-3", 9, 13));
        Person clerk = people.signUp("高田 一郎", "takada@seiko.example");
        assertEquals(BookingAccess.NONE, BookingAccess.of(people.viewer(clerk), desk.now(booking)));
        try (Http browser = people.browserOf(clerk)) {
            String page = Http.text(browser.get("/bookings/" + booking.ref()));
            assertTrue(page.contains("窓口が「㈱髙田」のお名前と、あなたのメールアドレスで受け付けています"), page);
            done(desk.changing().change(reception, Seen.of(desk.now(booking)),
                    new ChangeBooking.Wanted(List.of(desk.wish("small-3", 13, 17)), Desk.particulars(), "電話")));
            String mail = lastMail("takada@seiko.example");
            assertTrue(mail.contains("アカウントのお名前を「㈱髙田」に直すと") && mail.contains("/account/profile") && !mail.contains("/sign-up"), mail);
            browser.get("/account/profile");
            browser.post("/account/profile", Map.of("name", "（株）高田", "kana", "", "phone", "", "language", "ja"));
            assertTrue(Http.text(browser.get("/bookings/" + booking.ref())).contains("小会議室 3"), "it is theirs");
        }
        Viewer takada = people.viewer(clerk);
        assertEquals(BookingAccess.OWN, BookingAccess.of(takada, desk.now(booking)));
        done(desk.changing().change(reception, Seen.of(desk.now(booking)),
                new ChangeBooking.Wanted(List.of(desk.wish("small-3", 17, 21)), Desk.particulars(), "電話")));
        assertTrue(lastMail("takada@seiko.example").contains("/bookings/" + booking.ref()), lastMail("takada@seiko.example"));
    }

    @Test
    void anothersBookingIsNotTheirsByItsName() {
        Booking booking = entered(caller("本田 守", "honda@seiko.example"), desk.wish("mpr-1", 9, 13));
        Person other = people.signUp("別人 一郎", "betsujin@seiko.example");
        try (Http browser = people.browserOf(other)) {
            assertFalse(Http.text(browser.get("/bookings/" + booking.ref())).contains("本田"));
            browser.get("/account/profile");
            browser.post("/account/profile", Map.of("name", "本田 守", "kana", "", "phone", "", "language", "ja"));
        }
        assertEquals(BookingAccess.NONE, BookingAccess.of(people.viewer(other), desk.now(booking)));
    }

    @Test
    void whoSignsUpReadsUnderWhichNameTheDeskKnowsThem() {
        caller("㈱須賀川", "sukagawa@seiko.example");
        SignUp signUp = desk.server.bean(SignUp.class);
        assertEquals(List.of("㈱須賀川"), signUp.waiting(MailAddress.read("sukagawa@seiko.example").orElseThrow()));
        Person account = people.signUp("㈱須賀川", "sukagawa@seiko.example");
        assertEquals(List.of(), signUp.waiting(MailAddress.read(account.email()).orElseThrow()));
    }

    @Test
    void anAccountThatSaysNoNumberHasTheOneTheDeskTookDown() {
        Contact told = new Contact("名簿 鈴子", "めいぼ すずこ", "024-555-0304", "suzuko@seiko.example");
        desk.server.bean(Contacts.class).person(told, new Contacts.Desk(reception, desk.site.id()));
        Person account = people.signUp("名簿 鈴子", "suzuko@seiko.example");
        Contact now = desk.server.bean(People.class).byId(account.id()).orElseThrow().contact();
        assertEquals("024-555-0304", now.phone());
        assertEquals("めいぼ すずこ", now.kana());
        assertEquals(List.of(account.ref()), desk.server.bean(People.class).search("024-555-0304", 2).stream().map(Person::ref).toList());
    }

    @Test
    void aCallerWithAnAccountHasTheBookingOnTheirPage() {
        Person account = people.signUp("渡邊 美咲", "misaki@seiko.example");
        Booking booking = entered(caller("渡辺 美咲", "misaki@seiko.example"), desk.wish("small-2", 9, 13));
        assertEquals(BookingAccess.OWN, BookingAccess.of(people.viewer(account), booking));
        assertTrue(lastMail("misaki@seiko.example").contains("/bookings/" + booking.ref()));
    }

    @Test
    void allOfAnApplicantsBookingsCountHoweverFewAreListed() {
        Person caller = caller("多く 使う者", "many@seiko.example");
        Booking first = entered(caller, desk.wish("training", 9, 13));
        for (int i = 0; i < 3; i++) {
            desk.turnPage();
            entered(caller, desk.wish("training", 9, 13));
        }
        TrackRecords records = desk.server.bean(TrackRecords.class);
        TrackRecords.Whose whose = TrackRecords.Whose.of(first, List.of(desk.site.id()));
        assertEquals(new TrackRecords.Count(0, 0, 0, 3, 3), records.count(whose, desk.server.clock().instant()));
        assertEquals(new TrackRecords.Count(3, 0, 0, 0, 3), records.count(whose, Desk.DAY.plusYears(1).atStartOfDay(desk.site.zone()).toInstant()));
        assertEquals(2, records.coming(whose, desk.server.clock().instant(), 2).size());
        assertEquals(List.of(), records.past(whose, desk.server.clock().instant(), 2));
    }

    private Person caller(String name, String address) {
        return desk.server.bean(Contacts.class).person(new Contact(name, "", "", address), new Contacts.Desk(reception, desk.site.id()));
    }

    private Booking entered(Person caller, Wish wish) {
        BookingRequest request = new BookingRequest(
                Applicant.privately(caller.id()), Channel.PHONE, List.of(wish), Desk.particulars(), Ref.next());
        return done(desk.server.bean(EnterForApplicant.class).enter(reception, request, "電話"));
    }

    private String lastMail(String to) {
        Outbox outbox = desk.server.bean(Outbox.class);
        return outbox.newest("", 50).stream()
                .filter(line -> line.recipient().equals(to))
                .findFirst()
                .flatMap(line -> outbox.open(line.ref()))
                .orElseThrow()
                .body();
    }
}
