package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.book;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import kaikan.testing.Soon;
import org.junit.jupiter.api.Test;

/// A booking of which the house has closed something is marked in the same way wherever it stands in a list.
class ClosedInListsTest extends DeskHelps {
    private static final String MARK = "<span class=\"tag due\">休止あり</span>";

    @Test
    void ofWhichBookingSomethingIsClosedStandsInOnesOwnListAndInThoseOfTheDesk() {
        String closed = path(book(sato, "bigpalette", "small-2,2027-02-10,09:00,13:00"));
        String beside = path(book(sato, "bigpalette", "small-2,2027-02-10,13:00,17:00"));
        assertFalse(row(sato.get("/bookings").body(), closed).contains("休止あり"), "nothing is closed yet");
        String asked = "/staff/closures?site=bigpalette&space=small-2&first=2027-02-10&last=2027-02-10&from=09:00&to=13:00&cause=MAINTENANCE&note=x";
        assertEquals(200, manager.post("/staff/closures", with(hidden(manager.get(asked + "&do=preview")), "do", "now")).statusCode());
        String list = sato.get("/bookings").body();
        assertTrue(row(list, closed).contains(MARK), list);
        assertFalse(row(list, beside).contains("休止あり"), list);
        assertTrue(row(sato.get("/bookings?lang=en").body(), closed).contains(">Closed</span>"));
        sato.get("/bookings?lang=ja");
        String day = reviewer.get("/staff/bookings?from=2027-02-10&to=2027-02-10").body();
        assertTrue(row(day, "/staff" + closed).contains(MARK), day);
        assertFalse(row(day, "/staff" + beside).contains("休止あり"), day);
        sato.post(closed + "/cancel", hidden(sato.get(closed + "/cancel")));
        assertFalse(row(sato.get("/bookings?when=ended").body(), closed).contains("休止あり"), "it holds nothing any more");
    }

    @Test
    void ofWhatWaitsAtTheDeskSomethingThatIsClosedStandsInItsRow() {
        String shut = path(book(sato, "bigpalette", "hall-a,2027-02-11,09:00,13:00"));
        String open = path(book(sato, "bigpalette", "hall-b,2027-02-11,09:00,13:00"));
        assertFalse(row(reviewer.get("/staff/queue").body(), "/staff" + shut).contains(MARK), "nothing is closed yet");
        assertEquals(200, close("hall-a", "2027-02-11", "床の点検").statusCode());
        String queue = reviewer.get("/staff/queue").body();
        assertTrue(row(queue, "/staff" + shut).contains(MARK), queue);
        assertFalse(row(queue, "/staff" + open).contains(MARK), queue);
    }

    @Test
    void theBoardsDayMarksItToo() {
        String shut = House.phoned(desk, "small-3,2026-11-30,17:00,21:00", "people", "5");
        Duration soon = Duration.ofSeconds(5);
        String before = Soon.within(soon, () -> listed(desk.get("/staff/board/bigpalette").body(), shut), row -> !row.isEmpty());
        assertFalse(before.contains(MARK), "nothing is closed yet");
        assertEquals(200, close("small-3", "2026-11-30", "漏水").statusCode());
        Soon.within(soon, () -> row(desk.get("/staff/board/bigpalette").body(), shut), row -> row.contains(MARK));
    }

    @Test
    void theBoardMarksWhatWaitsForADecisionAndWhatNeedsAHandToo() {
        String waiting = path(book(sato, "bigpalette", "hall-c,2027-02-12,09:00,13:00"));
        String today = House.phoned(desk, "small-1,2026-11-30,17:00,21:00", "people", "5");
        house.server.run("UPDATE booking SET state = 'APPLIED' WHERE ref = '" + today.substring(today.lastIndexOf('/') + 1) + "'");
        assertFalse(part("審査を待っている申請", "きょうの予定").contains(MARK) || part("要対応", "審査を待っている申請").contains(MARK), "nothing is closed yet");
        assertEquals(200, close("hall-c", "2027-02-12", "床の点検").statusCode());
        assertEquals(200, close("small-1", "2026-11-30", "漏水").statusCode());
        Duration soon = Duration.ofSeconds(5);
        Soon.within(soon, () -> listed(part("審査を待っている申請", "きょうの予定"), "/staff" + waiting), row -> row.contains(MARK));
        Soon.within(soon, () -> part("要対応", "審査を待っている申請"), help -> help.contains(today) && help.contains(MARK));
    }

    /// The board from one heading to another.
    private String part(String from, String to) {
        String board = desk.get("/staff/board/bigpalette").body();
        int at = board.indexOf("<h2>" + from);
        return board.substring(at, board.indexOf("<h2>" + to, at));
    }

    /// The row of a list in which that booking stands.
    private static String row(String list, String path) {
        int at = list.indexOf("href=\"" + path + "\"");
        return list.substring(list.lastIndexOf("<tr>", at), list.indexOf("</tr>", at));
    }

    /// The same; empty where it does not stand there yet.
    private static String listed(String list, String path) {
        return list.contains("href=\"" + path + "\"") ? row(list, path) : "";
    }
}
