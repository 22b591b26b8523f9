package kaikan.kiosk.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is wrong with a profile.
final class Flaws {
    /// A file that is wrong from end to end is said in fewer.
    private static final int MOST = 50;
    /// Longest piece of the file that is repeated in a sentence.
    private static final int LONGEST = 60;

    private final List<Flaw> all = new ArrayList<>();

    private record Flaw(int line, String sentence) {}

    /// @param line counted from 1
    void add(int line, String sentence) {
        all.add(new Flaw(line, "Line " + line + ": " + sentence));
    }

    boolean none() {
        return all.isEmpty();
    }

    List<String> sentences() {
        return all.stream().sorted(Comparator.comparingInt(Flaw::line)).map(Flaw::sentence).distinct().limit(MOST).toList();
    }

    /// A piece of the file as it may stand in a sentence.
    static String quoted(String text) {
        return "\"" + onOneLine(text, LONGEST) + "\"";
    }

    /// A text without line ends and other controls, cut after so many characters.
    static String onOneLine(String text, int longest) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
        return line.codePointCount(0, line.length()) > longest ? line.substring(0, line.offsetByCodePoints(0, longest)) + "…" : line;
    }
}
