package kaikan.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            70%,    7/10, 70%
            1.5,    3/2,  1.5
            150%,   3/2,  1.5
            3,      3/1,  3
            10/110, 1/11, 1/11
            0.05,   1/20, 5%
            -20%,  -1/5, -20%
            1.25,   5/4,  1.25
            """)
    void ratesAreReadExactly(String typed, String exact, String shown) {
        assertEquals(exact, Rate.parse(typed).toString());
        assertEquals(shown, Rate.parse(typed).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1,5", "70 percent", "1/", "1e3", ".5"})
    void whatIsNoRateIsRefused(String typed) {
        assertThrows(IllegalArgumentException.class, () -> Rate.parse(typed));
    }

    @Test
    void productsAndSumsStayInLowestTerms() {
        assertEquals(Rate.parse("1.8"), Rate.parse("1.2").times(Rate.parse("1.5")));
        assertEquals(Rate.ONE, Rate.of(1, 3).plus(Rate.of(2, 3)));
        assertEquals(0, Rate.ZERO.compareTo(Rate.of(0, 7)));
        assertThrows(ArithmeticException.class, () -> Rate.of(1, 0));
        assertThrows(ArithmeticException.class, () -> Rate.of(Long.MAX_VALUE, 1).times(Rate.of(3, 1)));
    }
}
