package kaikan.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kaikan.platform.id.Secret;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.Test;

class SessionsTest {
    @Test
    void theDatabaseHoldsOnlyTheHashOfTheCookie() {
        try (TestServer server = TestServer.start()) {
            TestPeople people = TestPeople.on(server);
            String secret = people.sessionOf(people.person("佐藤"));
            ViewerReader rows = server.bean(ViewerReader.class);
            Instant now = server.bean(Clock.class).instant();
            assertTrue(rows.bySecret(secret, now).isEmpty());
            assertFalse(rows.bySecret(Secret.hash(secret), now).isEmpty());
        }
    }

    @Test
    void aViewerHasAllOrganisationsAndRolesOnce() {
        try (TestServer server = TestServer.start()) {
            TestPeople people = TestPeople.on(server);
            Person person = people.person("佐藤", new SiteRole(Role.MANAGER, 1), new SiteRole(Role.TENANT, 2), SiteRole.administrator());
            people.organisation("B社", person);
            people.organisation("A社", person);
            Viewer viewer = people.viewer(person);
            assertEquals(List.of("A社", "B社"), viewer.memberships().stream().map(Membership::name).toList());
            assertEquals(3, viewer.siteRoles().size());
        }
    }
}
