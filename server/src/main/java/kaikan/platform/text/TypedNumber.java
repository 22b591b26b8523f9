package kaikan.platform.text;

import java.util.Locale;
import java.util.regex.Pattern;

/// A whole number as people type it: in half or full width, with or without commas between thousands, with the word that they would write behind it.
public final class TypedNumber {
    /// The largest that is understood.
    public static final int LARGEST = 99_999_999;

    private static final int MOST_DIGITS = 8;
    private static final Pattern DIGITS = Pattern.compile("\\d+", Pattern.UNICODE_CHARACTER_CLASS);

    /// A comma anywhere else is a decimal one, or a slip: 1,5 is not fifteen.
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?", Pattern.UNICODE_CHARACTER_CLASS);

    private TypedNumber() {}

    /// What is counted; the words for it may stand with the number.
    public enum Unit {
        /// A number alone.
        NONE("", ""),
        /// 8人, 8名, 8 people.
        PEOPLE("", "人|名|名様|people|persons?"),
        /// 3台, 20席, 2 pieces: whatever word goes with the thing.
        PIECES("", "人|名|台|個|本|枚|脚|席|点|式|組|つ|セット|pieces?|seats?|sets?|people"),
        /// 1,000円, ¥1,000, 1,000 yen.
        YEN("¥?", "円|yen"),
        /// 30分, 30分間, 30 minutes.
        MINUTES("", "分|分間|minutes?|min");

        private final Pattern words;

        Unit(String before, String behind) {
            words = Pattern.compile("^" + before + "\\s*|\\s*(?:" + behind + ")$");
        }
    }

    /// The number; 0 for anything else.
    public static int of(String typed, Unit unit) {
        String digits = digits(typed, unit);
        return DIGITS.matcher(digits).matches() && digits.length() <= MOST_DIGITS ? Integer.parseInt(digits) : 0;
    }

    /// Whether it says that there is none.
    public static boolean zero(String typed, Unit unit) {
        return digits(typed, unit).matches("0+");
    }

    /// Whether it is a whole number that is larger than [#LARGEST].
    public static boolean tooLarge(String typed, Unit unit) {
        String digits = digits(typed, unit);
        return DIGITS.matcher(digits).matches() && digits.length() > MOST_DIGITS;
    }

    /// Figures without the commas between their thousands; what has a comma anywhere else stays as it was typed, and is no number.
    public static String ungrouped(String figures) {
        return GROUPED.matcher(figures).matches() ? figures.replace(",", "") : figures;
    }

    private static String digits(String typed, Unit unit) {
        return ungrouped(unit.words.matcher(Plain.half(typed).toLowerCase(Locale.ROOT)).replaceAll(""));
    }
}
