package kaikan.kiosk.screen;

import java.time.Duration;
import java.util.function.Supplier;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Facts;
import kaikan.protocol.NumberHash;

/// The number the staff types, of few digits: whoever guesses is slowed down. The first [#FREE] wrong ones cost nothing; each further one
/// makes everybody wait, twice as long as before and [#LONGEST] at most, so that the staff is never kept out for good. The right number ends
/// it; what is typed during a wait is not looked at.
public final class StaffNumber {
    /// Wrong numbers before the first wait, the last of them included.
    static final int FREE = 3;
    static final Duration FIRST = Duration.ofSeconds(30);
    static final Duration LONGEST = Duration.ofMinutes(5);

    private final Supplier<String> number;
    private final Guesses guesses;

    /// @param number the staff's, or a [NumberHash] of it, as it is at that moment; empty = it is not asked
    public StaffNumber(Supplier<String> number, Facts facts, DeviceClock clock) {
        this.number = number;
        this.guesses = new Guesses("staff.number", new Guesses.Patience(FREE, FIRST, LONGEST), facts, clock);
    }

    /// Whether a number is set at all.
    boolean isAsked() {
        return !number.get().isEmpty();
    }

    /// Whether that is the number; false without a look while [#free] lies ahead. The same wrong number again, as after a double tap, counts once.
    synchronized boolean opens(String typed) {
        if (!free().isZero()) {
            return false;
        }
        if (isNumber(typed)) {
            guesses.right();
            return true;
        }
        guesses.wrong(typed);
        return false;
    }

    private boolean isNumber(String typed) {
        String right = number.get();
        return NumberHash.isOne(right) ? NumberHash.matches(right, typed) : typed.equals(right);
    }

    /// How long the device must have run before a number is looked at again; zero if one is looked at now.
    Duration free() {
        return guesses.free();
    }
}
