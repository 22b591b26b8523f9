package kaikan.kiosk.panel;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/// What a buzzer without pitch plays: beats told apart by number and length.
///
/// @param beats how long each sounds
/// @param rest the silence after each
public record Rhythm(List<Duration> beats, Duration rest) {
    public Rhythm {
        beats = List.copyOf(beats);
    }

    /// The rhythm of a tone.
    public static Rhythm of(Buzzer.Tone tone) {
        return switch (tone) {
            case GOOD -> beats(1, 120);
            case LEFT -> beats(2, 120);
            case REFUSED -> beats(3, 250);
            case CALLING -> beats(1, 900);
        };
    }

    private static Rhythm beats(int number, int millis) {
        return new Rhythm(Collections.nCopies(number, Duration.ofMillis(millis)), Duration.ofMillis(120));
    }
}
