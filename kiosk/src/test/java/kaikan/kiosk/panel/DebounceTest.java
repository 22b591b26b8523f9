package kaikan.kiosk.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import kaikan.kiosk.panel.Debounce.Contact;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class DebounceTest {
    private static final long MILLI = 1_000_000;
    private static final Duration REST = Duration.ofMillis(20);

    private final Debounce debounce = new Debounce(REST);
    private long now;
    private int presses;

    @Test
    void aContactThatRestsClosedCountsOnce() {
        see(Contact.CLOSED, 0);
        see(Contact.CLOSED, 19);
        assertEquals(0, presses);
        assertFalse(debounce.isSettled());
        see(Contact.CLOSED, 1);
        see(Contact.CLOSED, 5_000);
        assertEquals(1, presses, "however long it is held");
        assertTrue(debounce.isSettled());
    }

    @Test
    void aSparkIsNoPress() {
        see(Contact.CLOSED, 0);
        see(Contact.OPEN, 3);
        see(Contact.OPEN, 100);
        assertEquals(0, presses);
        assertTrue(debounce.isSettled());
    }

    @Test
    void eachBounceBeginsTheRestAnew() {
        for (int i = 0; i < 10; i++) {
            see(Contact.CLOSED, 4);
            see(Contact.OPEN, 4);
        }
        see(Contact.CLOSED, 4);
        see(Contact.CLOSED, 19);
        assertEquals(0, presses);
        see(Contact.CLOSED, 1);
        assertEquals(1, presses);
    }

    @Test
    void whoeverLetsGoForAMomentHasNotPressedAgain() {
        press();
        see(Contact.OPEN, 10);
        see(Contact.CLOSED, 10);
        see(Contact.CLOSED, 100);
        assertEquals(1, presses);
        see(Contact.OPEN, 10);
        see(Contact.OPEN, 20);
        press();
        assertEquals(2, presses);
    }

    /// Whatever the contact does between, as many presses count as it was pressed.
    @RepeatedTest(50)
    void bouncesNeitherAddNorTake(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int pressed = 1 + random.nextInt(20);
        for (int i = 0; i < pressed; i++) {
            bounce(random, Contact.CLOSED);
            bounce(random, Contact.OPEN);
        }
        assertEquals(pressed, presses);
    }

    private void bounce(Random random, Contact end) {
        for (int i = random.nextInt(8); i > 0; i--) {
            see(random.nextBoolean() ? Contact.OPEN : Contact.CLOSED, random.nextInt(5));
        }
        for (int i = 0; i < 8; i++) {
            see(end, 5);
        }
    }

    private void press() {
        see(Contact.CLOSED, 1);
        see(Contact.CLOSED, 20);
    }

    private void see(Contact contact, long millisLater) {
        now += millisLater * MILLI;
        presses += debounce.sees(contact, now) ? 1 : 0;
    }
}
