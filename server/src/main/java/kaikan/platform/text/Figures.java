package kaikan.platform.text;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Figures as people read them.
public final class Figures {
    private Figures() {}

    /// A whole number with commas between thousands.
    public static String number(long number) {
        String digits = Long.toString(Math.abs(number));
        StringBuilder grouped = new StringBuilder(number < 0 ? "−" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                grouped.append(',');
            }
            grouped.append(digits.charAt(i));
        }
        return grouped.toString();
    }

    /// An amount of yen: 94,600円 / ¥94,600; in easy Japanese with its reading, 94,600円《えん》. A negative amount carries a minus sign.
    public static String yen(long amount, Language language) {
        return amount < 0 && language == Language.EN
                ? "−" + yen(number(Math.absExact(amount)), language)
                : yen(number(amount), language);
    }

    /// The same of an amount whose figures are written out already, such as one with a fraction of a yen before it is rounded: ¥5,692.5.
    public static String yen(String figures, Language language) {
        return switch (language) {
            case JA -> figures + "円";
            case EASY -> figures + "円《えん》";
            case EN -> "¥" + figures;
        };
    }

    /// By how much an amount of yen rises or falls: +14,300円, −14,300円, and 0円 where it stays.
    public static String change(long amount, Language language) {
        return (amount > 0 ? "+" : "") + yen(amount, language);
    }

    /// A number with exactly so many digits after the point, rounded half up: 54.8.
    public static String decimal(double number, int digits) {
        DecimalFormat format = new DecimalFormat("#,##0." + "0".repeat(digits), DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
