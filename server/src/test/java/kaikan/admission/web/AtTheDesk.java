package kaikan.admission.web;

import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Tests that begin at a desk with its page of the day open, a new one each time.
abstract class AtTheDesk {
    static final String VISITS = "/staff/visits/bigpalette";

    Lobby lobby;
    Site site;
    Http desk;

    @BeforeEach
    void open() {
        lobby = Lobby.open();
        site = lobby.site("bigpalette");
        desk = lobby.desk(site, Role.RECEPTION);
        desk.get(VISITS);
    }

    @AfterEach
    void close() {
        desk.close();
        lobby.close();
    }
}
