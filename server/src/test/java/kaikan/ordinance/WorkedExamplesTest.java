package kaikan.ordinance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import kaikan.ordinance.fee.Quote;
import kaikan.ordinance.fee.QuoteJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every example written in the ordinances under `resources/ordinances` comes out as written there.
class WorkedExamplesTest {
    @TestFactory
    Stream<DynamicTest> everyExampleOfEveryOrdinanceComesOut() {
        return TestOrdinances.ALL.stream().map(TestOrdinances::read).flatMap(file -> file.examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        file.ordinance().edition().name().ja() + "：" + example.say(), () -> comesOut(file.ordinance(), example))));
    }

    private static void comesOut(Ordinance ordinance, Example example) {
        Quote quote = assertInstanceOf(Quote.class, ordinance.quote(example.request()));
        assertEquals(example.total(), quote.total(), () -> quote.lines().toString());
        assertTrue(example.holds(ordinance));
        assertTrue(quote.lines().stream().flatMap(line -> line.base().stream()).noneMatch(part -> part.citation().isBlank()));
        assertEquals(quote, QuoteJson.read(QuoteJson.write(quote)), "a stored quote reads as it was");
    }

    @Test
    void thereAreExamplesEnough() {
        assertTrue(TestOrdinances.ALL.stream().mapToInt(name -> TestOrdinances.read(name).examples().size()).sum() >= 70);
    }
}
