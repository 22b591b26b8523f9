package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Locale;
import kaikan.booking.Booking;
import kaikan.booking.BookingState;
import kaikan.booking.Bookings;
import kaikan.member.Role;
import kaikan.money.Yen;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What waits for a decision in a room that confirms at once, because its class makes it cheaper, and is changed so that nobody needs to decide.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeDecidesNothingTest {
    private final House house = new House();
    private final Http sato = house.somebody();
    private int day = 7;

    @AfterAll
    void close() {
        house.close();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"RECEPTION", "REVIEWER", "MANAGER"})
    void whatStaffChangeOfAnApplicationWaitsAsBefore(Role role) {
        String path = applied();
        Booking before = booking(path);
        Http desk = house.staff(role, "corasse");
        HttpResponse<String> check = changed(desk, "/staff" + path, "general", "お電話で訂正");
        String said = Http.text(check);
        assertTrue(said.contains("変更後も審査中のままです") && !said.contains("すぐに確定します"), said);
        String done = Http.text(desk.post("/staff" + path + "/change", with(hidden(check), "do", "place")));
        Booking after = booking(path);
        assertEquals(BookingState.APPLIED, after.state());
        assertTrue(after.total().compareTo(before.total()) > 0, "its fee is quoted anew: " + after.total());
        assertNull(after.marks().decidedAt());
        assertTrue(done.contains("変更しました。審査中のままです。まだ承認されていません。") && done.contains("変更後も審査中"), done);
        String mail = house.lastMail();
        assertTrue(mail.contains("変更後も審査中のままで、まだ承認されていません") && mail.contains("お電話で訂正"), mail);
        assertFalse(mail.contains("ご予約を変更しました"), mail);
        String letter = Http.text(desk.get("/staff" + path + "/letter"));
        assertTrue(letter.contains("申込みの変更のお知らせ"), letter);
        assertFalse(Http.text(sato.get(path + "/cancel")).contains("お返ししない"), "nothing is due of what nobody approved");
    }

    @Test
    void aQuestionStaysAskedWhateverStaffChange() {
        String path = applied();
        House.act(house.staff(Role.REVIEWER, "corasse"), "/staff" + path, "ask", "question", "従業員は何人ですか。");
        Http desk = house.staff(Role.RECEPTION, "corasse");
        HttpResponse<String> check = changed(desk, "/staff" + path, "general", "お電話で訂正");
        desk.post("/staff" + path + "/change", with(hidden(check), "do", "place"));
        assertEquals(BookingState.ASKED_BACK, booking(path).state());
    }

    @Test
    void itIsConfirmedByWhoeverDecides() {
        String path = applied();
        Http reviewer = house.staff(Role.REVIEWER, "corasse");
        HttpResponse<String> check = changed(reviewer, "/staff" + path, "general", "お電話で訂正");
        reviewer.post("/staff" + path + "/change", with(hidden(check), "do", "place"));
        String approved = Http.text(House.act(reviewer, "/staff" + path, "approve", "note", ""));
        assertEquals(BookingState.CONFIRMED, booking(path).state());
        assertTrue(approved.contains("承認しました"), approved);
    }

    @Test
    void itsApplicantReadsThatTheyBookAndForHowMuch() {
        String path = applied();
        HttpResponse<String> check = changed(sato, path, "general", "");
        String said = Http.text(check);
        assertTrue(said.contains("変更すると、審査なしで予約が確定します") && said.contains("変更して予約を確定する（"), said);
        String done = Http.text(sato.post(path + "/change", with(hidden(check), "do", "place")));
        assertEquals(BookingState.CONFIRMED, booking(path).state());
        assertTrue(done.contains("予約が確定しました") && done.contains("変更後の内容は審査なし、予約が確定"), done);
        String mail = house.lastMail();
        assertTrue(mail.contains("お申込みの内容を変更し、ご予約が確定しました"), mail);
    }

    @Test
    void whatReceptionChangesIntoSomethingToDecideIsAppliedForAndTheBookingStands() {
        String path = House.path(House.book(sato, "corasse", item()));
        Booking before = booking(path);
        assertEquals(BookingState.CONFIRMED, before.state());
        Http desk = house.staff(Role.RECEPTION, "corasse");
        HttpResponse<String> check = changed(desk, "/staff" + path, "sme", "お電話で訂正");
        assertTrue(Http.text(check).contains("この変更には審査があります"), Http.text(check));
        String application = House.path(desk.post("/staff" + path + "/change", with(hidden(check), "do", "place")));
        assertEquals(before.total(), booking(path).total());
        assertEquals(BookingState.CONFIRMED, booking(path).state());
        assertEquals(BookingState.APPLIED, booking(application).state());
    }

    @Test
    void aReviewerReadsThatTheirChangeOfAnApprovedBookingApprovesIt() {
        String path = House.path(House.book(sato, "corasse", item()));
        Http reviewer = house.staff(Role.REVIEWER, "corasse");
        HttpResponse<String> check = changed(reviewer, "/staff" + path, "sme", "お電話で訂正");
        assertTrue(Http.text(check).contains("変更すると、あなたが承認したことになります"), Http.text(check));
        String done = Http.text(reviewer.post("/staff" + path + "/change", with(hidden(check), "do", "place")));
        assertEquals(BookingState.CONFIRMED, booking(path).state());
        assertTrue(done.contains("変更した人が承認"), done);
    }

    private String item() {
        day++;
        return String.format(Locale.ROOT, "room-401,2026-12-%02d,09:00,12:00", day);
    }

    /// An application that waits because of its class; its page.
    private String applied() {
        HttpResponse<String> check = sato.post("/book", with(House.form("corasse", item()), "class", "sme", "do", "review"));
        String path = House.path(sato.post("/book", with(hidden(check), "do", "place")));
        assertEquals(BookingState.APPLIED, booking(path).state());
        assertTrue(booking(path).total().compareTo(Yen.ZERO) > 0);
        return path;
    }

    /// The last page of a change to that class.
    private static HttpResponse<String> changed(Http who, String path, String group, String reason) {
        HttpResponse<String> check = who.post(path + "/change", with(with(hidden(who.get(path + "/change")), "title", "合同商談会", "people", "5",
                "organiser", "佐藤"), "class", group, "reason", reason, "do", "review"));
        assertEquals(200, check.statusCode(), Http.text(check));
        return check;
    }

    private Booking booking(String path) {
        return house.server.bean(Bookings.class).byRef(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
    }
}
