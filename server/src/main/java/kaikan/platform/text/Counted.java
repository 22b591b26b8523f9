package kaikan.platform.text;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Readings that depend on the number before them, which a sentence with a gap for the number cannot know: 5分《ふん》 and 30分《ぷん》,
/// 21日前《にちまえ》 and ｜7日前《なのかまえ》; and 3分《ぶん》の2.
final class Counted {
    private static final Pattern COUNTED = Pattern.compile("(?<![0-9,.])([0-9][0-9,]*)(?:分《ふん》|日(前?)《にち(?:まえ)?》)");
    /// The word between the two numbers of a fraction, 3分の2, which is read in a third way.
    private static final Pattern FRACTION = Pattern.compile("(?<=[0-9０-９])分(?=の[0-9０-９])");
    /// The last figures after which 分 is read ぷん.
    private static final String PUN = "134680";
    /// Numbers of days that are not read as their number and にち; one day, counted, is.
    private static final Map<String, String> DAYS = Map.ofEntries(
            Map.entry("2", "ふつか"), Map.entry("3", "みっか"), Map.entry("4", "よっか"), Map.entry("5", "いつか"), Map.entry("6", "むいか"),
            Map.entry("7", "なのか"), Map.entry("8", "ようか"), Map.entry("9", "ここのか"), Map.entry("10", "とおか"),
            Map.entry("14", "じゅうよっか"), Map.entry("20", "はつか"), Map.entry("24", "にじゅうよっか"));

    private Counted() {}

    /// The sentence with the readings that its numbers ask for.
    static String read(String sentence) {
        String fractions = FRACTION.matcher(sentence).replaceAll("分《ぶん》");
        return fractions.indexOf('《') < 0 ? fractions : COUNTED.matcher(fractions).replaceAll(Counted::reading);
    }

    private static String reading(MatchResult counted) {
        String number = counted.group(1);
        String before = counted.group(2);
        if (before == null) {
            boolean pun = !number.equals("0") && PUN.indexOf(number.charAt(number.length() - 1)) >= 0;
            return number + (pun ? "分《ぷん》" : "分《ふん》");
        }
        String days = DAYS.get(number);
        return days == null ? counted.group() : "｜" + number + "日" + before + "《" + days + (before.isEmpty() ? "" : "まえ") + "》";
    }
}
