package kaikan.platform.limit;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kaikan.platform.id.Secret;

/// Takes from buckets that all servers share (generic cell rate algorithm: a bucket is one time, the moment at which it is full again).
/// Each take is one guarded UPDATE, so that rivals on several servers never get more together than the limit says.
/// Do not call it inside a transaction that may roll back: what was tried has been tried.
@Singleton
public class Limits {
    private final BucketRepository buckets;
    private final Clock clock;

    Limits(BucketRepository buckets, Clock clock) {
        this.buckets = buckets;
        this.clock = clock;
    }

    /// Takes one from the bucket of `limit` for `whom`.
    ///
    /// @param whom an account, a device, an address; it is stored only as a hash
    /// @return empty when it may go on; otherwise the moment from which it may
    public Optional<Instant> take(Limit limit, String whom) {
        String name = nameOf(limit, whom);
        Instant now = clock.instant();
        if (buckets.take(name, now, micros(limit.pause()), now.plus(limit.depth())) == 1) {
            return Optional.empty();
        }
        Optional<Instant> full = buckets.fullAt(name);
        if (full.isEmpty()) {
            return fill(limit, name, now);
        }
        Instant until = full.get().plus(limit.pause()).minus(limit.depth());
        return until.isAfter(now) ? Optional.of(until) : again(limit, name, now);
    }

    /// A rival made the bucket after we had looked for it, so there may be something in it.
    private Optional<Instant> again(Limit limit, String name, Instant now) {
        int taken = buckets.take(name, now, micros(limit.pause()), now.plus(limit.depth()));
        return taken == 1 ? Optional.empty() : Optional.of(now.plus(limit.pause()));
    }

    /// Gives one back, for what turned out to be right.
    public void giveBack(Limit limit, String whom) {
        buckets.giveBack(nameOf(limit, whom), micros(limit.pause()));
    }

    private Optional<Instant> fill(Limit limit, String name, Instant now) {
        try {
            buckets.add(name, now.plus(limit.pause()));
            return Optional.empty();
        } catch (DataAccessException e) {
            if (!(e.getCause() instanceof SQLIntegrityConstraintViolationException)) {
                throw e;
            }
        }
        return again(limit, name, now);
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    private static String nameOf(Limit limit, String whom) {
        return Secret.hash(limit.name() + "\n" + whom);
    }
}
