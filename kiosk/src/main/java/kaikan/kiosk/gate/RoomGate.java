package kaikan.kiosk.gate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.protocol.Basis;
import kaikan.protocol.Decision;
import kaikan.protocol.Doorway;
import kaikan.protocol.Envelope;
import kaikan.protocol.Knock;
import kaikan.protocol.Known;
import kaikan.protocol.Message;
import kaikan.protocol.MoveDecision;
import kaikan.protocol.Movement;
import kaikan.protocol.Pass;
import kaikan.protocol.PassEntry;
import kaikan.protocol.PassId;
import kaikan.protocol.Place;
import kaikan.protocol.Refusal;
import kaikan.protocol.Seen;
import org.jspecify.annotations.Nullable;

/// The door of a room: into it, out of it, and for whoever comes straight to it also into the house. Whoever asks holds the house.
record RoomGate(House house, Gate gate, Group group, DeviceClock clock) {
    GateAnswer answer(Knock knock, Known known, Doorway door) {
        MoveDecision decision = Movement.decide(knock, known, door);
        PassEntry several = known.group();
        if (several != null && asksWay(knock, known, door, decision)) {
            return new GateAnswer.Which(
                    new Party(several.limit(), door.here(known).size(), 0, door.room(known)), door.place());
        }
        return switch (decision) {
            case MoveDecision.In in -> in(in, known, door);
            case MoveDecision.Out out -> out(out, known, door);
            case MoveDecision.Other(Decision other) -> gate.done(other, known);
        };
    }

    /// A pass that is shown while some of its people are in the room says neither in nor out, unless it is a repeat or kept out for a reason.
    private static boolean asksWay(Knock knock, Known known, Doorway door, MoveDecision decision) {
        return knock.wish() == Knock.Wish.INFERRED && !door.here(known).isEmpty() && switch (decision) {
            case MoveDecision.In _, MoveDecision.Out _ -> true;
            case MoveDecision.Other(Decision other) -> other instanceof Decision.Refuse(Refusal why, var _) && why instanceof Refusal.AlreadyInRoom;
        };
    }

    private GateAnswer in(MoveDecision.In in, Known known, Doorway door) {
        PassEntry several = known.group();
        Party party = several == null ? null : new Party(several.limit(), door.here(known).size() + 1, 1, door.room(known) - 1);
        Step step = into(in.pass().id(), in.stay(), in.basis(), door.place());
        Envelope row = house.record(step.message);
        return new GateAnswer.Welcome(
                in.entry(), in.basis(), in.until(), door.inside() + 1, gate.undo(step.visit, row), row.seq(), party, door.place());
    }

    private GateAnswer out(MoveDecision.Out out, Known known, Doorway door) {
        int left = door.here(known).size() - 1;
        PassEntry several = known.group();
        Party party = several == null ? null : new Party(several.limit(), left, 1, left);
        Known.Stay stay = out.stay();
        Envelope row = house.record(outOf(stay, out.pass().id(), door.place()).message);
        return new GateAnswer.Farewell(
                out.entry(), gate.since(since(stay)), gate.undo(stay.visit(), row), row.seq(), party, List.of(), door.place());
    }

    /// `people` in all go into the room, the one counted before among them; no more than there is room for. Whoever comes behind the first is
    /// refused where the pass does not count any more.
    GateAnswer behind(Pass pass, GateAnswer.Welcome first, Party party, int people) {
        Doorway door = house.doorway().orElse(null);
        Known known = house.known(pass.id()).orElse(null);
        if (door == null || known == null) {
            return first;
        }
        int further = Math.clamp(people - party.counted(), 0, door.room(known));
        Optional<Refusal> why = further > 0 ? Movement.keptOut(pass, known, clock.instant(), door) : Optional.empty();
        return why.<GateAnswer>map(refusal -> gate.done(new Decision.Refuse(refusal, pass), known))
                .orElseGet(() -> enter(first, party, steps(pass.id(), known, first.basis(), door).limit(further).toList()));
    }

    /// Those of them who are in the house go first.
    private Stream<Step> steps(PassId pass, Known known, Basis basis, Doorway door) {
        return Stream.concat(
                door.elsewhere(known).stream().map(stay -> into(pass, stay, basis, door.place())),
                Stream.generate(() -> into(pass, null, basis, door.place())));
    }

    private GateAnswer enter(GateAnswer.Welcome first, Party party, List<Step> steps) {
        List<Undo> undos = written(steps);
        int inside = house.doorway().map(Doorway::inside).orElse(first.inside());
        return new GateAnswer.Welcome(
                first.entry(), first.basis(), first.until(), inside, first.undo().with(undos), first.row(), party.joined(undos.size(), 1),
                first.room());
    }

    /// `people` in all go out of the room, the one counted before among them.
    GateAnswer leave(PassId pass, GateAnswer.Farewell first, Party party, int people) {
        Doorway door = house.doorway().orElse(null);
        List<Known.Stay> here = door == null ? List.of() : house.known(pass).map(door::here).orElse(List.of());
        List<Step> steps = here.stream()
                .limit(Math.max(0, people - party.counted()))
                .map(stay -> outOf(stay, pass, Objects.requireNonNull(door).place()))
                .toList();
        List<Undo> undos = written(steps);
        return new GateAnswer.Farewell(
                first.entry(), first.stayed(), first.undo().with(undos), first.row(), party.joined(undos.size(), -1), List.of(), first.room());
    }

    private List<Undo> written(List<Step> steps) {
        return group.write(steps.stream().map(Step::message).toList(), steps.stream().map(Step::visit).toList());
    }

    /// Who is not in the house yet is let into both.
    private Step into(PassId pass, Known.@Nullable Stay stay, Basis basis, Place room) {
        if (stay == null) {
            Message.Entered entered = house.entry(pass, basis, room.code());
            return new Step(entered.visit(), entered);
        }
        return new Step(stay.visit(), new Message.Moved(stay.visit(), pass, room.code(), Known.Direction.IN));
    }

    private static Step outOf(Known.Stay stay, PassId pass, Place room) {
        return new Step(stay.visit(), new Message.Moved(stay.visit(), pass, room.code(), Known.Direction.OUT));
    }

    private static Instant since(Known.Stay stay) {
        Seen seen = stay.seen();
        return seen == null ? stay.since() : seen.at();
    }

    /// What the journal is to say of a visit.
    private record Step(String visit, Message message) {}
}
