package kaikan.ledger;

import static kaikan.ledger.House.hours;
import static kaikan.ledger.House.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private static final long UNIT = 7;
    private static final long OTHER = 8;

    private final Turnstile turnstile = new Turnstile();

    @Test
    void whoWaitedHearsWhatOthersTookAndNotWhatTheyTookThemselves() throws ExecutionException, InterruptedException {
        Holder first = somebody();
        List<Want> wants = List.of(new Want(UNIT, 1, hours(9, 13)));
        Turnstile.Passage passage = turnstile.enter(List.of(UNIT));
        CompletableFuture<Integer> own = waiting(first, wants);
        CompletableFuture<Integer> stranger = waiting(somebody(), wants);
        passage.tell(Map.of(UNIT, 1), List.of(new Claim(1, UNIT, 1, hours(9, 13), first)));
        passage.close();
        assertEquals(0, own.get());
        assertEquals(1, stranger.get());
    }

    @Test
    void whoFindsSomebodyAtAnyGateDoesNotGoStraightThroughAndHoldsNoGate() throws ExecutionException, InterruptedException {
        assertTrue(elsewhere(List.of(UNIT, OTHER)));
        try (Turnstile.Passage first = turnstile.straightThrough(List.of(OTHER))) {
            assertTrue(first.open());
            assertFalse(elsewhere(List.of(UNIT, OTHER)));
            assertTrue(elsewhere(List.of(UNIT)), "the first gate was given back");
        }
        assertTrue(elsewhere(List.of(UNIT, OTHER)));
    }

    /// Whether somebody else gets straight through now.
    private boolean elsewhere(List<Long> units) throws ExecutionException, InterruptedException {
        return CompletableFuture.supplyAsync(() -> {
                    try (Turnstile.Passage passage = turnstile.straightThrough(units)) {
                        return passage.open();
                    }
                })
                .get();
    }

    /// How many conflicts a rival hears of who queues now.
    private CompletableFuture<Integer> waiting(Holder holder, List<Want> wants) {
        CompletableFuture<Integer> heard = new CompletableFuture<>();
        Thread rival = Thread.ofPlatform().start(() -> {
            try (Turnstile.Passage passage = turnstile.enter(List.of(UNIT))) {
                heard.complete(passage.alreadyGone(holder, wants).size());
            }
        });
        while (rival.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return heard;
    }
}
