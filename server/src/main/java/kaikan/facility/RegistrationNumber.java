package kaikan.facility;

import java.util.regex.Pattern;

/// The registration number on a qualified invoice (適格請求書): T and the 13 digits of a corporate number, whose first digit checks the
/// other twelve (法人番号の指定等に関する省令: 9 − Σ(digit × 1 or 2 from the right) mod 9).
public final class RegistrationNumber {
    private static final Pattern SHAPE = Pattern.compile("T[1-9]\\d{12}");

    private RegistrationNumber() {}

    /// Whether it has that form and its check digit is right.
    public static boolean valid(String text) {
        return SHAPE.matcher(text).matches() && text.charAt(1) - '0' == checkDigit(text.substring(2));
    }

    private static int checkDigit(String twelve) {
        int sum = 0;
        for (int fromRight = 1; fromRight <= 12; fromRight++) {
            sum += (twelve.charAt(12 - fromRight) - '0') * (fromRight % 2 == 1 ? 1 : 2);
        }
        return 9 - sum % 9;
    }
}
