package kaikan.facility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import org.junit.jupiter.api.Test;

class ContactTest {
    private static final Name HOUSE = new Name("例の会館", "Example Hall");
    private final Texts texts = new Texts();

    @Test
    void theFootOfAMailSaysWhomToAskInTheReadersLanguage() {
        assertEquals(
                "お問い合わせ　例の会館\n〒960-0000 例の町 1-2\n電話 024-000-0000\nメール desk@example.jp",
                Reached.CONTACT.foot(HOUSE, texts.in(Language.JA)));
        assertEquals(
                "Questions? Example Hall\n1-2 Example Town 960-0000\nTelephone 024-000-0000\nMail desk@example.jp",
                Reached.CONTACT.foot(HOUSE, texts.in(Language.EN)));
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        Contact onlyTelephone = new Contact("", new Name("", ""), "024-000-0000", "");
        assertEquals("お問い合わせ　例の会館\n電話 024-000-0000", onlyTelephone.foot(HOUSE, texts.in(Language.JA)));
        assertEquals("", Contact.NONE.foot(HOUSE, texts.in(Language.JA)));
        assertTrue(Contact.NONE.isEmpty());
    }
}
