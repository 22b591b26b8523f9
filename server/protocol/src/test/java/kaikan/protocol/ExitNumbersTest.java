package kaikan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ExitNumbersTest {
    @Test
    void noTwoOfTheFirstNinetyNineDevicesShareANumber() {
        Set<Integer> told = new HashSet<>();
        for (int place = 0; place < 99; place++) {
            all(ExitNumbers.of(place)).forEach(number -> assertTrue(told.add(number), () -> number + " is told twice"));
        }
    }

    @Test
    void theLongerNumbersOfTheFirstNineAreNobodyElses() {
        Set<Integer> told = new HashSet<>();
        IntStream.range(0, 99).forEach(place -> all(ExitNumbers.of(place)).forEach(told::add));
        for (int place = 0; place < 9; place++) {
            all(ExitNumbers.of(place).longer().orElseThrow()).forEach(number -> assertTrue(told.add(number), () -> number + " is told twice"));
        }
        assertEquals(Optional.empty(), ExitNumbers.of(9).longer(), "seven digits are too many to type");
    }

    @Test
    void theFirstNineTellFourDigits() {
        assertEquals(new ExitNumbers(1_000, 1_000), ExitNumbers.of(0));
        assertEquals(new ExitNumbers(9_000, 1_000), ExitNumbers.of(8));
        assertEquals(new ExitNumbers(10_000, 1_000), ExitNumbers.of(9));
    }

    @Test
    void numbersThatCannotBeTypedAreNone() {
        assertThrows(IllegalArgumentException.class, () -> new ExitNumbers(999, 1));
        assertThrows(IllegalArgumentException.class, () -> new ExitNumbers(1_000, 0));
        assertThrows(IllegalArgumentException.class, () -> new ExitNumbers(999_999, 2));
    }

    private static IntStream all(ExitNumbers numbers) {
        return IntStream.range(numbers.first(), numbers.first() + numbers.count());
    }
}
