package kaikan.kiosk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Journal;
import kaikan.kiosk.life.Sign;
import kaikan.kiosk.scan.Scanner;
import kaikan.kiosk.screen.Stage;

/// What must live for this to be a door: what reads codes, what decides and writes, and the screen.
record Signs(List<Scanner> scanners, House house, Journal journal, Stage stage, DeviceClock clock) {
    /// The page asks at least every fifteen seconds; after so long it is a frozen one.
    private static final Duration FROZEN = Duration.ofSeconds(60);
    /// The latest probe, which nobody reads.
    private static final String PROBE = "alive";

    List<Sign> all() {
        return Stream.concat(
                        scanners.stream().map(scanner -> new Sign("scanner " + scanner.state().where(), scanner::isAlive)),
                        Stream.of(new Sign("door", this::decides), journal(house, journal, clock), new Sign("screen", this::shows)))
                .toList();
    }

    /// Whoever comes would be answered: what leads from one screen to the next is held up by nobody.
    private boolean decides() {
        stage.tick();
        return true;
    }

    /// A real commit, behind the door's own lock.
    static Sign journal(House house, Journal journal, DeviceClock clock) {
        return new Sign("journal", () -> {
            synchronized (house) {
                journal.keep(Map.of(PROBE, clock.wall().toString()));
            }
            return true;
        });
    }

    /// A screen is missed once it has been there: without one, starting again and again brings none, and the scanner at the door goes on.
    private boolean shows() {
        return stage.unwatched().compareTo(FROZEN) < 0;
    }
}
