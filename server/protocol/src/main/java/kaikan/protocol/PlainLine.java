package kaikan.protocol;

import java.util.regex.Pattern;

/// A line that somebody typed, without signs that nobody can see: controls, half signs, and marks that only turn or join others. A name
/// made of them alone is no name. The server reads what people type by the same rule, and a test of its own holds the two together.
public final class PlainLine {
    private static final String SCRIPTS = "\\p{IsArabic}\\p{IsSyriac}\\p{IsDevanagari}\\p{IsBengali}\\p{IsGurmukhi}\\p{IsGujarati}\\p{IsOriya}"
            + "\\p{IsTamil}\\p{IsTelugu}\\p{IsKannada}\\p{IsMalayalam}\\p{IsSinhala}\\p{IsMyanmar}\\p{IsKhmer}";
    private static final String LETTER = "[[" + SCRIPTS + "]&&[\\p{L}\\p{M}\\p{Nd}]]";
    private static final String VIRAMA = "[\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d4d\\u0dca]";
    /// Once or twice, because most emoji are two halves to whoever looks back.
    private static final String EMOJI = "[\\p{IsExtended_Pictographic}\\p{IsEmoji_Modifier}\\ufe0f]{1,2}";
    private static final String JOINS = "(?<=" + LETTER + ")[\\u200c\\u200d](?=" + LETTER + ")|(?<=" + VIRAMA + ")\\u200d"
            + "|(?<=" + EMOJI + ")\\u200d(?=\\p{IsExtended_Pictographic})";
    private static final Pattern UNSEEN = Pattern.compile("(?:[\\p{Cntrl}\\p{Cs}\\u2028\\u2029\\u00ad\\u061c\\u115f\\u1160\\u180e"
            + "\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb]|(?!" + JOINS + ")[\\u200c\\u200d])+");
    private static final Pattern PILED = Pattern.compile("(?<=\\p{M}{4})\\p{M}+");

    private PlainLine() {}

    /// The line; each run of such signs is a space, and spaces around it are gone. What joins or parts letters and emoji that are written so
    /// stays; of the marks on one letter four stay.
    public static String of(String typed) {
        return PILED.matcher(UNSEEN.matcher(typed).replaceAll(" ")).replaceAll("").strip();
    }
}
