package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import kaikan.booking.Booking;
import kaikan.booking.Bookings;
import kaikan.member.Organisation;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.testing.Browser;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The desk enters for a registered organisation only when it chooses one, and only one that has to do with the site already.
@Tag("database")
class ChosenOrganisationTest {
    private static final String ENTRY = "/staff/bookings/new";
    private final House house = new House();
    private final Person receptionist = house.people.person("窓口 一郎", new SiteRole(Role.RECEPTION, house.site("bigpalette").id()));
    private final Http desk = house.browserOf(receptionist);
    private final Person owner = house.people.person("会長 一");
    private final Organisation club = house.people.organisation("あさか山書道会", owner);
    private final Http member = house.browserOf(owner);

    @BeforeEach
    void theClubHasABookingHere() {
        HttpResponse<String> confirm = member.post(
                "/book", with(House.form("bigpalette", "hall-c,2026-12-10,09:00,13:00"), "as", club.ref(), "do", "review"));
        assertEquals(200, member.post("/book", with(hidden(confirm), "do", "place")).statusCode());
    }

    @AfterEach
    void close() {
        member.close();
        desk.close();
        house.close();
    }

    @Test
    void whatIsEnteredForTheChosenOrganisationBelongsToItsMembers() {
        HttpResponse<String> asked = asked("hall-a", "あさか山書道会");
        assertTrue(Http.text(asked).contains("利用者登録のある団体"), Http.text(asked));
        Booking booking = booking(desk.post(ENTRY, with(hidden(asked), "for", club.ref(), "do", "place")));
        assertEquals(club.id(), booking.applicant().organisationId());
        assertNotEquals(owner.id(), booking.applicant().personId(), "whoever rang up is on a card");
        assertEquals(200, member.get("/bookings/" + booking.ref()).statusCode());
    }

    @Test
    void withoutChoosingItGoesOnTheCardOfTheHouse() {
        HttpResponse<String> asked = asked("hall-a", "あさか山書道会");
        Booking booking = booking(desk.post(ENTRY, with(hidden(asked), "do", "place")));
        assertNotEquals(club.id(), booking.applicant().organisationId());
        assertEquals(404, member.get("/bookings/" + booking.ref()).statusCode());
    }

    @Test
    void anOrganisationThatOnlyRegisteredTheNameIsNeverOfferedNorTakenEvenForAnAdministrator() {
        Organisation pretender = house.people.organisation("あさか山商工会", house.people.person("名をかたる 者"));
        try (Http administrator = house.browserOf(house.people.person("全体の係", SiteRole.administrator()))) {
            for (Http browser : new Http[] {desk, administrator}) {
                HttpResponse<String> asked = asked(browser, "hall-a", "あさか山商工会");
                assertFalse(Http.text(asked).contains("どの団体として入力しますか"), Http.text(asked));
                HttpResponse<String> refused = browser.post(ENTRY, with(hidden(asked), "for", pretender.ref(), "do", "place"));
                assertEquals(422, refused.statusCode());
                assertTrue(Http.text(refused).contains("この施設に予約や入居がありません"), Http.text(refused));
                assertTrue(refused.body().contains("value=\"あさか山商工会\"") && refused.body().contains("value=\"書道展\""), refused.body());
            }
        }
    }

    @Test
    void anOrganisationOfAnotherHouseIsNotOfferedHere() {
        Person reception = house.people.person("窓口 二郎", new SiteRole(Role.RECEPTION, house.site("corasse").id()));
        try (Http other = house.browserOf(reception)) {
            HttpResponse<String> form = other.get(ENTRY + "?site=corasse&item=room-401,2026-12-08,09:00,12:00");
            HttpResponse<String> asked = other.post(ENTRY, with(hidden(form), typed("あさか山書道会")));
            assertFalse(Http.text(asked).contains("どの団体として入力しますか"), Http.text(asked));
        }
    }

    @Test
    void theChoiceIsReadAtEveryWidth() {
        try (Browser browser = Browser.open(house.server)) {
            String address = asked("hall-a", "あさか山書道会").uri().toString();
            for (Page page : new Page[] {browser.desktop(), browser.narrow()}) {
                browser.signedIn(page, house.people.sessionOf(receptionist));
                page.navigate(address.substring(house.server.address().length()));
                assertTrue(page.locator("input[name=for]").first().isChecked(), "the card is what nobody need choose");
                Browser.fits(page);
                Browser.axe(page);
                Browser.screenshot(page, "entry-for-" + page.viewportSize().width);
            }
        }
    }

    private HttpResponse<String> asked(String space, String organisation) {
        return asked(desk, space, organisation);
    }

    private static HttpResponse<String> asked(Http browser, String space, String organisation) {
        HttpResponse<String> form = browser.get(ENTRY + "?site=bigpalette&item=" + space + ",2026-12-08,09:00,13:00");
        HttpResponse<String> asked = browser.post(ENTRY, with(hidden(form), typed(organisation)));
        assertEquals(200, asked.statusCode(), Http.text(asked));
        return asked;
    }

    private static String[] typed(String organisation) {
        return new String[] {
            "title", "書道展", "people", "10", "organiser", "書道会", "name", "小野 清", "phone", "024-555-0101", "organisation", organisation,
            "reason", "電話で受付", "channel", "phone", "do", "review"};
    }

    private Booking booking(HttpResponse<String> done) {
        assertEquals(200, done.statusCode(), Http.text(done));
        return house.server.bean(Bookings.class).byRef(done.uri().getPath().split("/")[3]).orElseThrow();
    }
}
