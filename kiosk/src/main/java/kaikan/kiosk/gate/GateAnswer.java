package kaikan.kiosk.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kaikan.protocol.Basis;
import kaikan.protocol.Known;
import kaikan.protocol.Name;
import kaikan.protocol.PassEntry;
import kaikan.protocol.Place;
import kaikan.protocol.Refusal;
import kaikan.protocol.SpaceUse;
import org.jspecify.annotations.Nullable;

/// What the door says. `row` is the journal row that makes it true.
public sealed interface GateAnswer {
    /// Come in. `party` is absent for a pass of one person; `room` is whose door it is, absent at the house's, and counts who is `inside` then.
    record Welcome(
            @Nullable PassEntry entry,
            Basis basis,
            Instant until,
            int inside,
            Undo undo,
            long row,
            @Nullable Party party,
            @Nullable Place room)
            implements GateAnswer {}

    /// Some of a group are inside, or in the `room` whose door it is: does whoever shows the pass come or go? Nothing is written yet.
    record Which(Party party, @Nullable Place room) implements GateAnswer {
        /// At the door of the house.
        public Which(Party party) {
            this(party, null);
        }
    }

    /// Somebody typed `exitNumber`, which belongs to who came in `since`: is it they who leave? Nothing is written yet.
    record Leaving(int exitNumber, String visit, Instant since) implements GateAnswer {}

    /// Good-bye, after `stayed`. `party` is absent for a pass of one person. `running` is what nobody is inside for any more. `room` is what was
    /// left for the house at large, absent where the house was.
    record Farewell(
            @Nullable PassEntry entry,
            Duration stayed,
            Undo undo,
            long row,
            @Nullable Party party,
            List<Running> running,
            @Nullable Place room)
            implements GateAnswer {
        /// Whether somebody is out of the room, as far as this answer says all of them, and may be on the way out of the house.
        public boolean isOutOfRoom() {
            return room != null && (party == null || party.inside() == 0);
        }
    }

    /// A machine that runs since then.
    record Running(Name machine, Instant since) {}

    /// The same code within seconds, or a number that has left already: what was said stays said. `undo` takes that same step back.
    /// `room` is whose door it was at, absent at the house's.
    record Again(Known.Direction direction, @Nullable PassEntry entry, @Nullable Undo undo, @Nullable Place room) implements GateAnswer {}

    /// Not now, and why; so many are `inside` with this pass, and none of them is kept from leaving. `undo` takes back this pass's own entry.
    /// `room` is whose door it is, absent at the house's, and `inside` is who is in it.
    record Refused(Refusal why, int inside, @Nullable Undo undo, Times times, long row, @Nullable Place room) implements GateAnswer {}

    /// What a refusal about the time has to say besides: `days` are those of which it is known that there is something for the pass, in order;
    /// `moved` is when its booking begins now, absent where it was not moved since the pass was signed; `opens` is when the door opens for the
    /// pass on the other day that it is for, absent where that is over.
    record Times(List<LocalDate> days, @Nullable Instant moved, @Nullable Instant opens) {
        /// Of no pass.
        public static final Times NONE = new Times(List.of(), null, null);

        public Times {
            days = List.copyOf(days);
        }

        /// The last of the days in a row that begin with `day`; days of which nothing is known end the row, because whoever came on one of them
        /// would come in vain.
        public LocalDate lastInARow(LocalDate day) {
            LocalDate last = day;
            while (days.contains(last.plusDays(1))) {
                last = last.plusDays(1);
            }
            return last;
        }
    }

    /// Somebody without a pass is registered and types `exitNumber` when leaving. `to` is where they go; absent where nobody knows.
    record Registered(int exitNumber, @Nullable SpaceUse to, Undo undo, long row) implements GateAnswer {}

    /// Taken back: so many people's step in that `direction`, who are where they were before it. `exitNumber` is what somebody without a pass
    /// was told, and types again, or no longer; absent for people with a pass, who show it again.
    /// `room` is what they had gone into or out of, absent where it was the house.
    record Undone(Known.Direction direction, int people, @Nullable Integer exitNumber, long row, @Nullable Place room) implements GateAnswer {}

    /// Too late to take it back, or done already.
    record UndoTooLate() implements GateAnswer {}

    /// Nobody inside was told this number.
    record NoSuchNumber() implements GateAnswer {}

    /// There has never been a manifest: nothing can be decided.
    record NotReady() implements GateAnswer {}
}
