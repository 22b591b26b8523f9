package kaikan.admission.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kaikan.facility.Site;
import kaikan.member.Organisation;
import kaikan.member.Person;
import kaikan.member.TestPeople;
import kaikan.notice.Outbox;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A form that is sent twice at once, as a browser without JavaScript lets it, makes one thing; its twin without the key makes two.
@Tag("database")
class SentTwiceTest {
    private static final int ROUNDS = 4;

    private static Lobby lobby;
    private static TestPeople people;
    private static Site site;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        people = TestPeople.on(lobby.server());
        site = lobby.site("bigpalette");
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    enum Sent {
        WITH_ITS_KEY(1),
        WITHOUT(2);

        private final int made;

        Sent(int made) {
            this.made = made;
        }

        private Form form(Form form) {
            assertEquals(16, form.value("key").length(), "the form has a key");
            return this == WITH_ITS_KEY ? form : form.with("key", "");
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneOrganisationIsRegistered(Sent sent) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Person founder = people.person("登録する 人");
            String name = "二重の会 " + sent + round;
            try (Http browser = people.browserOf(founder)) {
                Form form = sent.form(Form.on(browser.get("/organisations/new"), "/organisations").with("name", name));
                List<HttpResponse<String>> pages = twice(() -> browser.post(form));
                assertTrue(pages.stream().allMatch(page -> page.statusCode() == 200 && Http.text(page).contains(name)), "both see it");
                assertEquals(sent.made, pages.stream().map(page -> page.uri().getPath()).distinct().count());
                assertEquals(sent.made, lobby.number("SELECT COUNT(*) FROM organisation WHERE founded_by = " + founder.id()));
                browser.post(form.with("name", name + "の 分会"));
                assertEquals(sent.made + 1, lobby.number("SELECT COUNT(*) FROM organisation WHERE founded_by = " + founder.id()), "another name");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneInvitationLeavesWhoseLinkIsGood(Sent sent) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Person owner = people.person("招く 人");
            Organisation club = people.organisation("招く会", owner);
            String address = "twice-" + sent.made + "-" + round + "@example.jp";
            String path = "/organisations/" + club.ref();
            try (Http browser = people.browserOf(owner); Http guest = Http.visitor(lobby.server())) {
                Form form = sent.form(Form.on(browser.get(path), path + "/invite").with("email", address).with("standing", "MEMBER"));
                twice(() -> browser.post(form)).forEach(page -> assertEquals(200, page.statusCode(), () -> Http.text(page)));
                List<String> mails = mailsTo(address);
                assertEquals(sent.made, mails.size());
                List<String> links = mails.stream().map(mail -> mail.replaceAll("(?s).*(/invitation/[A-Za-z0-9_-]+).*", "$1")).toList();
                assertEquals(1, links.stream().filter(link -> guest.get(link).statusCode() == 200).count(), "one link is good");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneGuestPassIsAddedAndSentOnce(Sent sent) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Person host = people.person("主催 花子");
            long booking = lobby.booking(host.id(), lobby.space(site, "training"), Lobby.today(site, 13, 17));
            String path = "/bookings/" + lobby.text("SELECT ref FROM booking WHERE id = " + booking) + "/passes";
            String address = "guest-" + sent.made + "-" + round + "@example.jp";
            try (Http browser = people.browserOf(host)) {
                Form form = sent.form(Form.on(browser.get(path), path).with("name", "客の 者").with("people", "1").with("email", address));
                twice(() -> browser.post(form)).forEach(page -> assertEquals(200, page.statusCode(), () -> Http.text(page)));
                assertEquals(sent.made, guests(booking));
                assertEquals(sent.made, mailsTo(address).size());
                browser.post(form.with("name", "別の 客").with("email", ""));
                assertEquals(sent.made + 1, guests(booking), "what says something else is another");
            }
        }
    }

    private static long guests(long booking) {
        return lobby.number("SELECT COUNT(*) FROM admission_pass WHERE kind = 'GUEST' AND booking_id = " + booking);
    }

    private static List<String> mailsTo(String address) {
        Outbox outbox = lobby.bean(Outbox.class);
        return outbox.newest("", 100).stream()
                .filter(line -> line.recipient().equals(address))
                .flatMap(line -> outbox.open(line.ref()).stream())
                .map(mail -> mail.body())
                .toList();
    }

    private static <T> List<T> twice(Callable<T> press) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> presses = Stream.of(1, 2)
                    .map(_ -> threads.submit(() -> {
                        start.await();
                        return press.call();
                    }))
                    .toList();
            return List.of(presses.get(0).get(), presses.get(1).get());
        }
    }
}
