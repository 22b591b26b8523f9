package kaikan.platform.job;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a job last went, as the servers agreed it.
///
/// @param name its name, see [Job#name()]
/// @param nextAt when its next run is due
/// @param lastSuccess when a run last ended well
/// @param lastFailure when one last failed
/// @param failures how many runs in a row have failed until now
@Introspected
public record JobRun(String name, Instant nextAt, @Nullable Instant lastSuccess, @Nullable Instant lastFailure, int failures) {}
