package kaikan.platform.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Readings beside kanji, written `漢字《かんじ》` in the bundles of やさしい日本語. A reading belongs to the kanji directly before it, or to
/// everything after a bar: `｜1日《ついたち》`. It is in kana, so that quotation marks of the same shape stay what they are.
public final class Furigana {
    private static final Pattern READING =
            Pattern.compile("(?:｜([^｜《》]+)|([\\p{IsHan}々〆ヶ]+))《([\\p{IsHiragana}\\p{IsKatakana}ー・]+)》");

    private Furigana() {}

    /// The sentence without readings, for places that have no room for them: attributes, page titles, subjects of mails.
    public static String plain(String text) {
        return text.indexOf('《') < 0 ? text : READING.matcher(text).replaceAll(match -> Matcher.quoteReplacement(word(match)));
    }

    /// The sentence with readings in brackets, `漢字（かんじ）`, for texts in which nothing can stand above a word: mails, choices of a list.
    public static String inBrackets(String text) {
        return text.indexOf('《') < 0
                ? text
                : READING.matcher(text).replaceAll(match -> Matcher.quoteReplacement(word(match) + "（" + match.group(3) + "）"));
    }

    /// Takes a sentence apart, in order.
    ///
    /// @param text the sentence, readings included
    /// @param parts receives each stretch of text, and each word with its reading
    public static void split(String text, Parts parts) {
        Matcher matcher = READING.matcher(text);
        int done = 0;
        while (matcher.find()) {
            parts.text(text.substring(done, matcher.start()));
            parts.word(word(matcher), matcher.group(3));
            done = matcher.end();
        }
        parts.text(text.substring(done));
    }

    private static String word(MatchResult match) {
        String marked = match.group(1);
        return marked == null ? match.group(2) : marked;
    }

    /// Receives the parts of a sentence.
    public interface Parts {
        /// A stretch without a reading; may be empty.
        void text(String text);

        /// A word in kanji and its reading in kana.
        void word(String kanji, String reading);
    }
}
