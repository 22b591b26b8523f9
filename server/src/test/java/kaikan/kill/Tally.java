package kaikan.kill;

import java.util.concurrent.atomic.AtomicLong;

/// What happened, counted.
final class Tally {
    /// Requests that were answered, well or with a refusal.
    final AtomicLong answered = new AtomicLong();
    /// Requests that got no answer and were sent again.
    final AtomicLong repeated = new AtomicLong();
    /// Answers that the server itself called its fault; asked again as well.
    final AtomicLong faults = new AtomicLong();
    /// Requests that had taken effect although their answer never came.
    final AtomicLong unheard = new AtomicLong();
    /// Requests refused because the slot had gone, or the booking had changed.
    final AtomicLong refused = new AtomicLong();
}
