package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.testing.Door;
import kaikan.protocol.PassEntry;
import kaikan.protocol.Refusal;
import kaikan.protocol.Window;
import org.junit.jupiter.api.Test;

/// Passes for the next morning at nine, when the house opens. It is noon of Tuesday 8 December.
final class BeforeOpeningTest extends InTheFoyer {
    private static final Instant NINE = Door.NOON.plus(Duration.ofHours(21));

    @Test
    void whoeverComesBeforeTheHouseOpensIsToldWhenItDoes() {
        String pass = bookedAtNine();
        opens(NINE, 12);
        scanAt(NINE.minus(Duration.ofMinutes(15)), pass);
        assertEquals(new Refusal.TooEarly(NINE), assertInstanceOf(GateAnswer.Refused.class, foyer.answer()).why());
        assertTrue(foyer.drawn(Language.JA).contains("9:00から入れます"), foyer.drawn(Language.JA));
        assertTrue(foyer.drawn(Language.EN).contains("You can enter from 9:00"), foyer.drawn(Language.EN));
        assertEquals(0, foyer.door.house.inside().size());
        scanAt(NINE, pass);
        assertInstanceOf(GateAnswer.Welcome.class, foyer.answer());
    }

    @Test
    void whoeverComesTheDayBeforeIsToldSo() {
        String pass = bookedAtNine();
        opens(NINE, 12);
        foyer.scan(pass);
        assertTrue(foyer.drawn(Language.JA).contains("12月9日（水） 9:00からお入りになれます"), foyer.drawn(Language.JA));
    }

    @Test
    void aHouseThatIsOpenByThenLetsThemInHalfAnHourBefore() {
        String pass = bookedAtNine();
        opens(NINE.minus(Duration.ofHours(1)), 12);
        isOpenFromHalfPastEight(pass);
    }

    @Test
    void soDoesAServerThatDoesNotTellTheHours() {
        isOpenFromHalfPastEight(bookedAtNine());
    }

    private void isOpenFromHalfPastEight(String pass) {
        scanAt(NINE.minus(Duration.ofMinutes(31)), pass);
        assertTrue(foyer.drawn(Language.JA).contains("8:30から入れます"), foyer.drawn(Language.JA));
        scanAt(NINE.minus(Duration.ofMinutes(30)), pass);
        assertInstanceOf(GateAnswer.Welcome.class, foyer.answer());
    }

    private String bookedAtNine() {
        String pass = foyer.door.fake.listed("鈴木", new Window(NINE, NINE.plus(Duration.ofHours(3))), PassEntry.Standing.VALID, 1);
        foyer.door.withManifest();
        return pass;
    }

    private void opens(Instant from, int hours) {
        foyer.door.fake.opens(new Window(from, from.plus(Duration.ofHours(hours))));
        foyer.door.withManifest();
    }

    private void scanAt(Instant when, String pass) {
        foyer.after(Duration.between(foyer.door.clock.instant(), when).toSeconds());
        foyer.scan(pass);
    }
}
