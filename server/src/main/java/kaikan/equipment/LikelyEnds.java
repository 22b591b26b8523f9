package kaikan.equipment;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// When uses that somebody forgot to end probably ended. The room that knows what was booked implements it as a bean.
public interface LikelyEnds {
    /// The proposals for uses that have begun, by use; each after its start, and maybe still to come.
    Map<String, LikelyEnd> of(long siteId, List<UseLine> running);

    /// A proposed end, and what it rests on.
    record LikelyEnd(Instant at, Ground ground) {
        /// Whether it is over, so that the use was probably forgotten.
        public boolean isOver(Instant now) {
            return !at.isAfter(now);
        }
    }

    /// What a proposal rests on.
    enum Ground {
        /// The end that the kiosk told when the use began, or was made longer.
        TOLD_END,
        /// The end of what was booked on that day.
        BOOKED_END,
        /// Nothing but that uses mostly last two hours.
        USUAL_USE
    }
}
