package kaikan.money;

import java.util.Locale;

/// How an ordinance rounds: to which unit, which way, and when.
///
/// @param unit      yen, at least 1: 10 for "amounts below 10円 are dropped"
/// @param direction which way
/// @param stage     when
public record Rounding(long unit, Direction direction, Stage stage) {
    /// Which way an amount between two units goes. What is given back (a negative amount) mirrors what was charged.
    public enum Direction {
        /// 切捨て
        DOWN,
        /// 切上げ
        UP,
        /// 四捨五入
        HALF_UP
    }

    /// When rounding happens.
    public enum Stage {
        /// After each step of a line.
        STEP,
        /// Once at the end of each line.
        LINE,
        /// Once on the total.
        TOTAL
    }

    /// Below one yen dropped at the end of each line: what holds where an ordinance is silent.
    public static final Rounding SILENT = new Rounding(1, Direction.DOWN, Stage.LINE);

    /// @throws IllegalArgumentException if the unit is below one yen
    public Rounding {
        if (unit < 1) {
            throw new IllegalArgumentException("a unit of " + unit + " yen");
        }
    }

    /// The amount in whole units.
    public Yen round(ExactYen amount) {
        Rate value = amount.value();
        long width = Math.multiplyExact(value.denominator(), unit);
        long units = value.numerator() / width;
        long rest = value.numerator() % width;
        long away = Long.signum(rest);
        long rounded =
                switch (direction) {
                    case DOWN -> units;
                    case UP -> units + away;
                    case HALF_UP -> Math.abs(rest) >= width - Math.abs(rest) ? units + away : units;
                };
        return Yen.of(Math.multiplyExact(rounded, unit));
    }

    /// Whether the amount is in whole units already, so that rounding changes nothing.
    public boolean isEven(ExactYen amount) {
        return amount.value().isWhole() && amount.value().numerator() % unit == 0;
    }

    /// Reads `10 down per line`, `1 half-up on total` or `10 up per step`.
    ///
    /// @throws IllegalArgumentException if it is not written so
    public static Rounding parse(String text) {
        String[] words = text.strip().split("\\s+");
        if (words.length != 4) {
            throw new IllegalArgumentException("not a rounding like \"10 down per line\": " + text);
        }
        return new Rounding(
                Long.parseLong(words[0]),
                Direction.valueOf(words[1].toUpperCase(Locale.ROOT).replace('-', '_')),
                Stage.valueOf(words[3].toUpperCase(Locale.ROOT)));
    }

    /// The form that [#parse] reads.
    public String text() {
        return unit + " " + direction.name().toLowerCase(Locale.ROOT).replace('_', '-') + (stage == Stage.TOTAL ? " on " : " per ")
                + stage.name().toLowerCase(Locale.ROOT);
    }
}
