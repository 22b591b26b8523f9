package kaikan.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What became of a batch: one item per row taken up, in the order sent.
///
/// The device obeys `ackThrough` both ways: it sends on from the next row, and when the number is *smaller* than before (the server was restored
/// from a backup) it sends the rows from there again. When the first row of a batch does not follow `ackThrough`, the server takes none
/// of them up.
///
/// @param ackThrough every row up to this one has been answered for good: taken, known, or refused and kept
/// @param serverTime the server's clock when it answered
/// @param manifestVersion the newest manifest for this device; if it differs, the device pulls
/// @param answeredCalls the device's calls for help that somebody answered a short while ago; absent where there are none
/// @param doneCalls those of `answeredCalls` where nobody needs help any more; absent where there are none, and from an older server
public record BatchAnswer(
        List<Item> items, long ackThrough, Instant serverTime, String manifestVersion, @Nullable List<String> answeredCalls,
        @Nullable List<String> doneCalls) {
    public BatchAnswer {
        items = List.copyOf(items);
        answeredCalls = some(answeredCalls);
        doneCalls = some(doneCalls);
        Objects.requireNonNull(serverTime, "serverTime");
        Objects.requireNonNull(manifestVersion, "manifestVersion");
    }

    private static @Nullable List<String> some(@Nullable List<String> calls) {
        return calls == null || calls.isEmpty() ? null : List.copyOf(calls);
    }

    /// One row's answer. `code` is stable and present exactly with REFUSED; `detail` is for people.
    public record Item(long seq, Outcome outcome, @Nullable String code, @Nullable String detail) {
        public Item {
            Objects.requireNonNull(outcome, "outcome");
            if ((outcome == Outcome.REFUSED) != (code != null)) {
                throw new IllegalArgumentException("a refusal, and only a refusal, has a code: " + seq);
            }
        }

        /// A row taken up or known.
        public static Item done(long seq, Outcome outcome) {
            return new Item(seq, outcome, null, null);
        }

        /// A row refused and kept visible on both sides.
        public static Item refused(long seq, String code, String detail) {
            return new Item(seq, Outcome.REFUSED, code, detail);
        }
    }

    /// What became of a row. These three are all there will ever be: whatever else a newer server has to say of a row is the `code` of a refusal.
    public enum Outcome {
        ACCEPTED,
        REPEATED,
        REFUSED
    }
}
