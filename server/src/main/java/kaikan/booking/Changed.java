package kaikan.booking;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;

/// Says in short what a change made different of which the trail keeps only Japanese words, as it did before it kept [TrailFacts]: whoever reads
/// another language is told which facts changed, not from what to what.
@Singleton
public class Changed {
    /// Begins the line that says what a booking was before it changed.
    private static final String BEFORE = "変更前: ";

    private final Texts texts;

    Changed(Texts texts) {
        this.texts = texts;
    }

    /// @param detail as it stands in the trail
    public String in(Words words, String detail) {
        List<String> lines = detail.lines().takeWhile(line -> !line.startsWith(BEFORE)).toList();
        if (words.language() == Language.JA) {
            return lines.isEmpty() ? detail : String.join("\n", lines);
        }
        Words ja = texts.in(Language.JA);
        return Difference.names().stream()
                .filter(name -> lines.stream().anyMatch(line -> line.startsWith(ja.get("booking.mail.line", ja.get(name), ""))))
                .map(words::get)
                .collect(Collectors.joining(words.language() == Language.EN ? ", " : "、"));
    }
}
