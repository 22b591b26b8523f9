package kaikan.member;

import static kaikan.testing.Rivals.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kaikan.platform.id.FormKey;
import kaikan.platform.id.Ref;
import kaikan.platform.id.Secret;
import kaikan.platform.text.Language;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MemberRaceTest {
    private static final int ROUNDS = 20;
    private static TestServer server;
    private static TestPeople people;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        people = TestPeople.on(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void twoOwnersWhoLeaveAtOnceDoNotLeaveTheMembersAlone() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Person first = people.person("代表一");
            Organisation organisation = people.organisation("研究会", first);
            Person second = join(organisation, Standing.OWNER);
            join(organisation, Standing.MEMBER);
            List<Optional<MemberRefusal>> answers = together(
                    () -> people.leave(first, organisation),
                    () -> people.leave(second, organisation));
            assertEquals(1, answers.stream().filter(Optional::isPresent).count());
            assertEquals(2, server.bean(Organisations.class).members(organisation.id()).size());
        }
    }

    @Test
    void twoAdministratorsWhoDismissEachOtherLeaveOne() throws Exception {
        SiteRoles roles = server.bean(SiteRoles.class);
        for (int round = 0; round < ROUNDS; round++) {
            Person first = people.person("管理者一", SiteRole.administrator());
            Person second = people.person("管理者二", SiteRole.administrator());
            Viewer one = people.viewer(first);
            Viewer two = people.viewer(second);
            together(
                    () -> roles.withdraw(second, SiteRole.administrator(), one, "交代"),
                    () -> roles.withdraw(first, SiteRole.administrator(), two, "交代"));
            assertTrue(server.bean(FirstAdministrator.class).present());
            SiteRoleRepository rows = server.bean(SiteRoleRepository.class);
            assertEquals(1, rows.administrators());
            rows.withdraw(first.id(), 0, "ADMINISTRATOR");
            rows.withdraw(second.id(), 0, "ADMINISTRATOR");
        }
    }

    @Test
    void oneLinkMakesOneAccountHoweverManyUseItAtOnce() throws Exception {
        Links links = server.bean(Links.class);
        SignUp signUp = server.bean(SignUp.class);
        NewAccount account = new NewAccount(new Contact("競争 太郎", "", "", ""), "green tram seven", Language.JA);
        for (int round = 0; round < 5; round++) {
            String key = links.issue(LinkPurpose.SIGN_UP, null, "race" + round + "@example.jp");
            Callable<Answer<Person>> use = () -> signUp.complete(key, account);
            List<Answer<Person>> answers = together(use, use, use, use);
            assertEquals(1, answers.stream().filter(answer -> answer instanceof Answer.Yes).count());
        }
    }

    @Test
    void twoLinksForOneAddressMakeOneAccount() throws Exception {
        Links links = server.bean(Links.class);
        SignUp signUp = server.bean(SignUp.class);
        NewAccount account = new NewAccount(new Contact("二通 花子", "", "", ""), "green tram seven", Language.JA);
        for (int round = 0; round < 5; round++) {
            String first = links.issue(LinkPurpose.SIGN_UP, null, "twice" + round + "@example.jp");
            String second = links.issue(LinkPurpose.SIGN_UP, null, "twice" + round + "@example.jp");
            List<Answer<Person>> answers = together(() -> signUp.complete(first, account), () -> signUp.complete(second, account));
            assertEquals(1, answers.stream().filter(answer -> answer instanceof Answer.Yes).count());
        }
    }

    @Test
    void whoeverIsRemovedWhileTheyOpenAnInvitationDoesNotComeBack() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Person owner = people.person("代表");
            Organisation organisation = people.organisation("研究会", owner);
            Person member = join(organisation, Standing.MEMBER);
            Viewer boss = people.viewer(owner);
            String key = invite(organisation, member.email().toUpperCase(Locale.ROOT), owner);
            Callable<Boolean> remove = () -> server.bean(Memberships.class).remove(boss, organisation, member.ref()).isEmpty();
            Callable<Boolean> accept =
                    () -> server.bean(Invitations.class).accept(key, organisation.ref(), member.id()) instanceof Answer.Yes;
            assertTrue(together(remove, accept).getFirst());
            assertFalse(accept.call(), "nor afterwards");
            assertEquals(1, server.bean(Organisations.class).members(organisation.id()).size());
        }
    }

    @Test
    void noInvitationIsLeftOpenForWhoeverJoinsWhileTheyAreInvitedAgain() throws Exception {
        Invitations invitations = server.bean(Invitations.class);
        for (int round = 0; round < ROUNDS; round++) {
            Person owner = people.person("代表");
            Organisation organisation = people.organisation("研究会", owner);
            Person guest = people.person("客");
            Viewer boss = people.viewer(owner);
            String key = invite(organisation, guest.email(), owner);
            MailAddress other = new MailAddress(guest.email().toUpperCase(Locale.ROOT));
            Invitations.Wanted again = new Invitations.Wanted(other, Standing.OWNER, FormKey.next());
            together(
                    () -> invitations.accept(key, organisation.ref(), guest.id()) instanceof Answer.Yes,
                    () -> invitations.write(boss, organisation, again).isEmpty());
            int members = server.bean(Organisations.class).members(organisation.id()).size();
            assertEquals(2, members + invitations.open(organisation).size(), "a member or invited, never both");
        }
    }

    /// An invitation as owner that is open, whoever has become a member since; its key.
    private static String invite(Organisation organisation, String email, Person owner) {
        String key = Secret.next();
        Instant now = server.bean(Clock.class).instant();
        server.bean(InvitationRepository.class).save(new InvitationRow(
                0, Ref.next(), Secret.hash(key), organisation.id(), email, Standing.OWNER, owner.id(), now, now.plus(Duration.ofDays(14))));
        return key;
    }

    private static Person join(Organisation organisation, Standing standing) {
        Person person = people.person("団員");
        server.bean(OrganisationRepository.class).join(organisation.id(), person.id(), standing.name(), organisation.createdAt());
        return person;
    }
}
