package kaikan.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kaikan.platform.text.Language;
import org.junit.jupiter.api.Test;

class MailDraftTest {
    @Test
    void readingsStandInBracketsInTheTextAndNotInTheSubjectAndEmptyParagraphsAreLeftOut() {
        Mail mail = new MailDraft(Language.EASY, "予約《よやく》できました", List.of("はい。", "", "部屋《へや》")).to("a@example.org");
        assertEquals("予約できました", mail.subject());
        assertEquals("はい。\n\n部屋（へや）", mail.body());
    }

    @Test
    void aSubjectIsOneLineAndWhatIsTooLongIsCutWithASign() {
        assertEquals("one two", new MailDraft(Language.EN, "one\ntwo", List.of("x")).to("a@example.org").subject());
        String subject = new MailDraft(Language.EN, "n".repeat(300), List.of("x")).to("a@example.org").subject();
        assertEquals("n".repeat(MailDraft.LONGEST_SUBJECT - 1) + "…", subject);
    }
}
