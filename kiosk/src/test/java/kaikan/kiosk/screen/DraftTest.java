package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Objects;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.testing.FakeHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A form that another code pushed from the screen: not lost to whoever filled it in, and shown to as few others as can be.
final class DraftTest extends InTheFoyer {
    private final WalkIn typed = new WalkIn("Maria Rossi", "Alba", "", "", WalkIn.Consent.NOT_GIVEN, "en");

    @BeforeEach
    void somebodyWrites() {
        foyer.stage.press(Button.SPEAK_EN);
        foyer.stage.press(Button.WALK_IN);
        type();
    }

    @Test
    void whoeverShowsAPassIsServedAsIfThereWereNoForm() {
        foyer.after(10);
        foyer.scan(foyer.pass);
        assertInstanceOf(GateAnswer.Welcome.class, foyer.answer());
        foyer.after(19);
        assertInstanceOf(GateAnswer.Welcome.class, foyer.answer());
        assertFalse(foyer.drawn(Language.JA).contains("Rossi"));
        foyer.after(1);
        assertInstanceOf(View.LeftForm.class, foyer.view());
        assertEquals(Language.EN, foyer.stage.snapshot().language());
        foyer.scan(foyer.door.fake.toRoom("田中", "会議室 3"));
        assertInstanceOf(GateAnswer.class, foyer.answer());
    }

    @Test
    void theQuestionNamesNobodyAndWhoeverGoesOnFindsAllOfIt() {
        foyer.scan(foyer.pass);
        foyer.stage.press(Button.HOME);
        for (Language language : Language.values()) {
            assertFalse(foyer.drawn(language).contains("Rossi") || foyer.drawn(language).contains("Alba"), foyer.drawn(language));
        }
        foyer.stage.press(Button.RESUME);
        assertEquals(typed, assertInstanceOf(View.Form.class, foyer.view()).typed());
        assertEquals(Language.EN, foyer.stage.snapshot().language());
    }

    @Test
    void aMinuteAfterTheCodeItIsForgottenEvenWhileItIsAskedAndTouched() {
        foyer.scan(foyer.pass);
        foyer.stage.press(Button.HOME);
        foyer.after(59);
        foyer.stage.touched();
        assertInstanceOf(View.LeftForm.class, foyer.view());
        foyer.after(1);
        assertInstanceOf(View.Idle.class, foyer.view());
        foyer.stage.press(Button.RESUME);
        assertInstanceOf(View.Idle.class, foyer.view());
    }

    @Test
    void noPressIsQuickerThanTheClock() {
        foyer.scan(foyer.pass);
        foyer.stage.press(Button.HOME);
        foyer.door.pass(60);
        foyer.stage.press(Button.RESUME);
        assertInstanceOf(View.Idle.class, foyer.view());
    }

    @Test
    void moreCodesDoNotKeepItLonger() {
        foyer.scan(foyer.pass);
        foyer.after(19);
        foyer.scan(foyer.door.fake.toRoom("田中", "会議室 3"));
        foyer.after(19);
        foyer.scan(FakeHouse.label("MC-1"));
        foyer.after(22);
        foyer.stage.press(Button.HOME);
        assertInstanceOf(View.Idle.class, foyer.view());
    }

    @Test
    void duringACallForHelpItIsKeptThreeMinutesFromTheLastTouchAndACodeMakesThatAMinute() {
        foyer.after(30);
        foyer.stage.call();
        foyer.after(119);
        foyer.stage.press(Button.HOME);
        assertInstanceOf(View.LeftForm.class, foyer.view());
        foyer.after(31);
        assertInstanceOf(View.Idle.class, foyer.view());
        foyer.stage.press(Button.WALK_IN);
        type();
        foyer.stage.call();
        foyer.after(5);
        foyer.scan(foyer.pass);
        foyer.stage.press(Button.HOME);
        assertInstanceOf(View.LeftForm.class, foyer.view());
        foyer.after(60);
        assertInstanceOf(View.Idle.class, foyer.view());
    }

    @Test
    void nobodyIsAskedWhereNothingWasWrittenOrWhereItWasSentOrAnotherFormWasBegun() {
        foyer.stage.press(Button.HOME);
        assertInstanceOf(View.Idle.class, foyer.view(), "given up");
        foyer.stage.press(Button.WALK_IN);
        foyer.scan(foyer.pass);
        foyer.stage.press(Button.HOME);
        assertInstanceOf(View.Idle.class, foyer.view(), "empty");
        foyer.stage.press(Button.WALK_IN);
        type();
        foyer.scan(foyer.pass);
        foyer.stage.press(Button.WALK_IN);
        assertEquals("", assertInstanceOf(View.Form.class, foyer.view()).typed().name());
        foyer.stage.press(Button.HOME);
        assertInstanceOf(View.Idle.class, foyer.view(), "another form");
    }

    @Test
    void theLastLettersThatComeAfterTheCodeAreKeptAsWell() {
        long form = foyer.stage.snapshot().version();
        foyer.scan(foyer.pass);
        WalkIn last = new WalkIn("Maria Rossini", "Alba", "", "", WalkIn.Consent.NOT_GIVEN, "en");
        foyer.stage.typed(last, form);
        assertInstanceOf(GateAnswer.Welcome.class, foyer.answer());
        foyer.stage.press(Button.HOME);
        foyer.stage.press(Button.RESUME);
        assertEquals(last, assertInstanceOf(View.Form.class, foyer.view()).typed());
    }

    @Test
    void theVeryFirstLettersThatComeAfterTheCodeAreKeptAndThoseOfAnotherScreenAreNot() {
        foyer.stage.press(Button.HOME);
        long idle = foyer.stage.snapshot().version();
        foyer.stage.press(Button.WALK_IN);
        long form = foyer.stage.snapshot().version();
        foyer.scan(foyer.pass);
        foyer.stage.typed(new WalkIn("somebody else", "", "", "", WalkIn.Consent.NOT_GIVEN, "en"), idle);
        foyer.stage.typed(typed, form);
        foyer.stage.press(Button.HOME);
        foyer.stage.press(Button.RESUME);
        assertEquals(typed, assertInstanceOf(View.Form.class, foyer.view()).typed());
    }

    @Test
    void aFormThatIsSentAfterACodeHasTakenItsPlaceIsTakenOnceAndInItsOwnLanguage() {
        WalkIn whole = new WalkIn("Maria Rossi", "Alba", "総務", "0", WalkIn.Consent.GIVEN, "en");
        for (int seconds : List.of(0, 30, 90)) {
            foyer.stage.press(Button.HOME);
            foyer.stage.press(Button.SPEAK_EN);
            foyer.stage.press(Button.WALK_IN);
            long form = foyer.stage.snapshot().version();
            foyer.scan(foyer.door.fake.toRoom("田中", "会議室 3"));
            foyer.stage.press(Button.SPEAK_JA);
            foyer.after(seconds);
            int inside = foyer.door.house.inside().size();
            foyer.stage.register(whole, form);
            assertInstanceOf(GateAnswer.Registered.class, foyer.answer());
            assertEquals(Language.EN, foyer.stage.snapshot().language());
            foyer.stage.register(whole, form);
            assertEquals(inside + 1, foyer.door.house.inside().size(), "a double tap registers nobody twice");
            foyer.stage.press(Button.HOME);
            foyer.stage.register(whole, form);
            assertEquals(inside + 1, foyer.door.house.inside().size());
        }
    }

    @Test
    void aFormThatIsSentTooLateWithAFlawComesBackAsItWasTyped() {
        long form = foyer.stage.snapshot().version();
        foyer.scan(foyer.pass);
        foyer.stage.register(typed, form);
        View.Form again = assertInstanceOf(View.Form.class, foyer.view());
        assertEquals(typed, again.typed());
        assertFalse(again.flaws().isEmpty());
    }

    private void type() {
        assertInstanceOf(View.Form.class, foyer.view());
        foyer.stage.typed(typed, foyer.stage.snapshot().version());
        assertEquals(List.of(typed), List.of(Objects.requireNonNull(((View.Form) foyer.view()).typed())));
    }
}
