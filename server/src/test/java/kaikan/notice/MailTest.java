package kaikan.notice;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kaikan.platform.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b\nBcc: all@example.jp", "a@b, c@d", "<a@b>", "a b@example.jp"})
    void anAddressThatIsNoneOrMoreThanOneIsNotTaken(String address) {
        assertThrows(IllegalArgumentException.class, () -> new Mail(address, Language.JA, "件名", "本文"));
    }

    @Test
    void aSubjectCannotSmuggleInAHeader() {
        assertThrows(IllegalArgumentException.class, () -> new Mail("a@example.jp", Language.JA, "件名\r\nBcc: b@example.jp", "本文"));
    }

    @Test
    void onlyHarmlessPicturesAreShownAsPictures() {
        assertTrue(new Attachment("pass.png", "image/png", new byte[1]).isPicture());
        assertFalse(new Attachment("pass.svg", "image/svg+xml", new byte[1]).isPicture());
        assertThrows(IllegalArgumentException.class, () -> new Attachment("../x", "image/png", new byte[1]));
        assertThrows(IllegalArgumentException.class, () -> new Attachment("x", "image/png\r\nX: y", new byte[1]));
    }
}
