package kaikan.notice;

import java.util.List;
import java.util.regex.Pattern;
import kaikan.platform.text.Language;

/// A mail to one person, in plain text.
///
/// @param to the address; at most 254 characters (RFC 5321), without line breaks
/// @param language the language of subject and body
/// @param subject one line of at most 250 characters
/// @param body plain text with line breaks; readings are in brackets (`Furigana.inBrackets`)
/// @param attachments files that go with it, in order
public record Mail(String to, Language language, String subject, String body, List<Attachment> attachments) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+");

    public Mail {
        if (to.length() > 254 || !ADDRESS.matcher(to).matches()) {
            throw new IllegalArgumentException("Not a mail address: " + to);
        }
        if (subject.isBlank() || subject.length() > 250 || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A subject is one line of 1 to 250 characters: " + subject);
        }
        attachments = List.copyOf(attachments);
    }

    /// A mail without attachments.
    public Mail(String to, Language language, String subject, String body) {
        this(to, language, subject, body, List.of());
    }
}
