package kaikan.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import kaikan.device.FakeKiosk;
import kaikan.protocol.Batch;
import kaikan.protocol.BatchAnswer;
import kaikan.protocol.ClockState;
import kaikan.protocol.Json;
import kaikan.protocol.Message;
import kaikan.protocol.RandomId;

/// A kiosk whose visitors come and go, and which sends its journal until it is answered, often more of it than it must.
final class Courier implements Callable<Courier> {
    private final FakeKiosk kiosk;
    private final Random random;
    private final AtomicBoolean closing;
    private final Tally tally;
    private final ArrayDeque<String> inside = new ArrayDeque<>();
    private final List<String> gone = new ArrayList<>();
    private int acked;

    Courier(FakeKiosk kiosk, Random random, AtomicBoolean closing, Tally tally) {
        this.kiosk = kiosk;
        this.random = random;
        this.closing = closing;
        this.tally = tally;
    }

    @Override
    public Courier call() throws InterruptedException {
        while (!closing.get()) {
            kiosk.clock(Instant.now(), ClockState.ANCHORED);
            for (int rows = random.nextInt(4); rows >= 0; rows--) {
                something();
            }
            send();
        }
        while (acked < kiosk.rows().size()) {
            send();
        }
        return this;
    }

    String device() {
        return kiosk.device();
    }

    int rows() {
        return kiosk.rows().size();
    }

    /// Visits that are going on.
    List<String> inside() {
        return List.copyOf(inside);
    }

    /// Visits that are over.
    List<String> gone() {
        return gone;
    }

    private void something() {
        int dice = random.nextInt(5);
        if (dice == 0) {
            kiosk.note(Message.ScanRefused.once("NOT_A_PASS", null));
        } else if (dice < 3 && !inside.isEmpty()) {
            String visit = inside.removeFirst();
            kiosk.note(new Message.Left(visit, null));
            gone.add(visit);
        } else {
            String visit = RandomId.next();
            kiosk.note(new Message.WalkInRegistered(visit, "来館 花子", "", "", "", "1", "ja", 1_000 + random.nextInt(9_000)));
            inside.addLast(visit);
        }
    }

    private void send() throws InterruptedException {
        int from = Math.max(1, acked + 1 - random.nextInt(3));
        int to = Math.min(kiosk.rows().size(), from + Batch.LARGEST - 1);
        kiosk.clock(Instant.now(), ClockState.ANCHORED);
        try {
            HttpResponse<String> answer = kiosk.sendRaw(Json.write(new Batch(kiosk.rows(from, to))));
            if (answer.statusCode() >= 500) {
                tally.faults.incrementAndGet();
                return;
            }
            assertEquals(200, answer.statusCode(), answer.body());
            take(Json.read(answer.body(), BatchAnswer.class));
            tally.answered.incrementAndGet();
        } catch (IllegalStateException _) {
            tally.repeated.incrementAndGet();
            Thread.sleep(50);
        } catch (Json.Unreadable e) {
            throw new AssertionError(e);
        }
    }

    private void take(BatchAnswer answer) {
        answer.items().forEach(item -> assertNotEquals(BatchAnswer.Outcome.REFUSED, item.outcome(), item::toString));
        long repeats = answer.items().stream()
                .filter(item -> item.seq() > acked && item.outcome() == BatchAnswer.Outcome.REPEATED)
                .count();
        tally.unheard.addAndGet(repeats > 0 ? 1 : 0);
        if (answer.ackThrough() < acked) {
            throw new AssertionError("rows through " + acked + " were acknowledged and now only through " + answer.ackThrough());
        }
        acked = (int) answer.ackThrough();
    }
}
