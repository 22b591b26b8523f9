package kaikan.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;

/// Stops what was started, in reverse order and once: at Ctrl-C, when the program that started us is gone, or when starting failed.
final class Shutdown {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final AtomicBoolean done = new AtomicBoolean();
    private final Console console;

    Shutdown(Console console) {
        this.console = console;
        Runtime.getRuntime().addShutdownHook(new Thread(this::run));
        ProcessHandle.current().parent().ifPresent(parent -> Thread.ofPlatform().daemon().name("parent").start(() -> followTo(parent)));
    }

    private static void followTo(ProcessHandle parent) {
        parent.onExit().join();
        System.exit(0);
    }

    synchronized void then(AutoCloseable stop) {
        started.push(stop);
    }

    void run() {
        if (done.getAndSet(true)) {
            return;
        }
        for (AutoCloseable stop : snapshot()) {
            try {
                stop.close();
            } catch (Exception e) {
                System.err.println("Kaikan: something did not stop cleanly: " + e.getMessage());
            }
        }
        console.stopped();
    }

    private synchronized Iterable<AutoCloseable> snapshot() {
        return new ArrayDeque<>(started);
    }
}
