package kaikan.protocol;

import java.util.regex.Pattern;

/// A line that somebody typed, without signs that nobody can see: controls, half signs, and marks that only turn or join others. A name
/// made of them alone is no name. The server reads what people type by the same rule, and a test of its own holds the two together.
public final class PlainLine {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f"
            + "\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb]+");

    private PlainLine() {}

    /// The line; each run of such signs is a space, and spaces around it are gone.
    public static String of(String typed) {
        return UNSEEN.matcher(typed).replaceAll(" ").strip();
    }
}
