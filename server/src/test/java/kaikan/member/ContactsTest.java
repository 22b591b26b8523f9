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
    private static Contacts.Desk reception;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        people = TestPeople.on(server);
        reception = new Contacts.Desk(people.viewer(people.person("受付", new SiteRole(Role.RECEPTION, 1))), 1);
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
        assertEquals(Optional.empty(), people.leave(founder, registered));
        assertNotEquals(registered.id(), card("ひたちなか商工会議所").id());
    }

    @Test
    void aCallerIsTheAccountWhoseAddressAndNameTheyGive() {
        Person account = people.signUp("渡邊 美咲", "Misaki@seiko.example");
        assertEquals(account.id(), caller("渡辺美咲", "024-1", "misaki@seiko.example").id(), "in any spelling");
        assertNotEquals(account.id(), caller("渡邊 健", "024-1", "misaki@seiko.example").id(), "a colleague shares the address");
        assertNotEquals(account.id(), caller("渡邊 美咲", "024-1", "").id(), "anybody may give that name and number");
    }

    @Test
    void whatTheDeskKnowsByACardIsTheAccountsFromSignUpOn() {
        Person card = caller("高木 試験", "029-400", "takagi@seiko.example");
        Person namesake = caller("高木 試験", "029-401", "other@seiko.example");
        Person colleague = caller("高木 次郎", "029-400", "takagi@seiko.example");
        Person account = people.signUp("髙木試験", "takagi@seiko.example");
        assertEquals(account.id(), caller("高木 試験", "029-400", "").id(), "by the number of the card that the account has taken");
        assertEquals(namesake.id(), caller("高木 試験", "029-401", "").id());
        assertEquals(colleague.id(), caller("高木 次郎", "029-400", "").id());
        assertEquals(List.of(account.id()), found("takagi@seiko.example", "髙木"), "the card is not shown beside the account: " + card.id());
    }

    @Test
    void anAccountThatIsDeletedTakesItsCardsWithIt() {
        Person card = caller("去る 者", "029-500", "saru@seiko.example");
        Person account = people.signUp("去る 者", "saru@seiko.example");
        server.bean(Erasure.class).erase(people.viewer(account));
        assertEquals(new Contact("", "", "", ""), server.bean(People.class).byId(card.id()).orElseThrow().contact());
        assertNotEquals(account.id(), caller("去る 者", "029-500", "saru@seiko.example").id());
    }

    private static Person caller(String name, String phone, String email) {
        return server.bean(Contacts.class).person(new Contact(name, "", phone, email), reception);
    }

    private static List<Long> found(String address, String name) {
        return server.bean(People.class).search(address, 10).stream().filter(one -> one.name().startsWith(name)).map(Person::id).toList();
    }

    private static Organisation card(String name) {
        return server.bean(Contacts.class).organisation(new OrganisationCard(name, "", "", ""), reception);
    }

    private static List<Member> members(Organisation organisation) {
        return server.bean(Organisations.class).members(organisation.id());
    }
}
