package kaikan.kiosk;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import kaikan.kiosk.link.EnrolResult;
import kaikan.kiosk.screen.Stage;

/// Shows the server a one-time code that was scanned, in a thread of its own: the screen waits for no network. One at a time.
final class ScannedCode implements Stage.Manners.Enrolling {
    private final Function<String, EnrolResult> server;
    private final Consumer<String> screen;
    private final AtomicBoolean busy = new AtomicBoolean();

    /// @param screen is told what is wrong; empty if nothing is
    ScannedCode(Function<String, EnrolResult> server, Consumer<String> screen) {
        this.server = server;
        this.screen = screen;
    }

    @Override
    public boolean begin(String code) {
        if (!busy.compareAndSet(false, true)) {
            return false;
        }
        Thread.ofVirtual().name("scanned code").start(() -> {
            try {
                screen.accept(server.apply(code).problem());
            } finally {
                busy.set(false);
            }
        });
        return true;
    }
}
