package kaikan.kiosk.life;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.kiosk.thread.Loop;
import org.jspecify.annotations.Nullable;

/// Tells the service manager, where one started this program, that it is ready, that it stops, and in between that it lives: a third of the time
/// that the manager waits lies between two looks at all signs, one after the other, and nothing is said after one of them fails. A look that hangs
/// holds up the next, which is the same to the manager.
public final class Vitals implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Vitals.class.getName());
    /// Between two lines for people where the manager wants no signs.
    private static final Duration UNASKED = Duration.ofSeconds(20);

    private final @Nullable NotifySocket manager;
    private final Duration period;
    private final List<Sign> signs;
    private final Loop loop = new Loop("vitals", this::beat);
    private String status = "";

    private Vitals(@Nullable NotifySocket manager, Duration period, List<Sign> signs) {
        this.manager = manager;
        this.period = period;
        this.signs = List.copyOf(signs);
    }

    /// Signs for the manager that the environment names, `NOTIFY_SOCKET` and `WATCHDOG_USEC`; for nobody where it names none.
    public static Vitals of(Map<String, String> environment, List<Sign> signs) {
        String name = environment.getOrDefault("NOTIFY_SOCKET", "");
        Duration period = period(environment);
        try {
            return new Vitals(name.isEmpty() ? null : NotifySocket.open(name), period, signs);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The service manager hears nothing of this program: " + e.getMessage());
            return new Vitals(null, period, signs);
        }
    }

    /// The program works from now on.
    public void ready() {
        if (manager != null) {
            say("READY=1");
            loop.start();
        }
    }

    /// It stops.
    @Override
    public void close() {
        loop.close();
        if (manager != null) {
            say("STOPPING=1");
        }
    }

    private static Duration period(Map<String, String> environment) {
        String micros = environment.getOrDefault("WATCHDOG_USEC", "");
        String whom = environment.getOrDefault("WATCHDOG_PID", "");
        boolean us = whom.isEmpty() || whom.equals(Long.toString(ProcessHandle.current().pid()));
        return us && micros.matches("[1-9][0-9]{0,17}") ? Duration.ofNanos(Long.parseLong(micros) / 3 * 1_000) : UNASKED;
    }

    private Duration beat() {
        Optional<String> dead = signs.stream().filter(sign -> !lives(sign)).map(Sign::name).findFirst();
        String line = dead.map(name -> "No sign of life: " + name).orElse("At work");
        if (!line.equals(status)) {
            status = line;
            say("STATUS=" + line);
        }
        if (dead.isEmpty()) {
            say("WATCHDOG=1");
        }
        return period;
    }

    private static boolean lives(Sign sign) {
        try {
            return sign.look().isAlive();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "No sign of life: " + sign.name(), e);
            return false;
        }
    }

    private void say(String words) {
        try {
            if (manager != null) {
                manager.send(words);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The service manager was not told: " + e.getMessage());
        }
    }
}
