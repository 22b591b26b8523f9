package kaikan.protocol;

import java.text.Normalizer;
import java.util.Locale;

/// Makes what scanners send comparable: upper case, full-width typed as half-width, no blanks and no control characters.
final class ScannedText {
    private static final int LONGEST = 4096;

    private ScannedText() {}

    static String tidy(String scanned) {
        String bounded = scanned.length() > LONGEST ? scanned.substring(0, LONGEST) : scanned;
        String folded = Normalizer.normalize(bounded, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(folded.length());
        folded.chars().filter(c -> c > ' ' && c < 127).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    /// The run of Base32 digits that starts at `start`.
    static String digitsFrom(String text, int start) {
        int end = start;
        while (end < text.length() && Base32.isDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }
}
