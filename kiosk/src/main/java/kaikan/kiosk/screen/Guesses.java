package kaikan.kiosk.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Facts;
import kaikan.kiosk.journal.JournalBroken;

/// Counts wrong numbers of few digits, and slows whoever guesses: after the first ones, which cost nothing, each further one makes everybody
/// wait, twice as long as before and never without end. It is kept over a restart, as well as the journal can.
public final class Guesses {
    private static final System.Logger LOG = System.getLogger(Guesses.class.getName());

    private final String kept;
    private final Patience patience;
    private final Facts facts;
    private final DeviceClock clock;
    private String lastWrong = "";
    private int wrong;
    private Duration free = Duration.ZERO;

    /// @param wrong numbers before the first wait, the last of them included
    public record Patience(int wrong, Duration first, Duration longest) {
        /// For the numbers that people without a pass were told: they are typed by heart, and a wrong one is a slip before it is a guess.
        public static final Patience OF_EXITS = new Patience(5, Duration.ofSeconds(10), Duration.ofMinutes(1));

        Duration after(int tries) {
            if (tries < wrong) {
                return Duration.ZERO;
            }
            Duration wait = first.multipliedBy(1L << Math.min(tries - wrong, 10));
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }

    /// @param kept the name under which they are counted
    public Guesses(String kept, Patience patience, Facts facts, DeviceClock clock) {
        this.kept = kept;
        this.patience = patience;
        this.facts = facts;
        this.clock = clock;
        facts.fact(kept, Kept::read).ifPresent(this::restore);
    }

    /// That number was wrong. The same again, as after a double tap, counts once.
    synchronized void wrong(String typed) {
        if (!typed.isEmpty() && !typed.equals(lastWrong)) {
            lastWrong = typed;
            count(wrong + 1);
        }
    }

    /// A number was right, which ends it.
    synchronized void right() {
        count(0);
    }

    /// How long the device must have run before a number is looked at again; zero if one is looked at now.
    synchronized Duration free() {
        return clock.uptime().compareTo(free) < 0 ? free : Duration.ZERO;
    }

    private void count(int tries) {
        if (tries == wrong) {
            return;
        }
        wrong = tries;
        Duration wait = patience.after(tries);
        free = clock.uptime().plus(wait);
        try {
            facts.keep(Map.of(kept, tries + " " + clock.instant().plus(wait)));
        } catch (JournalBroken e) {
            LOG.log(System.Logger.Level.ERROR, "The wrong numbers are counted until the next start only", e);
        }
    }

    /// The time of day may have gone back over a restart: then it is the whole wait again, and no more.
    private void restore(Kept before) {
        wrong = before.wrong;
        Duration left = Duration.between(clock.instant(), before.free);
        Duration wait = patience.after(wrong);
        free = clock.uptime().plus(left.compareTo(wait) < 0 ? left : wait);
    }

    private record Kept(int wrong, Instant free) {
        static Kept read(String text) {
            String[] parts = text.split(" ", 2);
            return new Kept(Integer.parseInt(parts[0]), Instant.parse(parts[parts.length - 1]));
        }
    }
}
