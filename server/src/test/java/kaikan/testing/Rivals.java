package kaikan.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Several who do something at the same moment.
public final class Rivals {
    private Rivals() {}

    /// Runs all of them, each on a thread of its own, none before the last thread is there.
    ///
    /// @return what they answered, in their order
    public static <T> List<T> together(Collection<? extends Callable<? extends T>> rivals) throws Exception {
        CyclicBarrier start = new CyclicBarrier(rivals.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<? extends T> rival : rivals) {
                running.add(threads.submit(() -> {
                    start.await();
                    return rival.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    /// The same of those that are named.
    @SafeVarargs
    public static <T> List<T> together(Callable<? extends T>... rivals) throws Exception {
        List<Callable<? extends T>> all = new ArrayList<>();
        for (Callable<? extends T> rival : rivals) {
            all.add(rival);
        }
        return together(all);
    }
}
