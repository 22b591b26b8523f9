package kaikan.platform.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// What somebody typed, without signs that nobody can see: controls, half signs, and marks that only turn or join others. They make names
/// that look empty, or like somebody else's, and break papers and calendars. What joins or parts letters of Arabic, Persian and Indic writing,
/// or makes one emoji of several, is part of how they are written and stays. Of the marks above and below one letter as many stay as any
/// language writes.
public final class Plain {
    private static final String UNSEEN = "\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f"
            + "\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb";
    private static final String SCRIPTS = "\\p{IsArabic}\\p{IsSyriac}\\p{IsDevanagari}\\p{IsBengali}\\p{IsGurmukhi}\\p{IsGujarati}\\p{IsOriya}"
            + "\\p{IsTamil}\\p{IsTelugu}\\p{IsKannada}\\p{IsMalayalam}\\p{IsSinhala}\\p{IsMyanmar}\\p{IsKhmer}";
    private static final String LETTER = "[[" + SCRIPTS + "]&&[\\p{L}\\p{M}\\p{Nd}]]";
    private static final String VIRAMA = "[\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d4d\\u0dca]";
    /// Once or twice, because most emoji are two halves to whoever looks back.
    private static final String EMOJI = "[\\p{IsExtended_Pictographic}\\p{IsEmoji_Modifier}\\ufe0f]{1,2}";
    private static final String JOINS = "(?<=" + LETTER + ")[\\u200c\\u200d](?=" + LETTER + ")|(?<=" + VIRAMA + ")\\u200d"
            + "|(?<=" + EMOJI + ")\\u200d(?=\\p{IsExtended_Pictographic})";
    private static final String JOINS_NOTHING = "|(?!" + JOINS + ")[\\u200c\\u200d]";
    private static final Pattern IN_A_LINE = Pattern.compile("(?:[\\p{Cntrl}\\p{Cs}\\u2028\\u2029" + UNSEEN + "]" + JOINS_NOTHING + ")+");
    private static final Pattern IN_A_TEXT = Pattern.compile("(?:[\\p{Cntrl}\\p{Cs}" + UNSEEN + "&&[^\\n\\t]]" + JOINS_NOTHING + ")+");

    /// More marks than these on one letter are none that anybody reads; they cover the lines above and below.
    private static final Pattern PILED = Pattern.compile("(?<=\\p{M}{4})\\p{M}+");

    private Plain() {}

    /// A single line; each run of such signs is a space, and spaces around it are gone.
    public static String line(String typed) {
        return PILED.matcher(IN_A_LINE.matcher(typed).replaceAll(" ")).replaceAll("").strip();
    }

    /// A text of several lines.
    public static String text(String typed) {
        String lines = typed.replaceAll("\\r\\n|[\\r\\u2028\\u2029]", "\n");
        return PILED.matcher(IN_A_TEXT.matcher(lines).replaceAll(" ")).replaceAll("").strip();
    }

    /// Figures, signs and Latin letters in half width, whichever keyboard they were typed with, and no space around them.
    public static String half(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
