package kaikan.platform.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// What somebody typed, without signs that nobody can see: controls, half signs, and marks that only turn or join others. They make names
/// that look empty, or like somebody else's, and break papers and calendars.
public final class Plain {
    private static final String UNSEEN = "\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f"
            + "\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb";
    private static final Pattern IN_A_LINE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029" + UNSEEN + "]+");
    private static final Pattern IN_A_TEXT = Pattern.compile("[\\p{Cntrl}\\p{Cs}" + UNSEEN + "&&[^\\n\\t]]+");

    private Plain() {}

    /// A single line; each run of such signs is a space, and spaces around it are gone.
    public static String line(String typed) {
        return IN_A_LINE.matcher(typed).replaceAll(" ").strip();
    }

    /// A text of several lines.
    public static String text(String typed) {
        String lines = typed.replaceAll("\\r\\n|[\\r\\u2028\\u2029]", "\n");
        return IN_A_TEXT.matcher(lines).replaceAll(" ").strip();
    }

    /// Figures, signs and Latin letters in half width, whichever keyboard they were typed with, and no space around them.
    public static String half(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
