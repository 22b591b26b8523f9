package kaikan.booking.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import kaikan.facility.Space;
import kaikan.member.Organisation;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import kaikan.testing.Reception;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Whose bookings the desk sees beside one, and which of a person's it sees on the person's page.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoseBookingsTest {
    private final Reception reception = new Reception("bigpalette");
    private final Lobby lobby = reception.lobby;
    private final TestPeople people = reception.people;

    @AfterAll
    void close() {
        reception.close();
    }

    private long booking(Person person, String title, int days) {
        Space space = lobby.space(reception.site, "training");
        long id = lobby.booking(person.id(), space, Lobby.today(reception.site, 9, 10).shifted(Duration.ofDays(days)));
        lobby.run("UPDATE booking SET title = '" + title + "' WHERE id = " + id);
        return id;
    }

    @Test
    void aPersonsPageListsWhatIsToComeAndWhatIsOverWithTheirPages() {
        Person person = people.person("常連 花子");
        booking(person, "これからの会", 3);
        booking(person, "終わった会", -3);
        booking(people.person("別の 人"), "別の会", 4);
        try (Http desk = people.browserOf(reception.clerk)) {
            String html = desk.get("/staff/people/" + person.ref()).body();
            assertTrue(html.indexOf("これからの会") < html.indexOf("終わった会") && html.contains("終わった会"), html);
            assertFalse(html.contains("別の会"), html);
            String link = html.substring(html.indexOf("/staff/bookings/"), html.indexOf("\">これからの会"));
            assertEquals(200, desk.get(link).statusCode(), link);
        }
    }

    @Test
    void rolesStandAboveTheBookingsAndNoColumnIsThereForWhatNobodyMayTake() {
        Person person = people.person("役目の ある人", new SiteRole(Role.TENANT, reception.site.id()));
        booking(person, "下にある会", 8);
        Person chief = people.person("所長", new SiteRole(Role.MANAGER, reception.site.id()));
        try (Http desk = people.browserOf(reception.clerk);
                Http manager = people.browserOf(chief)) {
            String html = desk.get("/staff/people/" + person.ref()).body();
            assertTrue(html.indexOf("id=\"roles\"") > 0 && html.indexOf("id=\"roles\"") < html.indexOf("下にある会"), html);
            assertFalse(html.contains("<th scope=\"col\">役割を外す"), html);
            assertTrue(manager.get("/staff/people/" + person.ref()).body().contains("<th scope=\"col\">役割を外す"));
        }
    }

    @Test
    void whatTheyHaveAtAnotherSiteIsNotThere() {
        Person person = people.person("両方の 客", new SiteRole(Role.TENANT, lobby.site("hits").id()));
        booking(person, "大ホールの会", 5);
        try (Http elsewhere = people.browserOf(people.person("日立の受付", new SiteRole(Role.RECEPTION, lobby.site("hits").id())))) {
            String text = Http.text(elsewhere.get("/staff/people/" + person.ref()));
            assertTrue(text.contains("この人が申し込んだ予約がありません"), text);
            assertFalse(text.contains("大ホールの会"), text);
        }
    }

    @Test
    void theDeskReadsWhetherThePersonOrTheOrganisationWasCounted() {
        Person person = people.person("数える 者");
        Organisation organisation = people.organisation("数える会", person);
        long own = booking(person, "自分の会", 6);
        long theirs = booking(person, "団体の会", 7);
        lobby.run("UPDATE booking SET organisation_id = " + organisation.id() + " WHERE id = " + theirs);
        try (Http desk = people.browserOf(reception.clerk)) {
            String alone = Http.text(desk.get("/staff/bookings/" + ref(own)));
            assertTrue(alone.contains("この人が本人の名前で申し込んだ予約だけを数えています"), alone);
            assertFalse(alone.contains("団体の会"), alone);
            String together = Http.text(desk.get("/staff/bookings/" + ref(theirs)));
            assertTrue(together.contains("この団体の予約を、団体のだれが申し込んだものも数えています"), together);
            assertFalse(together.contains("自分の会"), together);
        }
    }

    private String ref(long id) {
        return lobby.text("SELECT ref FROM booking WHERE id = " + id);
    }
}
