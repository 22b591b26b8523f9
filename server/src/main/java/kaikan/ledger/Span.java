package kaikan.ledger;

import java.time.Duration;
import kaikan.calendar.TimeSlot;

/// Classes of length. A search for what overlaps a moment needs to look at starts only this far before it.
enum Span {
    DAY(0, Duration.ofDays(1)),
    MONTH(1, Duration.ofDays(32)),
    LONG(2, Duration.ofDays(366L * 200));

    private final int code;
    private final Duration longest;

    Span(int code, Duration longest) {
        this.code = code;
        this.longest = longest;
    }

    /// How it is written in the column `span`.
    int code() {
        return code;
    }

    /// No claim of this class is longer.
    Duration longest() {
        return longest;
    }

    static Span of(TimeSlot slot) {
        for (Span span : values()) {
            if (slot.duration().compareTo(span.longest) <= 0) {
                return span;
            }
        }
        throw new IllegalArgumentException("A claim of " + slot + " is too long");
    }
}
