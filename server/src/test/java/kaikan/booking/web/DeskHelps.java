package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.book;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kaikan.member.Role;
import kaikan.testing.Http;

/// The set-up of tests in which somebody books at Big Palette and its staff do something about it.
abstract class DeskHelps extends SomebodyBooks {
    final Http reviewer = house.staff(Role.REVIEWER, "bigpalette");
    final Http manager = house.staff(Role.MANAGER, "bigpalette");
    final Http desk = house.staff(Role.RECEPTION, "bigpalette");

    /// A member of staff does something to a booking, as the page offers it.
    ///
    /// @param path the booking's page as its applicant has it
    static void staff(Http who, String path, String deed, String... said) {
        HttpResponse<String> asked = who.get("/staff" + path + (deed.equals("withdraw") ? "/withdraw" : ""));
        HttpResponse<String> done = who.post("/staff" + path + "/" + deed, with(hidden(asked), said));
        assertEquals(200, done.statusCode(), Http.text(done));
    }

    /// A text without its blanks.
    static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]", "");
    }

    /// The application to change a booking to that space and time.
    String applied(String path, String items) {
        return path(sato.post(path + "/change", with(hidden(review(path, items)), "do", "place")));
    }

    /// The last step of a change to that space and time.
    HttpResponse<String> review(String path, String item) {
        List<Map.Entry<String, String>> fields = with(hidden(sato.get(path + "/change")), "title", "合同商談会", "people", "5", "organiser", "佐藤");
        fields.removeIf(field -> field.getKey().equals("item"));
        return sato.post(path + "/change", with(fields, "item", item, "do", "review"));
    }

    /// The page of a booking of that space and time that is approved.
    String approved(String item) {
        String path = path(book(sato, "bigpalette", item));
        staff(reviewer, path, "approve", "note", "搬入口は北側です");
        return path;
    }

    /// What closing a space on a day would touch.
    HttpResponse<String> preview(String space, String day, String note) {
        return manager.get("/staff/closures?site=bigpalette&space=" + space + "&first=" + day + "&last=" + day + "&cause=MAINTENANCE&note="
                + URLEncoder.encode(note, StandardCharsets.UTF_8) + "&do=preview");
    }

    /// Closes a space for a day at once; what is booked stands.
    HttpResponse<String> close(String space, String day, String note) {
        return manager.post("/staff/closures", with(hidden(preview(space, day, note)), "do", "now"));
    }
}
