package kaikan.platform.limit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kaikan.platform.job.Job;

/// A full bucket is the same as none: it is deleted.
@Singleton
class ForgetFullBuckets implements Job {
    private final BucketRepository buckets;
    private final Clock clock;

    ForgetFullBuckets(BucketRepository buckets, Clock clock) {
        this.buckets = buckets;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "platform.buckets";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        int gone = 1;
        while (gone > 0) {
            gone = buckets.deleteFull(now);
        }
    }
}
