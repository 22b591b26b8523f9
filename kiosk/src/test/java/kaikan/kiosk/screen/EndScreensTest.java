package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import kaikan.kiosk.panel.Buzzer;
import kaikan.kiosk.testing.Door;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.use.Endings;
import kaikan.kiosk.use.UseAnswer;
import kaikan.protocol.Terms;
import kaikan.protocol.UseRefusal;
import kaikan.protocol.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How the end of a machine's use comes on the screen, at 12:20 in Japan.
final class EndScreensTest extends InTheFoyer {
    private static final String LABEL = FakeHouse.label("SAW-4");

    @BeforeEach
    void aMachineWithTerms() {
        terms();
    }

    @Test
    void theStartSaysUntilWhenAndTheLabelOnWhichTerms() {
        foyer.scan(LABEL);
        says("use.terms.minutes", "20分");
        foyer.scan(foyer.pass);
        says("use.started.until", "12:20");
        foyer.after(70);
        foyer.scan(LABEL);
        assertTrue(foyer.drawn(Language.JA).contains("12:20までの予定です"), foyer.drawn(Language.JA));
        assertFalse(foyer.drawn(Language.JA).contains("value=\"LONGER\""), "too soon");
    }

    @Test
    void theFreeScreenWarnsWithAToneAndItsButtonAndThePassMakeItLonger() {
        start();
        foyer.after(15 * 60 - 110);
        assertInstanceOf(View.Idle.class, foyer.view());
        long tones = foyer.stage.snapshot().heard().count();
        foyer.after(1);
        assertEquals(Endings.Phase.ENDS_SOON, assertInstanceOf(UseAnswer.Ending.class, foyer.use()).phase());
        assertEquals(Buzzer.Tone.CALLING, foyer.door.panel.state().tone());
        assertEquals(tones + 1, foyer.stage.snapshot().heard().count());
        foyer.after(1);
        assertEquals(tones + 1, foyer.stage.snapshot().heard().count(), "it is said once");
        says("use.ending.ENDS_SOON.body", "12:20");
        says("use.longer.how");
        foyer.stage.press(Button.LONGER);
        says("use.extending.body", "12:20");
        foyer.scan("no pass");
        says("use.extending.stray");
        foyer.scan(foyer.pass);
        says("use.extended.body", "12:30");
        foyer.after(20);
        foyer.scan(foyer.pass);
        assertInstanceOf(UseAnswer.Extended.class, foyer.use(), "whoever holds it up longer does not leave the house");
    }

    @Test
    void whoeverIsAtTheScreenKeepsItAndTheEndIsSaidAfterThem() {
        start();
        foyer.after(15 * 60 - 112);
        foyer.stage.press(Button.WALK_IN);
        foyer.after(10);
        assertInstanceOf(View.Form.class, foyer.view());
        foyer.stage.press(Button.HOME);
        foyer.stage.press(Button.HOME);
        foyer.after(1);
        if (foyer.view() instanceof View.LeftForm) {
            foyer.stage.press(Button.HOME);
            foyer.after(1);
        }
        assertInstanceOf(UseAnswer.Ending.class, foyer.use());
    }

    @Test
    void theEndItselfIsSaidAndThenThatThePowerIsOff() {
        start();
        foyer.after(15 * 60 - 109);
        foyer.after(61);
        assertInstanceOf(View.Idle.class, foyer.view());
        foyer.after(4 * 60);
        foyer.after(1);
        assertEquals(Endings.Phase.OVER, assertInstanceOf(UseAnswer.Ending.class, foyer.use()).phase());
        says("use.ending.OVER.title");
        foyer.after(120);
        foyer.door.desk.endInTime();
        foyer.after(1);
        foyer.after(1);
        says("use.timeUp.title");
        assertTrue(foyer.drawn(Language.JA).contains("12:00–12:2"), foyer.drawn(Language.JA));
    }

    @Test
    void refusalsSayUntilWhenOrFromWhenOthersHaveBooked() {
        String other = foyer.door.fake.listed("鈴木");
        terms(new Terms.Booked(Set.of(foyer.door.fake.id(other)), new Window(Door.NOON.plusSeconds(120), Door.NOON.plusSeconds(3_600))));
        refused(UseRefusal.NEXT_BOOKING, "12:02");
        foyer.after(120);
        refused(UseRefusal.BOOKED_BY_OTHERS, "13:00");
        Window later = new Window(Door.NOON.plusSeconds(600), Door.NOON.plusSeconds(3_600));
        Terms.Booked mine = new Terms.Booked(Set.of(foyer.door.fake.id(foyer.pass)), later);
        foyer.door.fake.terms("SAW-4", new Terms(Terms.Starts.BOOKED, null, null, null, List.of(mine)));
        foyer.door.house.replace(foyer.door.fake.manifest("v7", 0));
        foyer.after(60);
        foyer.scan(LABEL);
        says("use.terms.BOOKED");
        foyer.scan(foyer.pass);
        assertEquals(UseRefusal.NOT_BOOKED, assertInstanceOf(UseAnswer.Refused.class, foyer.use()).why());
        assertTrue(foyer.drawn(Language.JA).contains("12月8日（火） 12:10からです"), foyer.drawn(Language.JA));
        assertTrue(foyer.drawn(Language.EN).contains("Tuesday 8 December 12:10"), foyer.drawn(Language.EN));
    }

    private void refused(UseRefusal why, String time) {
        foyer.scan(LABEL);
        foyer.scan(foyer.pass);
        assertEquals(why, assertInstanceOf(UseAnswer.Refused.class, foyer.use()).why());
        says("use." + why.name() + ".title");
        says("use." + why.name() + ".at", time);
        foyer.stage.press(Button.HOME);
        foyer.after(10);
    }

    private void terms(Terms.Booked... bookings) {
        foyer.door.fake.terms("SAW-4", new Terms(Terms.Starts.ANYBODY, 20, 10, 5, List.of(bookings)));
        foyer.door.house.replace(foyer.door.fake.manifest("v" + bookings.length, 0));
    }

    /// Started, and the screen is free again 110 seconds later.
    private void start() {
        foyer.scan(LABEL);
        foyer.scan(foyer.pass);
        assertInstanceOf(UseAnswer.Started.class, foyer.use());
        foyer.after(109);
    }

    /// In each language that text stands there, with that in the place of its hole.
    private void says(String key, Object... arguments) {
        for (Language language : Language.values()) {
            Object[] filled = arguments.length > 0 && arguments[0].equals("20分")
                    ? new Object[] {foyer.screens().canvas(language, Duration.ZERO).times().length(Duration.ofMinutes(20))}
                    : arguments;
            String text = Words.in(language).html(key, filled).markup();
            assertTrue(foyer.drawn(language).contains(text), () -> key + " in " + language + ": " + foyer.drawn(language));
        }
    }
}
