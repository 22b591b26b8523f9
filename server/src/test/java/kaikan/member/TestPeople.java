package kaikan.member;

import io.micronaut.context.BeanProvider;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kaikan.platform.text.Language;
import kaikan.testing.Http;
import kaikan.testing.TestServer;

/// People for tests of every room: made in a moment, and signed in without a password.
public final class TestPeople {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final TestServer server;

    private TestPeople(TestServer server) {
        this.server = server;
    }

    /// People on that server.
    public static TestPeople on(TestServer server) {
        return new TestPeople(server);
    }

    /// A person with an account and these roles.
    public Person person(String name, SiteRole... roles) {
        MailAddress address = new MailAddress("guest" + COUNTER.incrementAndGet() + "@example.jp");
        Contact contact = new Contact(name, "", "", address.text());
        PersonRow row = server.bean(PersonRepository.class)
                .save(PersonRow.account(contact, address, Language.JA, server.bean(Clock.class).instant()));
        for (SiteRole role : roles) {
            server.bean(SiteRoles.class).put(row.person(), role, null, "test");
        }
        return row.person();
    }

    /// Somebody who makes an account with that name and proves that address.
    public Person signUp(String name, String address) {
        return server.bean(Accounts.class).add(new MailAddress(address), new Contact(name, "", "", address), Language.JA, null);
    }

    /// Gives a role to somebody who signed up with that address.
    public void give(String address, SiteRole role) {
        Person person = server.bean(People.class).search(address, 1).getFirst();
        server.bean(SiteRoles.class).put(person, role, null, "test");
    }

    /// An organisation with its owner.
    public Organisation organisation(String name, Person owner) {
        return server.bean(Organisations.class).register(new OrganisationCard(name, "", "", ""), viewer(owner));
    }

    /// Lets a person join an organisation.
    public void join(Organisation organisation, Person person) {
        server.bean(OrganisationRepository.class)
                .join(organisation.id(), person.id(), Standing.MEMBER.name(), server.bean(Clock.class).instant());
    }

    /// A person leaves an organisation after having read what that means.
    public Optional<MemberRefusal> leave(Person person, Organisation organisation) {
        Leaving leaving = server.bean(Leaving.class);
        return server.bean(Memberships.class).leave(viewer(person), organisation, leaving.mark(leaving.of(organisation)));
    }

    /// The person asks to move their account to that address and has not yet opened the link.
    public void wantsToMoveTo(Person person, String address) {
        server.bean(Links.class).issue(LinkPurpose.ADDRESS, person.id(), address);
    }

    /// The twin of [Departure] that does not ask what keeps somebody, for races that show what happens then.
    public Departure departureThatAsksNothing() {
        return new Departure(
                server.bean(PasswordCheck.class), server.bean(OrganisationRepository.class), server.bean(PersonRepository.class),
                server.bean(SiteRoles.class), server.bean(Erasure.class), List.of(),
                new Partings(new NoRooms(), server.bean(LastMembers.class), server.bean(MemberMail.class), server.bean(People.class)));
    }

    /// Nobody is told that somebody has left.
    private static final class NoRooms implements BeanProvider<Parted> {
        @Override
        public Parted get() {
            throw new IllegalStateException("there is none");
        }

        @Override
        public Stream<Parted> stream() {
            return Stream.of();
        }
    }

    /// The viewer that a signed-in person is.
    public Viewer viewer(Person person) {
        return server.bean(Sessions.class).find(sessionOf(person)).orElseThrow().viewer();
    }

    /// A browser in which the person is signed in; it follows redirects.
    public Http browserOf(Person person) {
        return Http.visitor(server).with("Cookie", "kaikan_session=" + sessionOf(person));
    }

    /// The person signs in at that browser, in place of whoever was signed in there.
    public void at(Http browser, Person person) {
        browser.holding("kaikan_session", sessionOf(person));
    }

    /// The key of a new session of that person, for the cookie `kaikan_session`.
    public String sessionOf(Person person) {
        return server.bean(Sessions.class).open(person.id(), "test");
    }
}
