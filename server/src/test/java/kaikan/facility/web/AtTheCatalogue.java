package kaikan.facility.web;

import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/// The set-up of tests in which a manager keeps the rooms of a site.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtTheCatalogue {
    final Lobby lobby = Lobby.open();
    final Site site = lobby.site("bigpalette");
    final Http manager = lobby.desk(site, Role.MANAGER);

    @AfterAll
    void close() {
        manager.close();
        lobby.close();
    }
}
