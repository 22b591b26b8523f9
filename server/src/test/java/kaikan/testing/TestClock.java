package kaikan.testing;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands still until a test moves it. It takes the server's clock's place when `kaikan.test.clock` gives the time.
@Singleton
@Replaces(Clock.class)
@Requires(property = "kaikan.test.clock")
public final class TestClock extends Clock {
    private volatile Instant now;

    @Inject
    TestClock(@Value("${kaikan.test.clock}") String start) {
        this(Instant.parse(start));
    }

    /// A clock that stands at `start`.
    public TestClock(Instant start) {
        now = start;
    }

    /// Moves the clock forward.
    public void advance(Duration by) {
        now = now.plus(by);
    }

    /// Sets the clock.
    public void set(Instant to) {
        now = to;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
