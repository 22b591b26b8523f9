package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.link.CallState;
import kaikan.kiosk.link.Standing;
import kaikan.kiosk.panel.Buzzer;
import kaikan.kiosk.panel.Lamp;
import kaikan.kiosk.scan.Scan;
import kaikan.kiosk.testing.Door;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.use.UseAnswer;
import kaikan.protocol.Basis;
import kaikan.protocol.Envelope;
import kaikan.protocol.Message;
import kaikan.protocol.PassEntry;
import kaikan.protocol.Present;
import kaikan.protocol.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StageTest {
    @TempDir
    private Path folder;

    private CallState called = CallState.ON_ITS_WAY;
    private final AtomicReference<Standing> standing = new AtomicReference<>(Standing.KNOWN);
    private final Asked news = new Asked();
    private Door door;
    private Stage stage;
    private String pass;

    @BeforeEach
    void open() {
        door = Door.at(folder);
        pass = door.fake.listed("佐藤");
        door.withManifest();
        stage = stage("");
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aWelcomeStaysAWhileAndThenOnlyTheSamePassTakesItBack() {
        scan(pass);
        assertInstanceOf(GateAnswer.Welcome.class, answer());
        assertEquals(60, stage.snapshot().undoLeft().toSeconds());
        after(19);
        assertInstanceOf(GateAnswer.Welcome.class, answer());
        after(1);
        assertInstanceOf(View.Idle.class, view());
        assertEquals(Duration.ZERO, stage.snapshot().undoLeft(), "the next visitor cannot take it back");
        stage.press(Button.UNDO);
        assertEquals(1, door.house.inside().size());
        scan(pass);
        assertEquals(40, stage.snapshot().undoLeft().toSeconds());
        stage.press(Button.UNDO);
        assertInstanceOf(GateAnswer.Undone.class, answer());
        assertEquals(List.of(), door.house.inside());
        after(12);
        stage.press(Button.UNDO);
        assertInstanceOf(GateAnswer.UndoTooLate.class, answer());
    }

    @Test
    void aButtonOfAScreenThatIsGoneDoesNothingToWhoeverCameSince() {
        String other = door.fake.listed("鈴木");
        door.withManifest();
        scan(pass);
        long seen = stage.snapshot().version();
        scan(other);
        stage.press(Button.UNDO, seen);
        stage.press(Button.LEAVE, seen);
        assertEquals(2, door.house.inside().size());
        stage.press(Button.UNDO, stage.snapshot().version());
        assertEquals(List.of("佐藤"), door.house.inside().stream().map(Present::name).toList());
    }

    @Test
    void theSameCodeWithinSecondsShowsTheSameWelcome() {
        scan(pass);
        View first = view();
        door.pass(2);
        scan(pass);
        assertEquals(first, view());
    }

    @Test
    void aPassOfTwoDaysIsRefusedWithBothAndAMachineSendsNobodyToTheDoorsForm() {
        Instant from = Door.NOON.plus(Duration.ofDays(1));
        String days = door.fake.unlisted(6, new Window(from, from.plus(Duration.ofDays(1))));
        scan(days);
        assertInstanceOf(GateAnswer.Refused.class, answer());
        Canvas canvas = Canvas.of(Language.JA, FakeHouse.TOKYO, Duration.ZERO);
        GateAnswer.Refused refused = assertInstanceOf(GateAnswer.Refused.class, answer());
        String html = new GateScenes(canvas, Door.NOON, 1).draw(refused).main().markup();
        Times times = canvas.times();
        String both = times.day(times.dayOf(from)) + "–" + times.day(times.dayOf(from.plus(Duration.ofDays(1))));
        assertTrue(html.contains(both), html);
        scan(FakeHouse.label("MC-1"));
        scan(days);
        Scene scene = new UseScenes(canvas).draw(use());
        assertFalse((scene.main().markup() + scene.footer().markup()).contains("きょうの受付をする"));
        assertEquals("24:00", times.end(Instant.parse("2026-12-08T15:00:00Z")));
    }

    @Test
    void lampAndBuzzerSayTheSameAsTheScreen() {
        assertEquals(Lamp.Light.READY, door.panel.state().light());
        scan(pass);
        assertEquals(Lamp.Light.GOOD, door.panel.state().light());
        assertEquals(Buzzer.Tone.GOOD, door.panel.state().tone());
        scan("nonsense");
        assertEquals(Lamp.Light.REFUSED, door.panel.state().light());
        assertEquals(Buzzer.Tone.REFUSED, door.panel.state().tone());
        after(20);
        assertEquals(Lamp.Light.READY, door.panel.state().light());
        assertEquals(2, door.panel.state().tones());
    }

    @Test
    void aLabelAndThenAPassStartAMachineAndTheSameStopIt() {
        scan(FakeHouse.label("MC-1"));
        assertInstanceOf(UseAnswer.Ready.class, use());
        scan("nonsense");
        assertInstanceOf(GateAnswer.Refused.class, answer());
        scan(FakeHouse.label("MC-1"));
        scan(pass);
        assertInstanceOf(UseAnswer.Started.class, use());
        after(600);
        scan(FakeHouse.label("MC-1"));
        scan(pass);
        assertInstanceOf(UseAnswer.Stopped.class, use());
        scan(FakeHouse.label("MC-1"));
        scan(pass);
        assertInstanceOf(UseAnswer.AlreadyStopped.class, use());
    }

    @Test
    void aLanguageIsForOneVisit() {
        stage.press(Button.SPEAK_EN);
        scan(pass);
        assertEquals(Language.EN, stage.snapshot().language());
        scan("somebody else");
        assertEquals(Language.JA, stage.snapshot().language());
        stage.press(Button.SPEAK_EASY);
        after(20);
        assertEquals(Language.JA, stage.snapshot().language());
        stage.press(Button.SPEAK_EN);
        after(59);
        assertEquals(Language.EN, stage.snapshot().language());
        after(1);
        assertEquals(Language.JA, stage.snapshot().language());
    }

    @Test
    void aFormWithFlawsKeepsWhatWasTyped() {
        stage.press(Button.WALK_IN);
        WalkIn typed = new WalkIn("高橋", "", "", "", WalkIn.Consent.NOT_GIVEN, "ja");
        stage.register(typed);
        assertEquals(typed, assertInstanceOf(View.Form.class, view()).typed());
        stage.register(new WalkIn("高橋", "", "総務", "0", WalkIn.Consent.GIVEN, "ja"));
        int number = assertInstanceOf(GateAnswer.Registered.class, answer()).exitNumber();
        stage.press(Button.EXIT);
        stage.leave("12ab");
        assertEquals("12ab", assertInstanceOf(View.ExitNumber.class, view()).wrong());
        stage.leave(Integer.toString(number));
        assertInstanceOf(GateAnswer.Farewell.class, answer());
    }

    @Test
    void aPassThatIsNotListedIsLookedUpFirstWhereThereIsALink() {
        String young = door.fake.unlisted(6, door.fake.current());
        scan(young);
        assertInstanceOf(GateAnswer.Welcome.class, answer(), "without a link nobody waits");
        news.online = true;
        String booked = door.fake.listed("高橋");
        scan(booked);
        assertInstanceOf(View.Asking.class, view());
        scan(booked);
        door.house.replace(door.fake.manifest("v2", 0));
        news.told++;
        stage.tick();
        assertEquals("高橋", Objects.requireNonNull(assertInstanceOf(GateAnswer.Welcome.class, answer()).entry()).holder());
        scan(door.fake.unlisted(6, door.fake.current()));
        after(2);
        assertInstanceOf(View.Asking.class, view());
        after(1);
        assertEquals(Basis.PROVISIONAL, assertInstanceOf(GateAnswer.Welcome.class, answer()).basis(), "nobody waits longer");
        scan(door.fake.unlisted(6, door.fake.current()));
        scan(pass);
        assertEquals(5, assertInstanceOf(GateAnswer.Welcome.class, answer()).inside(), "whoever waited counts before the next one");
    }

    @Test
    void oneOfAGroupLeavesOnlyByTheirOwnWord() {
        String group = group(10);
        scan(group);
        stage.together(5, stage.snapshot().version());
        assertEquals(5, assertInstanceOf(GateAnswer.Welcome.class, answer()).inside());
        stage.together(5, stage.snapshot().version());
        assertEquals(5, door.house.inside().size(), "a second tap counts nobody twice");
        after(20);
        scan(group);
        assertInstanceOf(GateAnswer.Which.class, answer());
        after(20);
        assertInstanceOf(View.Idle.class, view());
        assertEquals(5, door.house.inside().size(), "without an answer nothing changes");
        scan(group);
        stage.press(Button.LEAVE);
        assertInstanceOf(GateAnswer.Farewell.class, answer());
        assertEquals(4, door.house.inside().size());
        stage.press(Button.LEAVE);
        assertEquals(4, door.house.inside().size(), "a second tap signs nobody out");
        stage.together(3, stage.snapshot().version());
        assertEquals(2, door.house.inside().size());
        after(20);
        scan(group);
        stage.press(Button.ENTER);
        assertEquals(3, assertInstanceOf(GateAnswer.Welcome.class, answer()).inside());
    }

    @Test
    void whoeverIsWelcomedAloneAndTurnsRoundIsSignedOut() {
        scan(pass);
        stage.press(Button.LEAVE);
        assertInstanceOf(GateAnswer.Farewell.class, answer());
        assertEquals(0, door.house.inside().size());
    }

    @Test
    void aGroupLeavesAfterItsBookingHasEnded() {
        String group = group(10);
        scan(group);
        stage.together(2, stage.snapshot().version());
        after(2 * 3_600);
        scan(group);
        GateAnswer.Refused refused = assertInstanceOf(GateAnswer.Refused.class, answer());
        assertEquals("OVER", refused.why().code());
        assertEquals(2, refused.inside());
        stage.press(Button.LEAVE);
        assertInstanceOf(GateAnswer.Farewell.class, answer());
        assertEquals(1, door.house.inside().size());
    }

    @Test
    void theFormStaysWhileSomebodyTypes() {
        stage.press(Button.WALK_IN);
        long version = stage.snapshot().version();
        after(230);
        stage.touched();
        after(230);
        assertInstanceOf(View.Form.class, view());
        assertEquals(version, stage.snapshot().version(), "nothing is drawn anew under the hands");
        after(10);
        assertInstanceOf(View.Idle.class, view());
    }

    @Test
    void aDoubleTapIsOneStep() {
        WalkIn typed = new WalkIn("高橋", "", "総務", "0", WalkIn.Consent.GIVEN, "ja");
        stage.press(Button.WALK_IN);
        stage.register(typed);
        stage.register(typed);
        int number = assertInstanceOf(GateAnswer.Registered.class, answer()).exitNumber();
        assertEquals(1, door.house.inside().size());
        stage.press(Button.EXIT);
        stage.leave(Integer.toString(number));
        stage.leave(Integer.toString(number));
        assertInstanceOf(GateAnswer.Farewell.class, answer());
        stage.press(Button.UNDO);
        stage.press(Button.UNDO);
        assertInstanceOf(GateAnswer.Undone.class, answer());
        stage.press(Button.CALL);
        stage.press(Button.CALL);
        assertEquals(1, door.rows().stream().map(Envelope::message).filter(Message.HelpCalled.class::isInstance).count());
    }

    @Test
    void aCallSaysWhatItIsAboutAndCanBeWithdrawn() {
        scan("nonsense");
        stage.call();
        assertEquals("UNKNOWN_CODE", assertInstanceOf(Message.HelpCalled.class, door.last()).about());
        assertEquals(Lamp.Light.CALLING, door.panel.state().light());
        stage.press(Button.WITHDRAW);
        assertInstanceOf(Message.HelpWithdrawn.class, door.last());
        assertInstanceOf(View.Idle.class, view());
    }

    @Test
    void theScreenFollowsACallSilently() {
        stage.press(Button.CALL);
        Stage.Snapshot before = stage.snapshot();
        assertEquals(door.journal.last(), assertInstanceOf(View.Called.class, view()).row());
        after(1);
        assertEquals(before.version(), stage.snapshot().version(), "nothing has changed");
        called = CallState.ANSWERED;
        after(1);
        assertEquals(CallState.ANSWERED, assertInstanceOf(View.Called.class, view()).state());
        assertTrue(stage.snapshot().version() > before.version());
        assertEquals(before.heard(), stage.snapshot().heard());
        after(118);
        assertInstanceOf(View.Idle.class, view(), "the change keeps nobody's screen");
    }

    @Test
    void theStaffsListsAskForTheStaffsNumberWhereThereIsOne() {
        stage.press(Button.MUSTER);
        assertInstanceOf(View.Muster.class, view());
        stage = stage("4711");
        stage.press(Button.MUSTER);
        assertInstanceOf(View.Pin.class, view());
        stage.pin("MUSTER", "1234");
        assertEquals(View.Tries.WRONG, assertInstanceOf(View.Pin.class, view()).tries());
        stage.pin("MUSTER", "4711");
        assertInstanceOf(View.Muster.class, view());
    }

    @Test
    void whenNothingCanBeKeptNobodyIsWelcomed() {
        door.journal.close();
        scan(pass);
        assertInstanceOf(View.Broken.class, view());
        assertEquals(Lamp.Light.REFUSED, door.panel.state().light());
        door = door.restart();
    }

    @Test
    void beforeTheEnrolmentNothingIsCalledOrScanned() {
        standing.set(Standing.NEW);
        scan(pass);
        stage.call();
        assertInstanceOf(View.Enrol.class, view());
        assertEquals(0, door.journal.last());
        standing.set(Standing.KNOWN);
        stage.tick();
        assertInstanceOf(View.Idle.class, view());
    }

    @Test
    void whoeverWaitsForAChangeHearsOfItAtOnce() throws InterruptedException {
        long seen = stage.snapshot().version();
        Thread.ofVirtual().start(() -> scan(pass));
        assertTrue(stage.awaitChange(seen, Duration.ofSeconds(10)).version() > seen);
    }

    private Stage stage(String pin) {
        return new Stage(
                new Stage.Rooms(door.house, door.gate, door.desk, door.panel.asPanel(), (_, _) -> called, news),
                door.clock,
                new Stage.Manners(Language.JA, pin, standing::get));
    }

    private void scan(String text) {
        stage.scan(new Scan(text, Scan.Source.KEYBOARD));
    }

    private String group(int people) {
        String group = door.fake.listed("会津第二小学校", door.fake.current(), PassEntry.Standing.VALID, people);
        door.withManifest();
        return group;
    }

    private void after(long seconds) {
        door.pass(seconds);
        stage.tick();
    }

    private View view() {
        return stage.snapshot().view();
    }

    private GateAnswer answer() {
        return assertInstanceOf(View.AtGate.class, view()).answer();
    }

    private UseAnswer use() {
        return assertInstanceOf(View.AtMachine.class, view()).answer();
    }
}
