package kaikan.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import kaikan.money.Rounding.Direction;
import kaikan.money.Rounding.Stage;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            85930, 70%,  1, DOWN,    60151
            23670, 70%, 10, DOWN,    16560
            23670, 50%, 10, DOWN,    11830
            6770,  10%, 10, UP,        680
            6770,  10%, 10, HALF_UP,   680
            6740,  10%, 10, HALF_UP,   670
            6750,  10%, 10, HALF_UP,   680
            100,   1/3,  1, HALF_UP,    33
            200,   1/3,  1, HALF_UP,    67
            -200,  1/3,  1, UP,        -67
            -200,  1/3,  1, DOWN,      -66
            10000, 1.2,  1, DOWN,    12000
            """)
    void publishedAmountsComeOutExactly(long base, String rate, long unit, Direction direction, long expected) {
        var rounding = new Rounding(unit, direction, Stage.LINE);
        assertEquals(Yen.of(expected), rounding.round(Yen.of(base).times(Rate.parse(rate))));
    }

    @Test
    void aFractionWithoutARuleIsAnError() {
        assertThrows(ArithmeticException.class, () -> Yen.of(100).times(Rate.of(1, 3)).exactly());
        assertEquals(Yen.of(60_151), Yen.of(85_930).times(Rate.percent(70)).exactly());
    }

    @Test
    void aRoundingCanBeWrittenAndReadAgain() {
        for (String text : new String[] {"10 down per line", "1 half-up on total", "100 up per step"}) {
            assertEquals(text, Rounding.parse(text).text());
        }
        assertThrows(IllegalArgumentException.class, () -> Rounding.parse("0 down per line"));
        assertThrows(IllegalArgumentException.class, () -> Rounding.parse("10 sideways per line"));
    }

    @RepeatedTest(200)
    void roundingNeverLeaksMoreThanItsUnitAndAgreesWithDecimals(RepetitionInfo info) {
        SplittableRandom random = new SplittableRandom(info.getCurrentRepetition());
        long amount = random.nextLong(-5_000_000, 5_000_000);
        long unit = new long[] {1, 10, 50, 100}[random.nextInt(4)];
        Rate rate = Rate.of(random.nextLong(0, 400), new long[] {100, 8, 110, 3}[random.nextInt(4)]);
        for (Direction direction : Direction.values()) {
            var rounding = new Rounding(unit, direction, Stage.LINE);
            ExactYen exact = Yen.of(amount).times(rate);
            Yen rounded = rounding.round(exact);
            assertEquals(model(amount, rate, unit, direction), rounded.amount());
            long width = exact.value().denominator();
            assertTrue(Math.abs(rounded.amount() * width - exact.value().numerator()) < unit * width);
            assertEquals(rounded, rounding.round(ExactYen.of(rounded)), "rounding twice changes nothing");
        }
    }

    private static long model(long amount, Rate rate, long unit, Direction direction) {
        RoundingMode mode =
                switch (direction) {
                    case DOWN -> RoundingMode.DOWN;
                    case UP -> RoundingMode.UP;
                    case HALF_UP -> RoundingMode.HALF_UP;
                };
        BigDecimal value = BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(rate.numerator()));
        return value.divide(BigDecimal.valueOf(rate.denominator() * unit), 0, mode).longValueExact() * unit;
    }
}
