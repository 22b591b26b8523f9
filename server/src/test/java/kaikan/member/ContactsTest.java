package kaikan.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the desk enters for an organisation belongs to nobody who merely registered its name.
@Tag("database")
class ContactsTest {
    private static TestServer server;
    private static TestPeople people;
    private static Viewer reception;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        people = TestPeople.on(server);
        reception = people.viewer(people.person("受付", new SiteRole(Role.RECEPTION, 1)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aCardIsNeverAnOrganisationThatSomebodyRegistered() {
        Organisation registered = people.organisation("日立商工会議所", people.person("名をかたる 者"));
        Organisation card = card("日立商工会議所");
        assertNotEquals(registered.id(), card.id());
        assertEquals(List.of(), members(card));
        assertEquals(card.id(), card("日立 商工会議所").id(), "however it is spelled, it is one card");
    }

    @Test
    void whoLeavesWhatTheyRegisteredDoesNotTurnItIntoTheCardOfTheHouse() {
        Person founder = people.person("名をかたる 者");
        Organisation registered = people.organisation("ひたちなか商工会議所", founder);
        assertEquals(Optional.empty(), server.bean(Memberships.class).leave(people.viewer(founder), registered));
        assertNotEquals(registered.id(), card("ひたちなか商工会議所").id());
    }

    private static Organisation card(String name) {
        return server.bean(Contacts.class).organisation(new OrganisationCard(name, "", "", ""), reception);
    }

    private static List<Member> members(Organisation organisation) {
        return server.bean(Organisations.class).members(organisation.id());
    }
}
