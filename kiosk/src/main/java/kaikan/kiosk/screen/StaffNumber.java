package kaikan.kiosk.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Facts;
import kaikan.kiosk.journal.JournalBroken;

/// The number the staff types, of few digits: whoever guesses is slowed down. The first [#FREE] wrong ones cost nothing; each further one
/// makes everybody wait, twice as long as before and [#LONGEST] at most, so that the staff is never kept out for good. The right number ends
/// it. It is kept over a restart, as well as the journal can; what is typed during a wait is not looked at.
public final class StaffNumber {
    /// Wrong numbers before the first wait, the last of them included.
    static final int FREE = 3;
    static final Duration FIRST = Duration.ofSeconds(30);
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final System.Logger LOG = System.getLogger(StaffNumber.class.getName());
    private static final String KEPT = "staff.number";

    private final String number;
    private final Facts facts;
    private final DeviceClock clock;
    private String lastWrong = "";
    private int wrong;
    private Duration free = Duration.ZERO;

    /// @param number the staff's; empty = it is not asked
    public StaffNumber(String number, Facts facts, DeviceClock clock) {
        this.number = number;
        this.facts = facts;
        this.clock = clock;
        facts.fact(KEPT).map(kept -> kept.split(" ")).filter(kept -> kept.length == 2).ifPresent(this::restore);
    }

    /// Whether a number is set at all.
    boolean isAsked() {
        return !number.isEmpty();
    }

    /// Whether that is the number; false without a look while [#free] lies ahead. The same wrong number again, as after a double tap, counts once.
    synchronized boolean opens(String typed) {
        if (!free().isZero()) {
            return false;
        }
        if (typed.equals(number)) {
            count(0);
            return true;
        }
        if (!typed.isEmpty() && !typed.equals(lastWrong)) {
            lastWrong = typed;
            count(wrong + 1);
        }
        return false;
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
        Duration wait = wait(tries);
        free = clock.uptime().plus(wait);
        try {
            facts.keep(Map.of(KEPT, tries + " " + clock.instant().plus(wait)));
        } catch (JournalBroken e) {
            LOG.log(System.Logger.Level.ERROR, "The wrong numbers are counted until the next start only", e);
        }
    }

    /// The time of day may have gone back over a restart: then it is the whole wait again, and no more.
    private void restore(String[] kept) {
        wrong = Integer.parseInt(kept[0]);
        Duration left = Duration.between(clock.instant(), Instant.parse(kept[1]));
        Duration wait = wait(wrong);
        free = clock.uptime().plus(left.compareTo(wait) < 0 ? left : wait);
    }

    private static Duration wait(int tries) {
        if (tries < FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(tries - FREE, 10));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
