package kaikan.notice;

import java.util.List;
import java.util.stream.Collectors;
import kaikan.platform.text.Furigana;
import kaikan.platform.text.Language;

/// A mail as it is written, before it becomes a [Mail]: the one place in which readings are put in brackets, paragraphs below each other
/// and a subject becomes one line that fits, without readings.
///
/// @param subject may have readings, line breaks and any length
/// @param paragraphs may have readings; an empty one is left out
public record MailDraft(Language language, String subject, List<String> paragraphs) {
    /// Most characters of a subject; what is longer ends in `…`.
    public static final int LONGEST_SUBJECT = 200;

    public MailDraft {
        paragraphs = List.copyOf(paragraphs);
    }

    /// To one person, without a file.
    public Mail to(String address) {
        return to(address, List.of());
    }

    /// To one person, with these files.
    public Mail to(String address, List<Attachment> files) {
        String body = paragraphs.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
        return new Mail(address, language, inALine(), Furigana.inBrackets(body), files);
    }

    private String inALine() {
        String line = Furigana.plain(subject).replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }
}
