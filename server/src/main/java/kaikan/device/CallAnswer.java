package kaikan.device;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of a call for help to which somebody went.
///
/// @param call what the kiosk calls it
/// @param doneAt since when nobody needs help there any more; absent while somebody does
@Introspected
public record CallAnswer(String call, @Nullable Instant doneAt) {
    /// Whether nobody needs help there any more.
    public boolean done() {
        return doneAt != null;
    }
}
