package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kaikan.platform.job.Job;

/// Deletes what was typed into the booking form two days ago and has not been touched since.
@Singleton
class ForgetDrafts implements Job {
    private static final Duration KEPT = Duration.ofDays(2);

    private final Drafts drafts;
    private final Clock clock;

    ForgetDrafts(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "booking.forget-drafts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Instant before = clock.instant().minus(KEPT);
        int gone = 1;
        while (gone > 0) {
            gone = drafts.forget(before);
        }
    }
}
