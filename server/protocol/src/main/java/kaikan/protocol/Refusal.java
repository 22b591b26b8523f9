package kaikan.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a door stays closed, with what the person needs to know to go on. `code` is stable: texts, journals and statistics go by it.
public sealed interface Refusal {
    /// The stable code.
    String code();

    /// Today, but the door opens for this pass at `opensAt`.
    record TooEarly(Instant opensAt) implements Refusal {
        @Override
        public String code() {
            return "TOO_EARLY";
        }
    }

    /// Today, but the use ended at `endedAt`.
    record Over(Instant endedAt) implements Refusal {
        @Override
        public String code() {
            return "OVER";
        }
    }

    /// The pass is for `day`, from `from`, in the site's zone.
    record WrongDay(LocalDate day, Instant from) implements Refusal {
        @Override
        public String code() {
            return "WRONG_DAY";
        }
    }

    /// The pass is for another site; `right` is absent if this door does not know it.
    record WrongBuilding(@Nullable Site right) implements Refusal {
        @Override
        public String code() {
            return "WRONG_BUILDING";
        }
    }

    /// The booking was cancelled, or the pass taken back.
    record Cancelled() implements Refusal {
        @Override
        public String code() {
            return "CANCELLED";
        }
    }

    /// As many people as the pass allows are inside already; the earliest since `since`, and came in at `door`, where that is known.
    record AlreadyInside(Instant since, @Nullable Name door) implements Refusal {
        /// The answer about these, the earliest first; at least one.
        public static AlreadyInside with(List<Known.Stay> stays) {
            return new AlreadyInside(stays.getFirst().since(), stays.getFirst().door());
        }

        @Override
        public String code() {
            return "ALREADY_INSIDE";
        }
    }

    /// Somebody wants to leave who is not known to be inside.
    record NotInside() implements Refusal {
        @Override
        public String code() {
            return "NOT_INSIDE";
        }
    }

    /// The house holds no more than `limit` people.
    record Full(int limit) implements Refusal {
        @Override
        public String code() {
            return "FULL";
        }
    }

    /// The pass is for another room than `here`: for `right`, the use that is open now, or else the next or the last; absent where it has no room.
    record WrongRoom(Name here, @Nullable SpaceUse right) implements Refusal {
        @Override
        public String code() {
            return "WRONG_ROOM";
        }
    }

    /// Whoever shows the pass went into the room a moment ago, at `since`, or as many as it allows are in it.
    record AlreadyInRoom(Instant since) implements Refusal {
        @Override
        public String code() {
            return "ALREADY_IN_ROOM";
        }
    }

    /// The room holds no more than `limit` people.
    record RoomFull(Name room, int limit) implements Refusal {
        @Override
        public String code() {
            return "ROOM_FULL";
        }
    }

    /// The code is not a genuine pass.
    record NotGenuine(PassRefusal why) implements Refusal {
        @Override
        public String code() {
            return switch (why) {
                case NOT_A_PASS -> "UNKNOWN_CODE";
                case TRUNCATED -> "CUT_SHORT";
                case OTHER_VERSION -> "OTHER_VERSION";
                case UNKNOWN_KEY -> "UNKNOWN_KEY";
                case EXPIRED_KEY -> "EXPIRED_KEY";
                case BAD_SIGNATURE -> "BAD_SIGNATURE";
            };
        }
    }
}
