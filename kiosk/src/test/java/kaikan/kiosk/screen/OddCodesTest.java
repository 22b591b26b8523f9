package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.gate.Undo;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.panel.Buzzer;
import kaikan.kiosk.testing.Door;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.use.UseAnswer;
import kaikan.protocol.Message;
import kaikan.protocol.Name;
import kaikan.protocol.PassEntry;
import org.junit.jupiter.api.Test;

/// What visitors show who have something else in their hand, show it badly, or at the wrong moment.
final class OddCodesTest extends InTheFoyer {
    @Test
    void whateverIsShownAtTheDoorTheAnswerSaysWhyAndWhatToDoInEachLanguage() {
        codes().forEach((shown, code) -> {
            foyer.stage.press(Button.HOME);
            foyer.scan(shown);
            assertEquals(code, assertInstanceOf(GateAnswer.Refused.class, foyer.answer(), shown).why().code(), shown);
            saysWhyAndWhatToDo(code);
        });
        assertEquals(0, foyer.door.house.inside().size());
    }

    @Test
    void whateverIsShownToAMachineTheAnswerSaysWhyAndWhatToDoInEachLanguage() {
        codes().forEach((shown, code) -> {
            foyer.stage.press(Button.HOME);
            foyer.scan(FakeHouse.label("MC-1"));
            foyer.scan(shown);
            assertEquals(code, assertInstanceOf(UseAnswer.PassRefused.class, foyer.use(), shown).why().code(), shown);
            saysWhyAndWhatToDo(code);
        });
        for (String label : List.of("NO-SUCH", "PRINT-3")) {
            foyer.scan(FakeHouse.label(label));
            saysWhyAndWhatToDo(label);
        }
        assertEquals(0, foyer.door.house.inside().size());
    }

    @Test
    void aPassThatWasReadBadlyAtAMachineIsForTheMachineWhenItIsShownAgain() {
        foyer.scan(foyer.pass);
        foyer.after(600);
        foyer.scan(FakeHouse.label("MC-1"));
        foyer.scan(foyer.pass.substring(0, 90));
        saysWhyAndWhatToDo("CUT_SHORT");
        foyer.scan(foyer.pass);
        assertInstanceOf(UseAnswer.Started.class, foyer.use());
        assertEquals(1, foyer.door.house.inside().size(), "nobody is signed out who wants to use a machine");
    }

    @Test
    void aPassThatAMachineRefusesSignsNobodyOutHoweverOftenItIsRead() {
        String untrained = foyer.door.fake.listed("2");
        foyer.door.withManifest();
        foyer.scan(untrained);
        foyer.after(600);
        foyer.scan(FakeHouse.label("LASER-2"));
        foyer.scan(untrained);
        long rows = foyer.door.journal.last();
        foyer.door.pass(1);
        foyer.scan(untrained);
        assertEquals(rows, foyer.door.journal.last(), "read twice, refused once");
        foyer.door.pass(20);
        foyer.scan(untrained);
        assertInstanceOf(UseAnswer.Refused.class, foyer.use());
        assertEquals(1, foyer.door.house.inside().size());
        foyer.scan(foyer.pass);
        assertInstanceOf(GateAnswer.Welcome.class, foyer.answer(), "another visitor's pass is for the door");
    }

    @Test
    void aPassReadTwiceWhereItStoppedAMachineSignsNobodyOutAndLaterItDoes() {
        foyer.scan(FakeHouse.label("MC-1"));
        foyer.scan(foyer.pass);
        foyer.after(600);
        foyer.scan(FakeHouse.label("MC-1"));
        foyer.scan(foyer.pass);
        foyer.door.pass(1);
        foyer.scan(foyer.pass);
        assertInstanceOf(UseAnswer.Stopped.class, foyer.use());
        foyer.door.pass(10);
        foyer.scan(foyer.pass);
        assertInstanceOf(GateAnswer.Farewell.class, foyer.answer());
    }

    @Test
    void twoLabelsAreTheLastOneAndALabelReadTwiceIsOne() {
        foyer.scan(FakeHouse.label("MC-1"));
        foyer.scan(FakeHouse.label("SAW-4"));
        foyer.scan(FakeHouse.label("SAW-4"));
        foyer.scan(foyer.pass);
        assertEquals("SAW-4", assertInstanceOf(UseAnswer.Started.class, foyer.use()).machine().code());
        assertTrue(foyer.door.house.machine("MC-1").orElseThrow().running().isEmpty());
    }

    @Test
    void aCodeThatIsNoPassLeavesWhoeverFillsInTheFormTheirForm() {
        foyer.stage.press(Button.WALK_IN);
        WalkIn typed = new WalkIn("高橋", "", "", "", WalkIn.Consent.NOT_GIVEN, "ja");
        foyer.register(typed);
        foyer.scan("https://example.com/menu");
        assertEquals(typed, assertInstanceOf(View.Form.class, foyer.view()).typed());
        assertEquals("UNKNOWN_CODE", assertInstanceOf(Message.ScanRefused.class, foyer.door.last()).code());
        assertEquals(Buzzer.Tone.REFUSED, foyer.door.panel.state().tone());
        for (Language language : Language.values()) {
            assertTrue(foyer.drawn(language).contains(Words.in(language).html("form.stray").markup()));
        }
        foyer.scan(foyer.pass);
        assertInstanceOf(GateAnswer.Welcome.class, foyer.answer(), "whoever has found their pass needs no form");
    }

    @Test
    void theSameCodeHeldUpIsOneRowAndOfManyInAMinuteTheRestIsOneRow() {
        long before = foyer.door.journal.last();
        for (int second = 0; second < 20; second++) {
            foyer.scan("https://example.com/menu");
            foyer.door.pass(1);
        }
        assertEquals(before + 1, foyer.door.journal.last(), "held up for twenty seconds");
        foyer.door.pass(60);
        for (int code = 0; code < 40; code++) {
            foyer.scan(code % 2 == 0 ? "code " + code : FakeHouse.label("NO-" + code));
            assertTrue(code % 2 == 0
                    ? foyer.view() instanceof View.AtGate(GateAnswer.Refused _)
                    : foyer.view() instanceof View.AtMachine(UseAnswer.UnknownMachine _), "whoever shows it is answered");
        }
        foyer.door.house.oddCodes().tell();
        assertEquals(before + 11, foyer.door.journal.last());
        foyer.scan(foyer.pass);
        assertInstanceOf(GateAnswer.Welcome.class, foyer.answer(), "a pass always has its row");
        foyer.door.pass(60);
        foyer.door.house.oddCodes().tell();
        foyer.door.house.oddCodes().tell();
        assertEquals(before + 13, foyer.door.journal.last());
        assertEquals(new Message.ScanRefused(Message.ScanRefused.LEFT_OUT, null, 30), foyer.door.last());
    }

    @Test
    void noRefusalIsWrittenInAnotherLanguage() {
        codes().forEach((shown, code) -> {
            foyer.stage.press(Button.HOME);
            foyer.scan(shown);
            for (Language language : List.of(Language.JA, Language.EASY)) {
                String words = foyer.drawn(language)
                        .replaceAll("(?s)<header>.*?</header>", "")
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("QR", "");
                assertFalse(words.matches("(?s).*[A-Za-z]{2,}.*"), () -> code + " in " + words);
            }
        });
    }

    @Test
    void aCodeThatIsNoPassTakesNobodysUndoAway() {
        foyer.scan(foyer.pass);
        foyer.scan("https://example.com/menu");
        foyer.scan(foyer.pass);
        foyer.stage.press(Button.UNDO);
        assertInstanceOf(GateAnswer.Undone.class, foyer.answer());
        assertEquals(0, foyer.door.house.inside().size());
    }

    @Test
    void aMachineSaysWhoseEvenWhereTheBookingsTitleIsNotForEverybody() {
        UseAnswer.Started started = new UseAnswer.Started(
                foyer.door.fake.manifest("v1", 0).machines().getFirst(),
                new UseAnswer.Who(new Name("", ""), true),
                new Undo("U", "E", Duration.ofSeconds(60), List.of()),
                null,
                1);
        for (Language language : Language.values()) {
            String drawn = new UseScenes(Canvas.of(language, FakeHouse.TOKYO, Duration.ZERO), _ -> false, Door.NOON).draw(started).main().markup();
            assertTrue(drawn.contains(Words.in(language).html("use.started.several").markup()));
        }
    }

    /// What is shown, and the reason it is refused for.
    private Map<String, String> codes() {
        FakeHouse house = foyer.door.fake;
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put(foyer.pass.substring(0, 100), "CUT_SHORT");
        codes.put(foyer.pass.substring(foyer.pass.length() - 60), "UNKNOWN_CODE");
        codes.put("https://www.instagram.com/p/CxYzAbCdEfG/", "UNKNOWN_CODE");
        codes.put("https://example.com/menu", "UNKNOWN_CODE");
        codes.put("4901234567894", "UNKNOWN_CODE");
        codes.put("<script>alert(1)</script>", "UNKNOWN_CODE");
        codes.put("\u0000\u0001\u001b[2J\u202e", "UNKNOWN_CODE");
        codes.put("BEGIN:VCARD\nFN:山田\nEND:VCARD", "UNKNOWN_CODE");
        codes.put("x".repeat(100_000), "UNKNOWN_CODE");
        codes.put("WIFI:S:Kaikan Guest;T:WPA;P:geheim;;", "UNKNOWN_CODE");
        codes.put("https://example.com/p/" + "A".repeat(30), "UNKNOWN_CODE");
        codes.put("/M/".repeat(20_000), "UNKNOWN_CODE");
        codes.put("\ufdfa".repeat(20_000), "UNKNOWN_CODE");
        codes.put("https://example.com/p/%E3%81%82%\r\n\t", "UNKNOWN_CODE");
        codes.put("/P/MA" + "A".repeat(140), "OTHER_VERSION");
        codes.put(new FakeHouse(Door.NOON).listed("偽"), "BAD_SIGNATURE");
        codes.put(house.unlisted(1, house.current()), "WRONG_BUILDING");
        codes.put(house.unlisted(99, house.current()), "WRONG_BUILDING");
        codes.put(house.unlisted(6, house.inHours(-3)), "OVER");
        codes.put(house.unlisted(6, house.inHours(-300)), "WRONG_DAY");
        codes.put(house.unlisted(6, house.inHours(2)), "TOO_EARLY");
        codes.put(house.unlisted(6, house.inHours(50)), "WRONG_DAY");
        codes.put(house.listed("取消", house.current(), PassEntry.Standing.CANCELLED, 1), "CANCELLED");
        foyer.door.withManifest();
        return codes;
    }

    private void saysWhyAndWhatToDo(String code) {
        for (Language language : Language.values()) {
            String drawn = foyer.drawn(language);
            assertTrue(drawn.matches("(?s).*<h1[^>]*>.*?[^<>]{2,}.*?</h1>.*<p class=\"where\">.*?[^<>]{4,}.*?</p>.*"), () -> code + " in " + drawn);
            assertTrue(drawn.contains("value=\"CALL\"") && drawn.contains("value=\"HOME\""), () -> code + " in " + drawn);
        }
    }
}
