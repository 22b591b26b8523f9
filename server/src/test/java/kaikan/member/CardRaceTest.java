package kaikan.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import kaikan.platform.audit.AuditTrail;
import kaikan.testing.Rivals;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Several desks that take down the same caller at the same moment. The twin has no turns and must show that they are what makes one card.
@Tag("database")
class CardRaceTest {
    private static final int DESKS = 8;
    private static final int ROUNDS = 10;
    private static TestServer server;
    private static Contacts.Desk reception;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        TestPeople people = TestPeople.on(server);
        reception = new Contacts.Desk(people.viewer(people.person("受付", new SiteRole(Role.RECEPTION, 1))), 1);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aCallerWhomSeveralDesksTakeDownAtOnceHasOneCard() throws Exception {
        Contacts contacts = server.bean(Contacts.class);
        for (int round = 0; round < ROUNDS; round++) {
            Contact caller = caller(round);
            assertEquals(1, cards(() -> contacts.person(caller, reception).ref()).size());
            OrganisationCard club = new OrganisationCard("さざなみ会" + round, "", "", "");
            assertEquals(1, cards(() -> contacts.organisation(club, reception).ref()).size());
        }
    }

    @Test
    void whoeverIsKnownByNumberAndNameIsOneForDesksThatWriteThemDifferently() throws Exception {
        Contacts contacts = server.bean(Contacts.class);
        for (int round = 0; round < ROUNDS; round++) {
            Contact plain = new Contact("北条 正" + round, "", "029-555-01" + round, "");
            Contact read = new Contact("北条正" + round, "ほうじょう ただし", "02955501" + round, "");
            AtomicInteger desk = new AtomicInteger();
            assertEquals(1, cards(() -> contacts.person(desk.getAndIncrement() % 2 == 0 ? plain : read, reception).ref()).size());
        }
    }

    @Test
    void withoutTheTurnsTheyMakeSeveral() throws Exception {
        Contacts twin = new Contacts(
                server.bean(PersonRepository.class), server.bean(OrganisationRepository.class), _ -> 1,
                server.bean(Succession.class), server.bean(AuditTrail.class), server.bean(Clock.class));
        int most = 0;
        for (int round = 100; round < 100 + ROUNDS * 5 && most < 2; round++) {
            Contact caller = caller(round);
            most = Math.max(most, cards(() -> twin.person(caller, reception).ref()).size());
        }
        assertTrue(most > 1, "the race never happened");
    }

    private static Contact caller(int round) {
        return new Contact("電話 花子" + round, "", "024-555-" + (1000 + round), "");
    }

    /// The cards that the desks have in the end.
    private static Set<String> cards(Callable<String> desk) throws Exception {
        return Set.copyOf(Rivals.together(Collections.nCopies(DESKS, desk)));
    }
}
