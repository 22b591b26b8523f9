package kaikan.kiosk.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import kaikan.kiosk.testing.Photo;
import org.junit.jupiter.api.Test;

/// How many of the pictures with a code in them are read.
final class HitRateTest {
    private final HitRate rate = new HitRate();

    @Test
    void fewPicturesSayNothing() {
        for (int i = 1; i < HitRate.LEAST; i++) {
            rate.seen(true);
            assertEquals(OptionalInt.empty(), rate.ofHundred());
        }
        rate.seen(false);
        assertEquals(OptionalInt.of(95), rate.ofHundred());
    }

    @Test
    void whatWasLongAgoIsForgotten() {
        for (int i = 0; i < 3 * HitRate.LATELY; i++) {
            rate.seen(false);
        }
        for (int i = 0; i < HitRate.LATELY; i++) {
            rate.seen(i % 4 != 0);
        }
        assertEquals(OptionalInt.of(75), rate.ofHundred());
    }

    @Test
    void aFrameWithoutACodeDoesNotCountAndOneWithACodeDoes() throws Exception {
        CodeReader reader = new CodeReader();
        Frame code = Frame.ofPicture(Photo.of("HTTPS://KAIKAN.EXAMPLE.JP/M/MC-1").png()).orElseThrow();
        Frame wall = new Frame(320, 240, new byte[320 * 240]);
        for (int i = 0; i < HitRate.LEAST; i++) {
            reader.glance(wall);
        }
        assertEquals(OptionalInt.empty(), reader.readOfHundred());
        for (int i = 0; i < HitRate.LEAST; i++) {
            reader.glance(code);
        }
        assertEquals(OptionalInt.of(100), reader.readOfHundred());
    }
}
