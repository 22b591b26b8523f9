package kaikan.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kaikan.admission.FrontDesk;
import kaikan.admission.IssuedPass;
import kaikan.admission.Muster;
import kaikan.admission.MusterLine;
import kaikan.admission.Passes;
import kaikan.admission.Ticket;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.protocol.Basis;
import kaikan.protocol.Doors;
import kaikan.protocol.Json;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.Name;
import kaikan.protocol.PassId;
import kaikan.protocol.Present;
import kaikan.protocol.RandomId;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A house with two doors and a desk: each knows by which of them somebody came in.
@Tag("database")
class TwoDoorsTest {
    private static final String VISITS = "/staff/visits/bigpalette";
    private Lobby lobby;
    private Site site;
    private FakeKiosk north;
    private FakeKiosk south;
    private Http desk;

    @BeforeEach
    void open() {
        lobby = Lobby.open();
        site = lobby.site("bigpalette");
        north = FakeKiosk.enrolled(lobby.server(), site, "北口");
        south = FakeKiosk.enrolled(lobby.server(), site, "南口");
        desk = lobby.desk(site, Role.RECEPTION);
    }

    @AfterEach
    void close() {
        Stream.of(north, south).forEach(FakeKiosk::close);
        desk.close();
        lobby.close();
    }

    private IssuedPass pass(String name) {
        long booking = lobby.booking(lobby.person(name), lobby.space(site, "training"), Lobby.today(site, 9, 17));
        return lobby.bean(Passes.class).issueFor(booking).orElseThrow();
    }

    private static String enter(FakeKiosk kiosk, IssuedPass pass) {
        String visit = RandomId.next();
        kiosk.note(new Message.Entered(visit, new PassId(pass.passId()), Basis.LISTED, ""));
        return visit;
    }

    private Manifest heard() {
        return lobby.bean(ManifestMaker.class).make(site.id()).manifest();
    }

    private Manifest heardBy(FakeKiosk kiosk) {
        long id = lobby.number("SELECT id FROM device WHERE ref = '" + kiosk.device() + "'");
        return lobby.bean(ManifestMaker.class).make(site.id()).of(id);
    }

    private static @Nullable Name door(Manifest manifest, String visit) {
        return manifest.inside().stream().filter(one -> one.visit().equals(visit)).findFirst().orElseThrow().door();
    }

    @Test
    void everyDoorIsToldWhereSomebodyCameInAndTheDeskIsOneOfThem() {
        String visit = enter(north, pass("佐藤"));
        north.sendAll();
        String atDesk = RandomId.next();
        lobby.bean(FrontDesk.class).walkIn(site, atDesk, new FrontDesk.Newcomer("窓口の客", "", ""), "STAFF00000000000");
        Manifest manifest = heardBy(south);
        assertEquals(new Name("北口", "北口"), door(manifest, visit));
        assertEquals(new Name("受付", "the reception desk", "受付《うけつけ》"), door(manifest, atDesk));
        String page = Http.text(desk.get(VISITS));
        String list = Http.text(desk.get(VISITS + "/muster"));
        for (String shown : List.of(page, list)) {
            assertTrue(shown.contains("10:00 北口") && shown.contains("10:00 受付"), shown);
        }
    }

    @Test
    void anEntryThatWasTakenBackAndMadeAtAnotherDoorIsOfThatDoor() {
        IssuedPass pass = pass("佐藤");
        String visit = RandomId.next();
        north.note(new Message.Entered(visit, new PassId(pass.passId()), Basis.LISTED, ""));
        north.note(new Message.VisitUndone(visit, envelope(north)));
        north.sendAll();
        south.note(new Message.Entered(visit, new PassId(pass.passId()), Basis.LISTED, ""));
        south.sendAll();
        assertEquals(new Name("南口", "南口"), door(heard(), visit));
    }

    private static String envelope(FakeKiosk kiosk) {
        try {
            return kiosk.rows().getLast().envelope().id();
        } catch (Json.Unreadable e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void eachDoorKnowsItsNameAndTheOthersAndWhichOfThemIsSilent() {
        north.manifest();
        south.manifest();
        assertEquals(new Doors("北口", List.of(new Doors.Neighbour("南口", null))), heardBy(north).doors());
        String before = heard().version();
        assertEquals(before, heard().version(), "while all of them call, nothing changes");
        Instant last = lobby.server().clock().instant();
        lobby.server().clock().advance(Duration.ofMinutes(12));
        north.later(Duration.ofMinutes(12)).sendAll();
        assertEquals(new Doors("北口", List.of(new Doors.Neighbour("南口", last))), heardBy(north).doors());
        assertNotEquals(before, heard().version(), "so that the others hear of it");
        lobby.bean(Devices.class).revoke(south.device(), site.id(), lobby.person("館長"), "撤去");
        assertEquals(new Doors("北口", List.of()), heardBy(north).doors(), "nobody waits for what is out of service");
    }

    @Test
    void whoIsInsideAlreadyIsToldAtTheDeskSinceWhenAndByWhichDoor() {
        IssuedPass pass = pass("佐藤");
        enter(north, pass);
        north.sendAll();
        lobby.server().clock().advance(Duration.ofMinutes(5));
        desk.get(VISITS);
        HttpResponse<String> answer = desk.post(VISITS + "/scan", Map.of("code", pass.token(), "wish", "enter", "ticket", Ticket.next().text()));
        assertTrue(Http.text(answer).contains("10:00 に「北口」で入館しています"), Http.text(answer));
    }

    /// Both doors were right as far as they knew: the link was down.
    @Test
    void onePassAtTwoDoorsIsShownWithBothAndStaffEndTheWrongVisitWithAReason() {
        IssuedPass pass = pass("佐藤");
        String first = enter(north, pass);
        south.later(Duration.ofMinutes(2));
        lobby.server().clock().advance(Duration.ofMinutes(3));
        String second = enter(south, pass);
        north.sendAll();
        south.sendAll();
        String page = Http.text(desk.get(VISITS));
        assertTrue(page.contains("同じ入館証で複数の入館 ほかに 10:02 南口 に入館しています。"), page);
        assertTrue(page.contains("同じ入館証で複数の入館 ほかに 10:00 北口 に入館しています。"), page);
        assertTrue(Http.text(desk.get(VISITS + "/muster")).contains("ほかに 10:02 南口"), "and on the paper for the assembly point");
        assertEquals(2, heard().inside().size(), "each door is told of both");
        Form form = Form.on(desk.get(VISITS), VISITS + "/out")
                .with("visit", second).with("claim", "yes").with("reason", "南口では通っていない");
        assertEquals(303, desk.post(form).statusCode());
        assertEquals(List.of(first), heard().inside().stream().map(Present::visit).toList());
        List<MusterLine> left = lobby.bean(Muster.class).of(site, lobby.server().clock().instant());
        assertEquals(List.of(false), left.stream().map(MusterLine::doubled).toList());
        assertEquals("南口では通っていない", lobby.text("SELECT reason FROM platform_audit WHERE verb = 'admission.check-out'"));
    }

    @Test
    void aKioskThatNobodyKnowsAnyMoreIsNoDoor() {
        String visit = enter(north, pass("佐藤"));
        north.sendAll();
        lobby.run("UPDATE admission_visit SET came_ref = 'GONE000000000000'");
        assertNull(door(heard(), visit));
    }
}
