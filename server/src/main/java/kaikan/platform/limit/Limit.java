package kaikan.platform.limit;

import java.time.Duration;

/// A budget: so many at once, and one more after each pause.
///
/// @param name what is limited, `feature.what`; part of every bucket's key
/// @param burst how many may come at once, at least 1
/// @param pause how long it takes until one more may come
public record Limit(String name, int burst, Duration pause) {
    public Limit {
        if (burst < 1 || !pause.isPositive()) {
            throw new IllegalArgumentException("A limit lets at least one through after a pause: " + name);
        }
    }

    /// How long an empty bucket takes to be full again.
    Duration depth() {
        return pause.multipliedBy(burst);
    }
}
