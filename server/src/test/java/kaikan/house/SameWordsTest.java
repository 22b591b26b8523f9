package kaikan.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;
import org.junit.jupiter.api.Test;

/// One thing has one word wherever it stands, and two things have two.
class SameWordsTest {
    private final Texts texts = new Texts();

    @Test
    void whatWaitsForADecisionIsCalledTheSameOnThePictureInItsLegendAndOnTheBooking() {
        for (Language language : Language.values()) {
            Words words = texts.in(language);
            Set<String> said = Stream.of("platform.slot.wait", "availability.waiting", "booking.state.applied")
                    .map(words::get)
                    .collect(Collectors.toSet());
            assertEquals(1, said.size(), said::toString);
        }
    }

    @Test
    void takingARoomOffTheFormIsNoCancellation() {
        Arrays.stream(Language.values()).map(texts::in).forEach(words -> assertFalse(
                words.get("booking.cancel.link").contains(words.get("booking.form.remove")), words.get("booking.form.remove")));
    }
}
