package kaikan.booking;

import java.util.List;
import java.util.stream.Collectors;
import kaikan.platform.text.Language;
import kaikan.platform.text.Words;

/// One fact that a change makes different, in words.
///
/// @param what the key of its name
public record Altered(String what, String before, String after) {
    /// Such facts, a line for each: 予定人数：5 人 → 8 人.
    static String lines(List<Altered> altered, Words words) {
        return altered.stream()
                .map(one -> words.get("booking.mail.line", words.get(one.what), inLine(one.before, words) + " → " + inLine(one.after, words)))
                .collect(Collectors.joining("\n"));
    }

    private static String inLine(String text, Words words) {
        return text.replace("\n", words.language() == Language.EN ? "; " : "、");
    }
}
