package kaikan.ordinance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import kaikan.money.ExactYen;
import kaikan.money.Yen;
import kaikan.ordinance.fee.BasePart;
import kaikan.ordinance.fee.Circumstances;
import kaikan.ordinance.fee.Quote;
import kaikan.ordinance.fee.QuoteLine;
import kaikan.ordinance.fee.QuoteRequest;
import kaikan.ordinance.fee.RoomItem;
import kaikan.ordinance.fee.UseKind;
import kaikan.ordinance.sale.Label;
import kaikan.ordinance.sale.Period;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Random ordinances of four bands, of whose runs some have a row of their own.
class QuotePropertiesTest {
    private static final List<String> BANDS = List.of("a", "b", "c", "d");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @RepeatedTest(200)
    void joiningBandsChangesThePriceOnlyByARowThatSaysSo(RepetitionInfo info) {
        SplittableRandom random = new SplittableRandom(info.getCurrentRepetition());
        Map<String, Integer> rows = rows(random);
        Ordinance ordinance = TestOrdinances.good(yaml(rows, "1 down per line", "1")).ordinance();
        for (int first = 0; first < BANDS.size(); first++) {
            for (int last = first; last < BANDS.size(); last++) {
                List<String> run = BANDS.subList(first, last + 1);
                QuoteLine line = line(ordinance, run);
                assertEquals(cheapestInRows(rows, run), line.base().size(), "as few rows as possible");
                assertEquals(String.join("+", run), line.base().stream().map(BasePart::unit).collect(Collectors.joining("+")));
                long sum = line.base().stream().mapToLong(part -> rows.get(part.unit())).sum();
                assertEquals(ExactYen.of(Yen.of(sum)), line.amount(), "every yen stands in a row");
            }
        }
    }

    @RepeatedTest(100)
    void splittingAUseWithoutACombinationRowChangesNothing(RepetitionInfo info) {
        SplittableRandom random = new SplittableRandom(info.getCurrentRepetition());
        Map<String, Integer> singles = new HashMap<>(rows(random));
        singles.keySet().removeIf(key -> key.contains("+"));
        Ordinance ordinance = TestOrdinances.good(yaml(singles, "10 down per line", "1")).ordinance();
        long apart = BANDS.stream().mapToLong(band -> quote(ordinance, List.of(List.of(band))).total().amount()).sum();
        long together = quote(ordinance, List.of(BANDS)).total().amount();
        long asItems = quote(ordinance, BANDS.stream().map(List::of).toList()).total().amount();
        assertEquals(apart, asItems);
        assertTrue(together - apart >= 0 && together - apart < 10L * BANDS.size(), "only the rounding of each line may differ");
    }

    @RepeatedTest(100)
    void roundingNeverLeaksMoreThanItsUnitOnALineOrOnTheTotal(RepetitionInfo info) {
        SplittableRandom random = new SplittableRandom(info.getCurrentRepetition());
        long unit = new long[] {1, 10, 100}[random.nextInt(3)];
        String direction = new String[] {"down", "up", "half-up"}[random.nextInt(3)];
        String rate = random.nextInt(1, 300) + "%";
        List<List<String>> items = List.of(BANDS, List.of("a"), List.of("b", "c"));
        Map<String, Integer> rows = rows(random);
        Quote exact = quote(TestOrdinances.good(yaml(rows, "1 down on total", rate)).ordinance(), items);
        Quote perLine = quote(TestOrdinances.good(yaml(rows, unit + " " + direction + " per line", rate)).ordinance(), items);
        String file = yaml(rows, unit + " " + direction + " on total", rate);
        Quote onTotal = quote(TestOrdinances.good(file).ordinance(), items);
        assertTrue(Math.abs(onTotal.total().minus(exact.total()).amount()) <= unit);
        assertTrue(Math.abs(perLine.total().minus(exact.total()).amount()) <= unit * items.size());
        assertEquals(onTotal, quote(TestOrdinances.good(file).ordinance(), items), "the same for ever");
    }

    private static Map<String, Integer> rows(SplittableRandom random) {
        Map<String, Integer> rows = new HashMap<>();
        for (int first = 0; first < BANDS.size(); first++) {
            for (int last = first; last < BANDS.size(); last++) {
                if (first == last || random.nextBoolean()) {
                    rows.put(String.join("+", BANDS.subList(first, last + 1)), random.nextInt(100, 100_000));
                }
            }
        }
        return rows;
    }

    private static int cheapestInRows(Map<String, Integer> rows, List<String> run) {
        if (run.isEmpty()) {
            return 0;
        }
        int best = Integer.MAX_VALUE;
        for (int length = 1; length <= run.size(); length++) {
            if (rows.containsKey(String.join("+", run.subList(0, length)))) {
                best = Math.min(best, 1 + cheapestInRows(rows, run.subList(length, run.size())));
            }
        }
        return best;
    }

    private static QuoteLine line(Ordinance ordinance, List<String> bands) {
        return quote(ordinance, List.of(bands)).lines().getFirst();
    }

    private static Quote quote(Ordinance ordinance, List<List<String>> items) {
        List<RoomItem> rooms = new ArrayList<>();
        items.forEach(bands -> rooms.add(new RoomItem("room", Label.of("部屋", ""), DAY, new Period.Bands(bands), UseKind.MAIN)));
        var circumstances = new Circumstances("all", Set.of("factor"), Yen.ZERO);
        return assertInstanceOf(Quote.class, ordinance.quote(new QuoteRequest(rooms, List.of(), circumstances, DAY)));
    }

    private static String yaml(Map<String, Integer> rows, String rounding, String factor) {
        String prices = rows.entrySet().stream().map(row -> row.getKey() + ": " + row.getValue()).collect(Collectors.joining(", "));
        return """
                {format: kaikan-ordinance 1, key: random, owner: x, version: 1, effective: 2020-04-01, origin: demo, ja: 例, citation: 例,
                rounding: %s, applicants: {all: {ja: 皆}}, purposes: {factor: {ja: 倍}},
                bands: {four: {parts: {a: {ja: a, time: '8:00-10:00'}, b: {ja: b, time: '10:00-12:00'}, c: {ja: c, time: '13:00-15:00'},
                d: {ja: d, time: '15:00-17:00'}}}}, spaces: {room: {ja: 部屋, sold: bands four}},
                prices: [{spaces: room, cite: 例, yen: {%s}}],
                steps: [{ja: 倍, cite: 例, cases: [{purpose: factor, multiply: %s}]}]}
                """
                .formatted(rounding, prices, factor);
    }
}
