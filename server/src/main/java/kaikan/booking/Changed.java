package kaikan.booking;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;

/// Says in short what a change of the trail made different. The trail is in Japanese: whoever reads another language is told which facts
/// changed, not from what to what.
@Singleton
public class Changed {
    private final Texts texts;

    Changed(Texts texts) {
        this.texts = texts;
    }

    /// @param detail as it stands in the trail
    public String in(Words words, String detail) {
        List<String> lines = detail.lines().takeWhile(line -> !line.startsWith(Trail.BEFORE)).toList();
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
