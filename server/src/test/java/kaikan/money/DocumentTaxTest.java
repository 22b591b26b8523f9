package kaikan.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import kaikan.money.DocumentTax.Part;
import kaikan.money.DocumentTax.PerRate;
import kaikan.money.Rounding.Direction;
import org.junit.jupiter.api.Test;

class DocumentTaxTest {
    private static final TaxRate REDUCED = new TaxRate(8);

    @Test
    void threeTimesAHundredAndFiveHasATaxOfThirtyOneAndNotThirty() {
        var parts = Collections.nCopies(3, new Part(TaxRate.STANDARD, Yen.of(105)));
        assertEquals(List.of(new PerRate(TaxRate.STANDARD, Yen.of(315), Yen.of(31))), DocumentTax.onTop(parts, Direction.DOWN));
    }

    @Test
    void theTaxInsideAFeeIsRoundedOncePerRate() {
        var parts = List.of(
                new Part(TaxRate.STANDARD, Yen.of(59_760)),
                new Part(REDUCED, Yen.of(1080)),
                new Part(TaxRate.STANDARD, Yen.of(110)),
                new Part(TaxRate.NONE, Yen.of(500)));
        assertEquals(
                List.of(
                        new PerRate(TaxRate.STANDARD, Yen.of(59_870), Yen.of(5442)),
                        new PerRate(REDUCED, Yen.of(1080), Yen.of(80)),
                        new PerRate(TaxRate.NONE, Yen.of(500), Yen.ZERO)),
                DocumentTax.inside(parts, Direction.DOWN));
    }
}
