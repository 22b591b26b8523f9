package kaikan.ledger;

import static kaikan.ledger.House.done;
import static kaikan.ledger.House.minutes;
import static kaikan.ledger.House.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/// Random histories of take, move, release, and of asking beside what one has, compared step by step with a model that counts every single minute.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerModelTest {
    private static final int MINUTES = 240;
    private static final int[] CAPACITIES = {1, 1, 1, 4};

    private final House house = new House();

    @AfterAll
    void close() {
        assertEquals(List.of(), house.audit());
        house.close();
    }

    @RepeatedTest(12)
    void aRandomHistoryGivesTheAnswersOfTheModel(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        History history = new History(house, random);
        for (int step = 0; step < 120; step++) {
            history.step("seed " + repetition.getCurrentRepetition() + ", step " + step);
        }
    }

    private static final class History {
        private final Ledger ledger;
        private final Random random;
        private final List<Long> units;
        private final Map<Holder, List<int[]>> model = new HashMap<>();

        History(House house, Random random) {
            this.ledger = house.ledger();
            this.random = random;
            this.units = IntStream.of(CAPACITIES).mapToObj(house::unit).toList();
        }

        void step(String where) {
            List<Holder> holders = model.keySet().stream().sorted(Comparator.comparing(Holder::ref)).toList();
            boolean old = !holders.isEmpty() && random.nextInt(3) > 0;
            Holder holder = old ? holders.get(random.nextInt(holders.size())) : somebody();
            if (old && random.nextInt(3) == 0) {
                ledger.release(holder, _ -> true);
                model.remove(holder);
                return;
            }
            List<int[]> wants = randomWants();
            if (old && random.nextInt(4) == 0) {
                beside(holder, wants, where);
                return;
            }
            boolean fits = fits(holder, wants);
            List<Want> asked = wants.stream().map(w -> new Want(units.get(w[0]), w[1], minutes(w[2], w[3]))).toList();
            boolean done = done(old ? ledger.move(holder, asked, _ -> true) : ledger.take(holder, asked, _ -> true));
            assertEquals(fits, done, where);
            if (done) {
                model.put(holder, wants);
            }
        }

        /// Somebody who belongs to the holder asks for other things; sometimes the holder gets them, sometimes it keeps what it has.
        private void beside(Holder holder, List<int[]> wants, String where) {
            Holder second = somebody();
            List<Want> asked = wants.stream().map(w -> new Want(units.get(w[0]), w[1], minutes(w[2], w[3]))).toList();
            boolean fits = fitsBeside(holder, wants);
            assertEquals(fits, done(ledger.moveBeside(holder, second, asked, _ -> true)), where);
            if (fits && random.nextBoolean()) {
                assertEquals(Optional.of(true), ledger.unite(holder, second, asked, _ -> true), where);
                model.put(holder, wants);
            } else {
                ledger.release(second, _ -> true);
            }
            assertEquals(List.of(), ledger.heldBy(second), where);
        }

        /// At each minute the holder would have the more of what it has and what it asks for.
        private boolean fitsBeside(Holder holder, List<int[]> wants) {
            int[][] others = new int[CAPACITIES.length][MINUTES];
            int[][] own = new int[CAPACITIES.length][MINUTES];
            int[][] wanted = new int[CAPACITIES.length][MINUTES];
            model.forEach((other, held) -> held.forEach(claim -> count(other.equals(holder) ? own : others, claim)));
            wants.forEach(want -> count(wanted, want));
            return IntStream.range(0, CAPACITIES.length).allMatch(unit -> IntStream.range(0, MINUTES).allMatch(minute ->
                    wanted[unit][minute] <= own[unit][minute] || others[unit][minute] + wanted[unit][minute] <= CAPACITIES[unit]));
        }

        private List<int[]> randomWants() {
            List<int[]> wants = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                int unit = random.nextInt(CAPACITIES.length);
                int from = random.nextInt(MINUTES - 1);
                int to = from + 1 + random.nextInt(Math.min(60, MINUTES - from - 1) + 1);
                wants.add(new int[] {unit, 1 + random.nextInt(CAPACITIES[unit]), from, Math.min(to, MINUTES)});
            }
            return wants;
        }

        private boolean fits(Holder holder, List<int[]> wants) {
            int[][] used = new int[CAPACITIES.length][MINUTES];
            model.forEach((other, held) -> {
                if (!other.equals(holder)) {
                    held.forEach(claim -> count(used, claim));
                }
            });
            wants.forEach(want -> count(used, want));
            return wants.stream().allMatch(want ->
                    IntStream.range(want[2], want[3]).allMatch(minute -> used[want[0]][minute] <= CAPACITIES[want[0]]));
        }

        private static void count(int[][] used, int[] claim) {
            for (int minute = claim[2]; minute < claim[3]; minute++) {
                used[claim[0]][minute] += claim[1];
            }
        }
    }
}
