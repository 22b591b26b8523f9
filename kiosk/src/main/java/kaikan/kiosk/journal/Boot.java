package kaikan.kiosk.journal;

import java.time.Instant;

/// When a boot began.
record Boot(long number, Instant started) {
    static final Boot NONE = new Boot(0, Instant.EPOCH);

    static Boot read(String kept) {
        int blank = kept.indexOf(' ');
        return new Boot(Long.parseLong(kept, 0, Math.max(0, blank), 10), Instant.parse(kept.substring(blank + 1)));
    }

    String kept() {
        return number + " " + started;
    }
}
