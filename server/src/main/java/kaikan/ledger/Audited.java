package kaikan.ledger;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/// What came of the last look through the ledger.
///
/// @param moments how many moments there were at which a unit was held too often; 0 is the only good answer
@Introspected
public record Audited(Instant checkedAt, int moments) {
    /// Whether nothing overlapped.
    public boolean well() {
        return moments == 0;
    }
}
