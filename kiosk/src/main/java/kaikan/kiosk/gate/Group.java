package kaikan.kiosk.gate;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.protocol.Envelope;
import kaikan.protocol.Known;
import kaikan.protocol.Message;
import kaikan.protocol.PassId;

/// More people of the same pass behind the one whom the door has counted. Each is a row and a visit of their own, as if each had
/// shown the pass; all of them are one commit, and the screen takes all of them back at once.
record Group(House house, DeviceClock clock) {
    /// `people` in all go in, the one counted before among them; no more than there is room for.
    GateAnswer.Welcome enter(PassId pass, GateAnswer.Welcome first, Party party, int people) {
        int further = Math.clamp(people - party.counted(), 0, house.known(pass).map(Party::room).orElse(0));
        List<Message.Entered> entries = Stream.generate(() -> house.entry(pass, first.basis())).limit(further).toList();
        List<Undo> undos = write(entries, entries.stream().map(Message.Entered::visit).toList());
        return new GateAnswer.Welcome(
                first.entry(), first.basis(), first.until(), house.inside().size(), first.undo().with(undos), first.row(),
                party.joined(undos.size(), 1), null);
    }

    /// `people` in all go out, the one counted before among them; the earliest first.
    GateAnswer.Farewell leave(PassId pass, GateAnswer.Farewell first, Party party, int people) {
        List<Known.Stay> stays = house.known(pass).map(Known::stays).orElse(List.of());
        List<Message.Left> exits =
                stays.stream().limit(Math.max(0, people - party.counted())).map(stay -> new Message.Left(stay.visit(), pass)).toList();
        List<Undo> undos = write(exits, exits.stream().map(Message.Left::visit).toList());
        return new GateAnswer.Farewell(
                first.entry(), first.stayed(), first.undo().with(undos), first.row(), party.joined(undos.size(), -1),
                house.leftRunning(pass), null);
    }

    /// Writes steps of these visits in one commit; each of them can be taken back.
    List<Undo> write(List<? extends Message> steps, List<String> visits) {
        if (steps.isEmpty()) {
            return List.of();
        }
        List<Envelope> rows = house.record(List.copyOf(steps));
        return IntStream.range(0, rows.size()).mapToObj(i -> Undo.of(visits.get(i), rows.get(i), clock.uptime())).toList();
    }
}
