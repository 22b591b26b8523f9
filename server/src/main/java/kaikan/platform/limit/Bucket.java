package kaikan.platform.limit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/// A bucket that is not full: when it will be.
@MappedEntity("platform_bucket")
record Bucket(@Id String name, Instant fullAt) {}
