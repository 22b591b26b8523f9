package kaikan.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class YenTest {
    @Test
    void amountsAddAndMultiplyExactly() {
        assertEquals(Yen.of(68_700), Yen.sum(List.of(Yen.of(32_850), Yen.of(35_850))));
        assertEquals(Yen.of(450), Yen.of(150).times(3));
        assertEquals(Yen.of(-30), Yen.of(70).minus(Yen.of(100)));
    }

    @Test
    void anOverflowIsAnErrorAndNeverAWrongAmount() {
        assertThrows(ArithmeticException.class, () -> Yen.of(Long.MAX_VALUE).plus(Yen.of(1)));
        assertThrows(ArithmeticException.class, () -> Yen.of(Long.MAX_VALUE / 2 + 1).times(2));
        assertThrows(ArithmeticException.class, () -> Yen.of(Long.MIN_VALUE).negated());
    }

    @Test
    void figuresHaveCommasEveryThreeDigits() {
        assertEquals("0", Yen.ZERO.figures());
        assertEquals("999", Yen.of(999).figures());
        assertEquals("-999", Yen.of(-999).figures());
        assertEquals("1,000", Yen.of(1000).figures());
        assertEquals("-2,759,680円", Yen.of(-2_759_680).toString());
    }
}
