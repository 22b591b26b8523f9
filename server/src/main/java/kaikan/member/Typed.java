package kaikan.member;

import kaikan.platform.text.Plain;

/// What somebody typed into a line: kept as it is, but for spaces around it and signs that nobody can see.
final class Typed {
    private Typed() {}

    /// The line.
    ///
    /// @throws IllegalArgumentException when it is longer than `most`; forms check before
    static String line(String typed, int most) {
        String line = Plain.line(typed);
        if (line.length() > most) {
            throw new IllegalArgumentException("At most " + most + " characters: " + line);
        }
        return line;
    }
}
