package kaikan.money;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An exact fraction, such as 70 %, ×1.5 or 10/110, in lowest terms.
///
/// @param numerator   may be negative or zero
/// @param denominator greater than zero
public record Rate(long numerator, long denominator) implements Comparable<Rate> {
    /// Nothing.
    public static final Rate ZERO = new Rate(0, 1);
    /// The whole.
    public static final Rate ONE = new Rate(1, 1);

    private static final Pattern FRACTION = Pattern.compile("(-?\\d{1,18})\\s*/\\s*(\\d{1,18})");
    private static final Pattern DECIMAL = Pattern.compile("(-?)(\\d{1,12})(?:\\.(\\d{1,6}))?\\s*([%％]?)");

    /// @throws ArithmeticException if the denominator is not positive
    public Rate {
        if (denominator <= 0) {
            throw new ArithmeticException("no fraction " + numerator + "/" + denominator);
        }
        long common = gcd(numerator, denominator);
        numerator /= common;
        denominator /= common;
    }

    /// Numerator and denominator.
    public static Rate of(long numerator, long denominator) {
        return new Rate(numerator, denominator);
    }

    /// So many hundredths.
    public static Rate percent(long percent) {
        return new Rate(percent, 100);
    }

    /// Reads `70%`, `1.5`, `3` or `10/110`.
    ///
    /// @throws IllegalArgumentException if it is not written so
    public static Rate parse(String text) {
        Matcher fraction = FRACTION.matcher(text.strip());
        if (fraction.matches()) {
            return new Rate(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
        }
        Matcher decimal = DECIMAL.matcher(text.strip());
        if (!decimal.matches()) {
            throw new IllegalArgumentException("not a rate like 70%, 1.5 or 10/110: " + text);
        }
        String decimals = decimal.group(3) == null ? "" : decimal.group(3);
        long scale = Math.powExact(10L, decimals.length()) * (decimal.group(4).isEmpty() ? 1 : 100);
        return new Rate(Long.parseLong(decimal.group(1) + decimal.group(2) + decimals), scale);
    }

    /// The product, exactly.
    ///
    /// @throws ArithmeticException if it needs more than 63 bits
    public Rate times(Rate other) {
        long left = gcd(numerator, other.denominator);
        long right = gcd(other.numerator, denominator);
        return new Rate(
                Math.multiplyExact(numerator / left, other.numerator / right),
                Math.multiplyExact(denominator / right, other.denominator / left));
    }

    /// The sum, exactly.
    ///
    /// @throws ArithmeticException if it needs more than 63 bits
    public Rate plus(Rate other) {
        if (denominator == other.denominator) {
            return new Rate(Math.addExact(numerator, other.numerator), denominator);
        }
        long common = gcd(denominator, other.denominator);
        long mine = Math.multiplyExact(numerator, other.denominator / common);
        long theirs = Math.multiplyExact(other.numerator, denominator / common);
        return new Rate(Math.addExact(mine, theirs), Math.multiplyExact(denominator, other.denominator / common));
    }

    /// Whether it is a whole number.
    public boolean isWhole() {
        return denominator == 1;
    }

    /// As ordinances print it: `70%` where that is a whole number of hundredths below one, otherwise `1.5` or `10/110`.
    public String text() {
        if (100 % denominator == 0) {
            long hundredths = Math.multiplyExact(numerator, 100 / denominator);
            return hundredths > -100 && hundredths < 100 ? hundredths + "%" : decimal(hundredths);
        }
        return numerator + "/" + denominator;
    }

    @Override
    public int compareTo(Rate other) {
        return BigInteger.valueOf(numerator)
                .multiply(BigInteger.valueOf(other.denominator))
                .compareTo(BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator)));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    private static String decimal(long hundredths) {
        String sign = hundredths < 0 ? "-" : "";
        long value = Math.abs(hundredths);
        String rest = value % 100 == 0 ? "" : value % 10 == 0 ? "." + value % 100 / 10 : "." + value % 100 / 10 + value % 10;
        return sign + value / 100 + rest;
    }

    private static long gcd(long a, long b) {
        long x = Math.absExact(a);
        long y = Math.absExact(b);
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x == 0 ? 1 : x;
    }
}
