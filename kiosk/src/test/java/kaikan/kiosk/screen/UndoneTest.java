package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.gate.WalkIn;
import kaikan.protocol.PassEntry;
import org.junit.jupiter.api.Test;

/// What is said after a step was taken back fits the step: whoever has a pass shows it again, whoever has a number types it again, and only
/// whoever took a registration back registers again.
final class UndoneTest extends InTheFoyer {
    private static final Map<Language, String> SHOW_AGAIN = Map.of(
            Language.JA, "もう一度入館証をかざしてください", Language.EN, "scan your pass again", Language.EASY, "QRコードを 見せてください");

    @Test
    void aPassIsShownAgainForTheWayInAndForTheWayOut() {
        foyer.scan(foyer.pass);
        foyer.stage.press(Button.UNDO);
        SHOW_AGAIN.forEach(this::reads);
        foyer.scan(foyer.pass);
        foyer.after(60);
        foyer.scan(foyer.pass);
        foyer.stage.press(Button.UNDO);
        SHOW_AGAIN.forEach(this::reads);
    }

    @Test
    void afterTheScreenHasGoneTheSamePassLeadsBackToTheEntryAsWasSaid() {
        foyer.scan(foyer.pass);
        for (Language language : Language.values()) {
            reads(language, plain(language, "welcome.undoLater"));
        }
        foyer.after(25);
        assertInstanceOf(View.Idle.class, foyer.view());
        foyer.scan(foyer.pass);
        foyer.stage.press(Button.UNDO);
        assertInstanceOf(GateAnswer.Undone.class, foyer.answer());
        assertEquals(0, foyer.door.house.inside().size());
    }

    @Test
    void afterTheScreenHasGoneTheSamePassLeadsBackInAlsoWhereItsTimeIsOver() {
        String ending = foyer.door.fake.listed("鈴木", foyer.door.fake.endingIn(70), PassEntry.Standing.VALID, 1);
        foyer.door.withManifest();
        for (String pass : List.of(foyer.pass, ending)) {
            foyer.scan(pass);
        }
        foyer.after(65);
        for (String pass : List.of(foyer.pass, ending)) {
            foyer.scan(pass);
            for (Language language : Language.values()) {
                reads(language, plain(language, "farewell.undoLater"));
            }
        }
        foyer.after(25);
        foyer.scan(foyer.pass);
        assertInstanceOf(GateAnswer.Welcome.class, foyer.answer());
        foyer.scan(ending);
        reads(Language.JA, "退館を取り消す");
        foyer.stage.press(Button.UNDO);
        assertInstanceOf(GateAnswer.Undone.class, foyer.answer());
        assertEquals(2, foyer.door.house.inside().size());
    }

    @Test
    void aRegistrationIsMadeAgainAndItsNumberCountsNoMore() {
        int number = register();
        foyer.stage.press(Button.UNDO);
        for (Language language : Language.values()) {
            reads(language, plain(language, "button.walkIn"));
            reads(language, Integer.toString(number));
        }
        reads(Language.JA, "もう使えません");
    }

    @Test
    void anExitWithANumberIsMadeWithTheSameNumberAgain() {
        int number = register();
        foyer.stage.press(Button.HOME);
        foyer.stage.press(Button.EXIT);
        foyer.stage.leave(Integer.toString(number));
        foyer.stage.press(Button.LEAVE);
        foyer.stage.press(Button.UNDO);
        for (Language language : Language.values()) {
            reads(language, plain(language, "button.exit"));
            reads(language, Integer.toString(number));
            assertFalse(read(language).contains(plain(language, "button.walkIn")), language::tag);
        }
    }

    private int register() {
        foyer.stage.press(Button.WALK_IN);
        foyer.register(new WalkIn("高橋", "", "総務", "0", WalkIn.Consent.GIVEN, "ja"));
        return foyer.answer() instanceof GateAnswer.Registered registered ? registered.exitNumber() : 0;
    }

    private void reads(Language language, String text) {
        assertTrue(read(language).contains(text), () -> text + " in " + read(language));
    }

    private String read(Language language) {
        return foyer.drawn(language).replaceAll("<r[tp]>.*?</r[tp]>|<[^>]*>", "");
    }

    private static String plain(Language language, String key) {
        return Html.text(Html.plain(Words.in(language).get(key))).markup();
    }
}
