package kaikan.kiosk.panel;

import java.time.Duration;

/// Tells one closing of a contact from its bouncing and from sparks nearby: it counts once it has rested closed for so long, and again only
/// after it has rested open for as long.
public final class Debounce {
    private final long rest;
    private Contact settled = Contact.OPEN;
    private Contact shown = Contact.OPEN;
    private long since;

    /// What a contact shows.
    public enum Contact {
        OPEN,
        CLOSED
    }

    public Debounce(Duration rest) {
        this.rest = rest.toNanos();
    }

    /// Takes what the contact shows at a moment of a clock that never jumps, in nanoseconds. Whether it has now closed, once for each time.
    public boolean sees(Contact contact, long nanos) {
        if (contact != shown) {
            shown = contact;
            since = nanos;
        }
        if (shown == settled || nanos - since < rest) {
            return false;
        }
        settled = shown;
        return settled == Contact.CLOSED;
    }

    /// Whether nothing is under way: only another edge can change anything.
    public boolean isSettled() {
        return shown == settled;
    }
}
