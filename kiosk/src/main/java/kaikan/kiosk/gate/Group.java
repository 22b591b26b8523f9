package kaikan.kiosk.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.protocol.Envelope;
import kaikan.protocol.Known;
import kaikan.protocol.Message;
import kaikan.protocol.PassId;
import kaikan.protocol.RandomId;

/// More people of the same pass behind the one whom the door has counted. Each is a row and a visit of their own, as if each had
/// shown the pass; the screen takes all of them back at once.
record Group(House house, DeviceClock clock) {
    /// One way through the door: the row of the next person and its undo; empty when nobody is left to go.
    private interface Step {
        Optional<Undo> take();
    }

    /// `people` in all go in, the one counted before among them; no more than there is room for.
    GateAnswer.Welcome enter(PassId pass, GateAnswer.Welcome first, Party party, int people) {
        int further = Math.clamp(people - party.counted(), 0, house.known(pass).map(Party::room).orElse(0));
        List<Undo> undos = take(further, () -> {
            String visit = RandomId.next();
            return Optional.of(undo(visit, house.enter(visit, pass, first.basis())));
        });
        return new GateAnswer.Welcome(
                first.entry(), first.basis(), first.until(), house.inside().size(), first.undo().with(undos), first.row(),
                party.joined(undos.size(), 1));
    }

    /// `people` in all go out, the one counted before among them; the earliest first.
    GateAnswer.Farewell leave(PassId pass, GateAnswer.Farewell first, Party party, int people) {
        List<Undo> undos = take(Math.max(0, people - party.counted()), () -> house.known(pass)
                .flatMap(known -> known.stays().stream().findFirst())
                .map(Known.Stay::visit)
                .map(visit -> undo(visit, house.record(new Message.Left(visit, pass)))));
        return new GateAnswer.Farewell(
                first.entry(), first.stayed(), first.undo().with(undos), first.row(), party.joined(undos.size(), -1),
                house.leftRunning(pass));
    }

    private static List<Undo> take(int people, Step step) {
        List<Undo> undos = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            step.take().ifPresent(undos::add);
        }
        return undos;
    }

    private Undo undo(String visit, Envelope row) {
        return Undo.of(visit, row, clock.uptime());
    }
}
