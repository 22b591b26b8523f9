package kaikan.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
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

    @Test
    void leavingAnOrganisationAndCancellingABookingHaveWordsOfTheirOwnInEasyJapanese() {
        Words easy = texts.in(Language.EASY);
        String cancel = "取《と》り消《け》";
        for (String key : List.of("booking.cancel.link", "booking.cancel.title", "booking.cancel.button", "booking.state.cancelled",
                "booking.mail.cancel.text", "booking.mail.withdraw.text", "booking.letter.title.cancel", "member.members.none.desk")) {
            assertTrue(easy.get(key).contains(cancel) && !easy.get(key).contains("やめ"), key + " " + easy.get(key));
        }
        for (String key : List.of("member.leave.title", "member.leave.button", "member.done.left", "member.verb.organisation.leave")) {
            assertTrue(easy.get(key, "団体《だんたい》").contains("から 出《で》"), key + " " + easy.get(key));
        }
    }
}
