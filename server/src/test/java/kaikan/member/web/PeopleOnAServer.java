package kaikan.member.web;

import kaikan.member.People;
import kaikan.member.Person;
import kaikan.member.TestPeople;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/// Tests of people with accounts at a server of their own, one for all of a class.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PeopleOnAServer {
    final TestServer server = TestServer.start();
    final TestPeople people = TestPeople.on(server);

    @AfterAll
    void stop() {
        server.close();
    }

    /// The person as the server knows them now.
    final Person now(Person person) {
        return server.bean(People.class).byId(person.id()).orElseThrow();
    }
}
