package kaikan.testing;

import kaikan.facility.Site;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;

/// A lobby with somebody at the desk of one of its centres.
public final class Reception implements AutoCloseable {
    /// The lobby.
    public final Lobby lobby = Lobby.open();
    /// The people.
    public final TestPeople people = TestPeople.on(lobby.server());
    /// The centre.
    public final Site site;
    /// Who is at the desk.
    public final Person clerk;

    /// The reception of the centre with that key.
    public Reception(String key) {
        site = lobby.site(key);
        clerk = people.person("受付", new SiteRole(Role.RECEPTION, site.id()));
    }

    @Override
    public void close() {
        lobby.close();
    }
}
