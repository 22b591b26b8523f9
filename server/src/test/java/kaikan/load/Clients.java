package kaikan.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// Clients that each do one thing after the other on a connection of their own, all at the same time.
final class Clients {
    private Clients() {}

    /// What one client does again and again.
    interface Act {
        void run(RawClient client, int who, int round) throws IOException;
    }

    static Figures run(Target target, int clients, int rounds, Act act) throws InterruptedException, ExecutionException {
        CountDownLatch go = new CountDownLatch(1);
        List<Callable<long[]>> work = new ArrayList<>();
        for (int who = 0; who < clients; who++) {
            int me = who;
            work.add(() -> oneClient(target, go, new Turns(me, rounds), act));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<long[]>> answers = work.stream().map(threads::submit).toList();
            Target.Cpu before = target.cpu();
            long start = System.nanoTime();
            go.countDown();
            LongStream all = LongStream.empty();
            for (Future<long[]> answer : answers) {
                all = LongStream.concat(all, LongStream.of(answer.get()));
            }
            long wall = System.nanoTime() - start;
            Target.Cpu after = target.cpu();
            return new Figures(all.boxed().toList(), wall, after.server() - before.server(), after.database() - before.database());
        }
    }

    private record Turns(int who, int rounds) {}

    private static long[] oneClient(Target target, CountDownLatch go, Turns turns, Act act) throws Exception {
        long[] nanos = new long[turns.rounds];
        try (RawClient client = new RawClient(target.port())) {
            go.await();
            for (int round = 0; round < turns.rounds; round++) {
                act.run(client, turns.who, round);
                nanos[round] = System.nanoTime() - client.sentAt();
            }
        }
        return nanos;
    }
}
