package kaikan.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kaikan.admission.IssuedPass;
import kaikan.admission.Passes;
import kaikan.facility.Site;
import kaikan.insight.Board;
import kaikan.insight.Boards;
import kaikan.insight.Occasion;
import kaikan.insight.Room;
import kaikan.member.Role;
import kaikan.protocol.Basis;
import kaikan.protocol.BatchAnswer;
import kaikan.protocol.Json;
import kaikan.protocol.Known;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.PassId;
import kaikan.protocol.Place;
import kaikan.protocol.Present;
import kaikan.protocol.RandomId;
import kaikan.protocol.Seen;
import kaikan.testing.Browser;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A house with a kiosk at its door and one at a room's: people are where they were seen.
@Tag("database")
class RoomDoorsTest {
    private static final String VISITS = "/staff/visits/bigpalette";
    private static final String KIOSKS = "/staff/kiosks/bigpalette";
    private Lobby lobby;
    private Site site;
    private FakeKiosk front;
    private FakeKiosk room;
    private Http manager;

    @BeforeEach
    void open() {
        lobby = Lobby.open();
        site = lobby.site("bigpalette");
        front = FakeKiosk.enrolled(lobby.server(), site, "正面玄関");
        room = FakeKiosk.enrolled(lobby.server(), site, "研修室前");
        manager = lobby.desk(site, Role.MANAGER);
        assertEquals(303, stand(room, "training"));
    }

    @AfterEach
    void close() {
        Stream.of(front, room).forEach(FakeKiosk::close);
        manager.close();
        lobby.close();
    }

    private int stand(FakeKiosk kiosk, String space) {
        manager.get(KIOSKS);
        return manager.post(KIOSKS + "/" + kiosk.device() + "/place", Map.of("place", space)).statusCode();
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

    /// Time passes everywhere.
    private void later(int minutes) {
        Duration by = Duration.ofMinutes(minutes);
        lobby.server().clock().advance(by);
        Stream.of(front, room).forEach(kiosk -> kiosk.later(by));
    }

    private static void move(FakeKiosk kiosk, String visit, Known.Direction way) {
        kiosk.note(new Message.Moved(visit, null, "training", way));
    }

    private Manifest heardBy(FakeKiosk kiosk) {
        long id = lobby.number("SELECT id FROM device WHERE ref = '" + kiosk.device() + "'");
        return lobby.bean(ManifestMaker.class).make(site.id()).of(id);
    }

    private Present only() {
        List<Present> inside = heardBy(front).inside();
        assertEquals(1, inside.size(), inside::toString);
        return inside.getFirst();
    }

    private Occasion.Attended attended() {
        lobby.server().clock().advance(Duration.ofSeconds(1));
        Board board = fresh();
        Room training = board.floor().stream()
                .flatMap(block -> block.rooms().stream())
                .filter(one -> one.key().equals("training"))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(training.occasion()).attendance();
    }

    private Board fresh() {
        try {
            Thread.sleep(Boards.FRESH_MILLIS + 50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return lobby.bean(Boards.class).of(site.id());
    }

    @Test
    void staffSayWhereAKioskStandsAndItIsTold() {
        assertEquals("training", Objects.requireNonNull(heardBy(room).doors()).place());
        Place place = heardBy(room).place().orElseThrow();
        assertEquals(lobby.space(site, "training").people(), place.limit());
        assertTrue(place.rooms().contains("training") && place.within().contains("training"), place::toString);
        assertTrue(heardBy(front).place().isEmpty(), "it stands at the house's door");
        assertEquals("training", Objects.requireNonNull(heardBy(front).doors()).others().getFirst().place());
        String page = Http.text(manager.get(KIOSKS));
        assertTrue(page.contains("研修室の入口") && page.contains("建物の入口"), page);
        assertEquals("training", lobby.text("SELECT detail FROM platform_audit WHERE verb = 'device.place'"));
        assertEquals(404, stand(room, "no-such-room"));
        assertEquals(303, stand(room, ""));
        assertTrue(heardBy(room).place().isEmpty(), "back at the house's door");
    }

    @Test
    void whoWentIntoTheRoomIsThereForEverybodyAndWhoCameOutIsInTheHouse() {
        String visit = enter(front, pass("佐藤"));
        front.sendAll();
        assertEquals(new Occasion.Attended(1, 1), attended(), "expected there");
        later(4);
        move(room, visit, Known.Direction.IN);
        room.sendAll();
        Seen seen = Objects.requireNonNull(only().seen());
        assertEquals(List.of("training", Known.Direction.IN), List.of(seen.place(), seen.way()));
        assertTrue(Http.text(manager.get(VISITS)).contains("10:04 研修室に入室"), () -> Http.text(manager.get(VISITS)));
        assertTrue(Http.text(manager.get(VISITS + "/muster")).contains("10:04 研修室に入室"));
        later(4);
        move(room, visit, Known.Direction.OUT);
        room.sendAll();
        room.sendAll();
        assertEquals(List.of(), only().places());
        assertEquals(new Occasion.Attended(0, 1), attended(), "nobody is in the room any more");
        String list = Http.text(manager.get(VISITS + "/muster"));
        assertTrue(list.contains("館内（部屋を出た方）") && list.contains("10:08 研修室を退室"), list);
    }

    @Test
    void whoComesStraightToTheRoomIsInBothAndAStepTakenBackDoesNotCount() throws Json.Unreadable {
        String visit = RandomId.next();
        room.note(new Message.Entered(visit, new PassId(pass("佐藤").passId()), Basis.LISTED, "", "training"));
        later(5);
        move(room, visit, Known.Direction.OUT);
        room.note(new Message.VisitUndone(visit, room.rows().getLast().envelope().id()));
        room.sendAll();
        Present one = only();
        assertEquals(Known.Direction.IN, Objects.requireNonNull(one.seen()).way(), "in the room after all");
        assertEquals(one.since(), one.seen().at());
        assertEquals("研修室前", Objects.requireNonNull(one.door()).ja());
    }

    /// The room's kiosk was without a link: what it saw arrives after what the door saw later.
    @Test
    void theOrderInWhichDoorsAreHeardDoesNotMatter() {
        String visit = enter(front, pass("佐藤"));
        front.sendAll();
        later(10);
        move(room, visit, Known.Direction.IN);
        later(10);
        front.note(new Message.Left(visit, null));
        front.sendAll();
        assertEquals(List.of(), heardBy(front).inside());
        room.sendAll();
        assertEquals(List.of(), heardBy(front).inside(), "they were there before they left");
    }

    @Test
    void whoIsSeenAtARoomAfterLeavingIsInsideAndBothAreShownUntilTheDeskKnows() {
        String visit = enter(front, pass("佐藤"));
        front.sendAll();
        later(5);
        front.note(new Message.Left(visit, null));
        front.sendAll();
        later(4);
        move(room, visit, Known.Direction.IN);
        room.sendAll();
        assertEquals(visit, only().visit());
        for (String page : List.of(VISITS, VISITS + "/muster")) {
            String shown = Http.text(manager.get(page));
            assertTrue(shown.contains("10:05 に退館の記録があり"), shown);
        }
        later(5);
        front.note(new Message.Left(visit, null));
        front.sendAll();
        assertEquals(List.of(), heardBy(front).inside(), "they have left, and not before they were seen");
        assertEquals(14, lobby.number("SELECT TIMESTAMPDIFF(MINUTE, entered_at, left_at) FROM admission_visit"));
    }

    @Test
    void aRoomThatTheSiteDoesNotHaveIsRefusedAndAnEntryThereIsStillAnEntry() {
        String visit = RandomId.next();
        room.note(new Message.Entered(visit, new PassId(pass("佐藤").passId()), Basis.LISTED, "", "gone"));
        room.note(new Message.Moved(visit, null, "gone", Known.Direction.OUT));
        List<BatchAnswer.Item> items = room.sendAll().items();
        assertEquals(List.of(BatchAnswer.Outcome.ACCEPTED, BatchAnswer.Outcome.REFUSED), items.stream().map(BatchAnswer.Item::outcome).toList());
        assertEquals("UNKNOWN_PLACE", items.getLast().code());
        assertEquals(null, only().seen());
    }

    @Test
    @Tag("browser")
    void thePagesSayItInEverySizeAndLanguage() {
        String in = enter(front, pass("佐藤"));
        String out = enter(front, pass("鈴木"));
        String doubted = enter(front, pass("高橋"));
        front.sendAll();
        later(2);
        front.note(new Message.Left(doubted, null));
        front.sendAll();
        later(2);
        Stream.of(in, out, doubted).forEach(visit -> move(room, visit, Known.Direction.IN));
        move(room, out, Known.Direction.OUT);
        room.sendAll();
        String session = lobby.session(lobby.staff(site, Role.MANAGER));
        try (Browser browser = Browser.open(lobby.server())) {
            browser.everywhere(session, KIOSKS, "room-kiosks");
            browser.everywhere(session, VISITS, "room-visits");
            browser.everywhere(session, VISITS + "/muster", "room-muster");
        }
    }
}
