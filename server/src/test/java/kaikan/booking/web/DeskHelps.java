package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import kaikan.member.Role;
import kaikan.testing.Http;

/// The set-up of tests in which somebody books at Big Palette and its staff do something about it.
abstract class DeskHelps extends SomebodyBooks {
    final Http reviewer = house.staff(Role.REVIEWER, "bigpalette");
    final Http desk = house.staff(Role.RECEPTION, "bigpalette");

    /// A member of staff does something to a booking, as the page offers it.
    ///
    /// @param path the booking's page as its applicant has it
    static void staff(Http who, String path, String deed, String... said) {
        HttpResponse<String> asked = who.get("/staff" + path + (deed.equals("withdraw") ? "/withdraw" : ""));
        HttpResponse<String> done = who.post("/staff" + path + "/" + deed, with(hidden(asked), said));
        assertEquals(200, done.statusCode(), Http.text(done));
    }
}
