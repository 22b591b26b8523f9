package kaikan.member;

import java.util.regex.Pattern;

/// What somebody typed into a line: kept as it is, but for spaces around it and signs that nobody can see.
final class Typed {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]+");

    private Typed() {}

    /// The line.
    ///
    /// @throws IllegalArgumentException when it is longer than `most`; forms check before
    static String line(String typed, int most) {
        String line = INVISIBLE.matcher(typed).replaceAll(" ").strip();
        if (line.length() > most) {
            throw new IllegalArgumentException("At most " + most + " characters: " + line);
        }
        return line;
    }
}
