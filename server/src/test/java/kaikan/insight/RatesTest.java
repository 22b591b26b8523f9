package kaikan.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kaikan.insight.Rates.Band;
import kaikan.insight.Rates.Used;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final Map<Long, BigDecimal> THREE_PARTS =
            Map.of(1L, BigDecimal.valueOf(100), 2L, BigDecimal.valueOf(100), 3L, BigDecimal.valueOf(100));

    private static List<Band> open(int days, int bands) {
        return IntStream.range(0, days).boxed()
                .flatMap(day -> IntStream.range(0, bands).mapToObj(band -> new Band(FIRST.plusDays(day), band)))
                .toList();
    }

    private static String percent(Ratio ratio) {
        return ratio.percent().map(BigDecimal::toPlainString).orElse("–");
    }

    /// Domain handbook, section 7: a hall in 3 parts, 3 bands, 10 open days; 4 mornings use one part, one day uses the whole.
    @Test
    void oneMonthHasThreeAnswers() {
        List<Used> used = new ArrayList<>();
        for (int day = 0; day < 4; day++) {
            used.add(new Used(new Band(FIRST.plusDays(day), 0), 1));
        }
        for (int band = 0; band < 3; band++) {
            Band whole = new Band(FIRST.plusDays(4), band);
            LongStream.rangeClosed(1, 3).forEach(part -> used.add(new Used(whole, part)));
        }
        Rates rates = Rates.of(THREE_PARTS, open(10, 3), used);
        assertEquals("50.0", percent(rates.days()));
        assertEquals("23.3", percent(rates.bands()));
        assertEquals("14.4", percent(rates.area()));
        assertEquals(Ratio.of(5, 10), rates.days());
        assertEquals(Ratio.of(7, 30), rates.bands());
        assertEquals(0, rates.area().numerator().compareTo(BigDecimal.valueOf(1300)));
        assertEquals(0, rates.area().denominator().compareTo(BigDecimal.valueOf(9000)));
    }

    /// The same handbook: maintenance moved into empty days lifts the rate from 150/300 to 150/270.
    @Test
    void maintenanceOnEmptyDaysLiftsTheRateAndTheDenominatorShowsIt() {
        Map<Long, BigDecimal> one = Map.of(1L, BigDecimal.ONE);
        List<Used> used = IntStream.range(0, 150).mapToObj(day -> new Used(new Band(FIRST.plusDays(day), 0), 1)).toList();
        assertEquals(Ratio.of(150, 300), Rates.of(one, open(300, 1), used).days());
        Rates lifted = Rates.of(one, open(270, 1), used);
        assertEquals(Ratio.of(150, 270), lifted.days());
        assertEquals("55.6", percent(lifted.days()));
    }

    @Test
    void whatIsUsedOutsideTheOpenBandsOrTwiceDoesNotCountTwice() {
        Band morning = new Band(FIRST, 0);
        Used once = new Used(morning, 1);
        Used closed = new Used(new Band(FIRST.plusDays(9), 0), 1);
        Rates rates = Rates.of(THREE_PARTS, open(1, 3), List.of(once, once, closed, new Used(morning, 9)));
        assertEquals(Ratio.of(1, 3), rates.bands());
        assertEquals("11.1", percent(rates.area()));
    }

    @Test
    void aClosedMonthHasNoRate() {
        assertEquals(Optional.empty(), Rates.of(THREE_PARTS, List.of(), List.of()).days().percent());
        assertThrows(IllegalArgumentException.class, () -> Ratio.of(2, 1));
    }
}
