package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.link.CallState;
import kaikan.kiosk.link.Standing;
import kaikan.kiosk.panel.Buzzer;
import kaikan.kiosk.panel.Lamp;
import kaikan.kiosk.testing.Door;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.use.UseAnswer;
import kaikan.protocol.Basis;
import kaikan.protocol.Envelope;
import kaikan.protocol.Message;
import kaikan.protocol.Present;
import kaikan.protocol.Window;
import org.junit.jupiter.api.Test;

final class StageTest extends InTheFoyer {
    @Test
    void aWelcomeStaysAWhileAndThenOnlyTheSamePassTakesItBack() {
        foyer.scan(foyer.pass);
        assertInstanceOf(GateAnswer.Welcome.class, foyer.answer());
        assertEquals(60, foyer.stage.snapshot().undoLeft().toSeconds());
        foyer.after(19);
        assertInstanceOf(GateAnswer.Welcome.class, foyer.answer());
        foyer.after(1);
        assertInstanceOf(View.Idle.class, foyer.view());
        assertEquals(Duration.ZERO, foyer.stage.snapshot().undoLeft(), "the next visitor cannot take it back");
        foyer.stage.press(Button.UNDO);
        assertEquals(1, foyer.door.house.inside().size());
        foyer.scan(foyer.pass);
        assertEquals(40, foyer.stage.snapshot().undoLeft().toSeconds());
        foyer.stage.press(Button.UNDO);
        assertInstanceOf(GateAnswer.Undone.class, foyer.answer());
        assertEquals(List.of(), foyer.door.house.inside());
        foyer.after(12);
        foyer.stage.press(Button.UNDO);
        assertInstanceOf(GateAnswer.UndoTooLate.class, foyer.answer());
    }

    @Test
    void aButtonOfAScreenThatIsGoneDoesNothingToWhoeverCameSince() {
        String other = foyer.door.fake.listed("鈴木");
        foyer.door.withManifest();
        foyer.scan(foyer.pass);
        long seen = foyer.stage.snapshot().version();
        foyer.scan(other);
        foyer.stage.press(Button.UNDO, seen);
        foyer.stage.press(Button.LEAVE, seen);
        assertEquals(2, foyer.door.house.inside().size());
        foyer.stage.press(Button.UNDO, foyer.stage.snapshot().version());
        assertEquals(List.of("佐藤"), foyer.door.house.inside().stream().map(Present::name).toList());
    }

    @Test
    void theSameCodeWithinSecondsShowsTheSameWelcome() {
        foyer.scan(foyer.pass);
        View first = foyer.view();
        foyer.door.pass(2);
        foyer.scan(foyer.pass);
        assertEquals(first, foyer.view());
    }

    @Test
    void aPassOfTwoDaysIsRefusedWithBothAndAMachineSendsNobodyToTheDoorsForm() {
        Instant from = Door.NOON.plus(Duration.ofDays(1));
        String days = foyer.door.fake.unlisted(6, new Window(from, from.plus(Duration.ofDays(1))));
        foyer.scan(days);
        assertInstanceOf(GateAnswer.Refused.class, foyer.answer());
        Canvas canvas = Canvas.of(Language.JA, FakeHouse.TOKYO, Duration.ZERO);
        GateAnswer.Refused refused = assertInstanceOf(GateAnswer.Refused.class, foyer.answer());
        String html = new GateScenes(canvas, Door.NOON, 1, new Reception.Open()).draw(refused).main().markup();
        Times times = canvas.times();
        String both = times.day(times.dayOf(from)) + "–" + times.day(times.dayOf(from.plus(Duration.ofDays(1))));
        assertTrue(html.contains(both), html);
        foyer.scan(FakeHouse.label("MC-1"));
        foyer.scan(days);
        Scene scene = new UseScenes(canvas, _ -> false, Door.NOON).draw(foyer.use());
        assertFalse((scene.main().markup() + scene.footer().markup()).contains("きょうの受付をする"));
        assertEquals("24:00", times.end(Instant.parse("2026-12-08T15:00:00Z")));
    }

    @Test
    void lampAndBuzzerSayTheSameAsTheScreen() {
        assertEquals(Lamp.Light.READY, foyer.door.panel.state().light());
        foyer.scan(foyer.pass);
        assertEquals(Lamp.Light.GOOD, foyer.door.panel.state().light());
        assertEquals(Buzzer.Tone.GOOD, foyer.door.panel.state().tone());
        foyer.scan("nonsense");
        assertEquals(Lamp.Light.REFUSED, foyer.door.panel.state().light());
        assertEquals(Buzzer.Tone.REFUSED, foyer.door.panel.state().tone());
        foyer.after(20);
        assertEquals(Lamp.Light.READY, foyer.door.panel.state().light());
        assertEquals(2, foyer.door.panel.state().tones());
    }

    @Test
    void aLabelAndThenAPassStartAMachineAndTheSameStopIt() {
        foyer.scan(FakeHouse.label("MC-1"));
        assertInstanceOf(UseAnswer.Ready.class, foyer.use());
        foyer.scan("nonsense");
        assertInstanceOf(UseAnswer.PassRefused.class, foyer.use());
        foyer.scan(FakeHouse.label("MC-1"));
        foyer.scan(foyer.pass);
        assertInstanceOf(UseAnswer.Started.class, foyer.use());
        foyer.after(600);
        foyer.scan(FakeHouse.label("MC-1"));
        foyer.scan(foyer.pass);
        assertInstanceOf(UseAnswer.Stopped.class, foyer.use());
        foyer.scan(FakeHouse.label("MC-1"));
        foyer.scan(foyer.pass);
        assertInstanceOf(UseAnswer.AlreadyStopped.class, foyer.use());
    }

    @Test
    void aLanguageIsForOneVisit() {
        foyer.stage.press(Button.SPEAK_EN);
        foyer.scan(foyer.pass);
        assertEquals(Language.EN, foyer.stage.snapshot().language());
        foyer.scan("somebody else");
        assertEquals(Language.JA, foyer.stage.snapshot().language());
        foyer.stage.press(Button.SPEAK_EASY);
        foyer.after(20);
        assertEquals(Language.JA, foyer.stage.snapshot().language());
        foyer.stage.press(Button.SPEAK_EN);
        foyer.after(59);
        assertEquals(Language.EN, foyer.stage.snapshot().language());
        foyer.after(1);
        assertEquals(Language.JA, foyer.stage.snapshot().language());
    }

    @Test
    void whoeverHoldsThePassUpOnceMoreAfterAStartDoesNotLeaveTheHouse() {
        foyer.scan(foyer.pass);
        foyer.after(600);
        foyer.scan(FakeHouse.label("MC-1"));
        foyer.scan(foyer.pass);
        foyer.after(4);
        foyer.scan(foyer.pass);
        assertInstanceOf(UseAnswer.Started.class, foyer.use());
        foyer.stage.press(Button.HOME);
        foyer.scan(foyer.pass);
        assertInstanceOf(GateAnswer.Farewell.class, foyer.answer(), "from the door's own screen it is a wish to leave");
    }

    @Test
    void aMachineSpeaksTheLanguageThatWasChosenFromItsLabelToThePass() {
        foyer.stage.press(Button.SPEAK_EN);
        foyer.scan(FakeHouse.label("MC-1"));
        foyer.scan(foyer.pass);
        assertInstanceOf(UseAnswer.Started.class, foyer.use());
        assertEquals(Language.EN, foyer.stage.snapshot().language());
        foyer.scan(FakeHouse.label("PRINT-3"));
        assertEquals(Language.JA, foyer.stage.snapshot().language(), "the next visitor begins anew");
    }

    @Test
    void aFormWithFlawsKeepsWhatWasTyped() {
        foyer.stage.press(Button.WALK_IN);
        WalkIn typed = new WalkIn("高橋", "", "", "", WalkIn.Consent.NOT_GIVEN, "ja");
        foyer.register(typed);
        assertEquals(typed, assertInstanceOf(View.Form.class, foyer.view()).typed());
        foyer.register(new WalkIn("高橋", "", "総務", "0", WalkIn.Consent.GIVEN, "ja"));
        int number = assertInstanceOf(GateAnswer.Registered.class, foyer.answer()).exitNumber();
        foyer.stage.press(Button.EXIT);
        foyer.stage.leave("12ab");
        assertEquals("12ab", assertInstanceOf(View.ExitNumber.class, foyer.view()).wrong());
        foyer.stage.leave(Integer.toString(number));
        foyer.stage.press(Button.LEAVE);
        assertInstanceOf(GateAnswer.Farewell.class, foyer.answer());
    }

    @Test
    void aPassThatIsNotListedIsLookedUpFirstWhereThereIsALink() {
        String young = foyer.door.fake.unlisted(6, foyer.door.fake.current());
        foyer.scan(young);
        assertInstanceOf(GateAnswer.Welcome.class, foyer.answer(), "without a link nobody waits");
        foyer.news.online = true;
        String booked = foyer.door.fake.listed("高橋");
        foyer.scan(booked);
        assertInstanceOf(View.Asking.class, foyer.view());
        foyer.scan(booked);
        foyer.door.house.replace(foyer.door.fake.manifest("v2", 0));
        foyer.news.told++;
        foyer.stage.tick();
        assertEquals("高橋", Objects.requireNonNull(assertInstanceOf(GateAnswer.Welcome.class, foyer.answer()).entry()).holder());
        foyer.scan(foyer.door.fake.unlisted(6, foyer.door.fake.current()));
        foyer.after(2);
        assertInstanceOf(View.Asking.class, foyer.view());
        foyer.after(1);
        assertEquals(Basis.PROVISIONAL, assertInstanceOf(GateAnswer.Welcome.class, foyer.answer()).basis(), "nobody waits longer");
        foyer.scan(foyer.door.fake.unlisted(6, foyer.door.fake.current()));
        foyer.scan(foyer.pass);
        assertEquals(5, assertInstanceOf(GateAnswer.Welcome.class, foyer.answer()).inside(), "whoever waited counts before the next one");
    }

    @Test
    void oneOfAGroupLeavesOnlyByTheirOwnWord() {
        String group = foyer.group(10);
        foyer.scan(group);
        foyer.stage.together(5, foyer.stage.snapshot().version());
        assertEquals(5, assertInstanceOf(GateAnswer.Welcome.class, foyer.answer()).inside());
        foyer.stage.together(5, foyer.stage.snapshot().version());
        assertEquals(5, foyer.door.house.inside().size(), "a second tap counts nobody twice");
        foyer.after(20);
        foyer.scan(group);
        assertInstanceOf(GateAnswer.Which.class, foyer.answer());
        foyer.after(75);
        assertInstanceOf(View.Idle.class, foyer.view());
        assertEquals(5, foyer.door.house.inside().size(), "without an answer nothing changes");
        foyer.scan(group);
        foyer.stage.press(Button.LEAVE);
        assertInstanceOf(GateAnswer.Farewell.class, foyer.answer());
        assertEquals(4, foyer.door.house.inside().size());
        foyer.stage.press(Button.LEAVE);
        assertEquals(4, foyer.door.house.inside().size(), "a second tap signs nobody out");
        foyer.stage.together(3, foyer.stage.snapshot().version());
        assertEquals(2, foyer.door.house.inside().size());
        foyer.after(20);
        foyer.scan(group);
        foyer.stage.press(Button.ENTER);
        assertEquals(3, assertInstanceOf(GateAnswer.Welcome.class, foyer.answer()).inside());
    }

    @Test
    void whoeverIsWelcomedAloneAndTurnsRoundIsSignedOut() {
        foyer.scan(foyer.pass);
        foyer.stage.press(Button.LEAVE);
        assertInstanceOf(GateAnswer.Farewell.class, foyer.answer());
        assertEquals(0, foyer.door.house.inside().size());
    }

    @Test
    void aGroupLeavesAfterItsBookingHasEnded() {
        String group = foyer.group(10);
        foyer.scan(group);
        foyer.stage.together(2, foyer.stage.snapshot().version());
        foyer.after(2 * 3_600);
        foyer.scan(group);
        GateAnswer.Refused refused = assertInstanceOf(GateAnswer.Refused.class, foyer.answer());
        assertEquals("OVER", refused.why().code());
        assertEquals(2, refused.inside());
        foyer.stage.press(Button.LEAVE);
        assertInstanceOf(GateAnswer.Farewell.class, foyer.answer());
        assertEquals(1, foyer.door.house.inside().size());
    }

    @Test
    void theFormStaysWhileSomebodyTypes() {
        foyer.stage.press(Button.WALK_IN);
        long version = foyer.stage.snapshot().version();
        foyer.after(70);
        foyer.stage.touched();
        foyer.after(70);
        assertInstanceOf(View.Form.class, foyer.view());
        assertEquals(version, foyer.stage.snapshot().version(), "nothing is drawn anew under the hands");
        foyer.after(5);
        assertInstanceOf(View.Idle.class, foyer.view());
    }

    @Test
    void aDoubleTapIsOneStep() {
        WalkIn typed = new WalkIn("高橋", "", "総務", "0", WalkIn.Consent.GIVEN, "ja");
        foyer.stage.press(Button.WALK_IN);
        foyer.register(typed);
        foyer.register(typed);
        int number = assertInstanceOf(GateAnswer.Registered.class, foyer.answer()).exitNumber();
        assertEquals(1, foyer.door.house.inside().size());
        foyer.stage.press(Button.EXIT);
        foyer.stage.leave(Integer.toString(number));
        foyer.stage.leave(Integer.toString(number));
        foyer.stage.press(Button.LEAVE);
        foyer.stage.press(Button.LEAVE);
        assertInstanceOf(GateAnswer.Farewell.class, foyer.answer());
        foyer.stage.press(Button.UNDO);
        foyer.stage.press(Button.UNDO);
        assertInstanceOf(GateAnswer.Undone.class, foyer.answer());
        foyer.stage.press(Button.CALL);
        foyer.stage.press(Button.CALL);
        assertEquals(1, foyer.door.rows().stream().map(Envelope::message).filter(Message.HelpCalled.class::isInstance).count());
    }

    @Test
    void aCallSaysWhatItIsAboutAndCanBeWithdrawn() {
        foyer.scan("nonsense");
        foyer.stage.call();
        assertEquals("UNKNOWN_CODE", assertInstanceOf(Message.HelpCalled.class, foyer.door.last()).about());
        assertEquals(Lamp.Light.CALLING, foyer.door.panel.state().light());
        foyer.stage.press(Button.WITHDRAW);
        assertInstanceOf(Message.HelpWithdrawn.class, foyer.door.last());
        assertInstanceOf(View.Idle.class, foyer.view());
    }

    @Test
    void theScreenFollowsACallSilently() {
        foyer.stage.press(Button.CALL);
        Snapshot before = foyer.stage.snapshot();
        assertEquals(foyer.door.journal.last(), assertInstanceOf(View.Called.class, foyer.view()).row());
        foyer.after(1);
        assertEquals(before.version(), foyer.stage.snapshot().version(), "nothing has changed");
        foyer.called = CallState.ANSWERED;
        foyer.after(1);
        assertEquals(CallState.ANSWERED, assertInstanceOf(View.Called.class, foyer.view()).state());
        assertTrue(foyer.stage.snapshot().version() > before.version());
        assertEquals(before.heard(), foyer.stage.snapshot().heard());
        foyer.after(118);
        assertInstanceOf(View.Idle.class, foyer.view(), "the change keeps nobody's screen");
    }

    @Test
    void aCallThatIsDoneSaysSoAndGoesHomeAsOtherResultsDo() {
        foyer.stage.press(Button.SPEAK_EN);
        foyer.stage.press(Button.CALL);
        foyer.called = CallState.ANSWERED;
        foyer.after(110);
        Snapshot before = foyer.stage.snapshot();
        foyer.called = CallState.DONE;
        foyer.after(1);
        assertEquals(CallState.DONE, assertInstanceOf(View.Called.class, foyer.view()).state());
        assertEquals(before.heard(), foyer.stage.snapshot().heard());
        assertEquals(Lamp.Light.READY, foyer.door.panel.state().light(), "nobody is called any more");
        assertFalse(foyer.drawn(Language.EN).contains("value=\"WITHDRAW\""));
        foyer.called = CallState.HEARD;
        foyer.after(11);
        assertEquals(CallState.DONE, assertInstanceOf(View.Called.class, foyer.view()).state(), "it stands its own time");
        foyer.after(1);
        assertInstanceOf(View.Idle.class, foyer.view());
        assertEquals(Language.JA, foyer.stage.snapshot().language());
    }

    @Test
    void whoeverStillNeedsHelpCallsAgainAndWhoeverComesNextIsAnotherVisitor() {
        foyer.stage.press(Button.CALL);
        foyer.called = CallState.DONE;
        foyer.after(1);
        foyer.called = CallState.HEARD;
        foyer.stage.press(Button.CALL);
        assertEquals(2, foyer.door.rows().stream().map(Envelope::message).filter(Message.HelpCalled.class::isInstance).count());
        assertEquals(CallState.HEARD, assertInstanceOf(View.Called.class, foyer.view()).state());
        foyer.stage.press(Button.SPEAK_EN);
        foyer.called = CallState.DONE;
        foyer.after(1);
        foyer.scan(foyer.pass);
        assertEquals(Language.JA, foyer.stage.snapshot().language());
    }

    @Test
    void theStaffsListsAskForTheStaffsNumberWhereThereIsOne() {
        foyer.stage.press(Button.MUSTER);
        assertInstanceOf(View.Muster.class, foyer.view());
        foyer.stage("4711");
        foyer.stage.press(Button.MUSTER);
        assertInstanceOf(View.Pin.class, foyer.view());
        foyer.stage.pin("1234");
        assertEquals(View.Tries.WRONG, assertInstanceOf(View.Pin.class, foyer.view()).tries());
        foyer.stage.pin("4711");
        assertInstanceOf(View.Muster.class, foyer.view());
    }

    @Test
    void whenNothingCanBeKeptNobodyIsWelcomed() {
        foyer.door.journal.close();
        foyer.scan(foyer.pass);
        assertInstanceOf(View.Broken.class, foyer.view());
        assertEquals(Lamp.Light.REFUSED, foyer.door.panel.state().light());
        foyer.door = foyer.door.restart();
    }

    @Test
    void beforeTheEnrolmentNothingIsCalledOrScanned() {
        foyer.standing.set(Standing.NEW);
        foyer.scan(foyer.pass);
        foyer.stage.call();
        assertInstanceOf(View.Enrol.class, foyer.view());
        assertEquals(0, foyer.door.journal.last());
        foyer.standing.set(Standing.KNOWN);
        foyer.stage.tick();
        assertInstanceOf(View.Idle.class, foyer.view());
    }

    @Test
    void whoeverWaitsForAChangeHearsOfItAtOnce() throws InterruptedException {
        long seen = foyer.stage.snapshot().version();
        Thread.ofVirtual().start(() -> foyer.scan(foyer.pass));
        assertTrue(foyer.stage.awaitChange(seen, Duration.ofSeconds(60)).version() > seen);
    }
}
