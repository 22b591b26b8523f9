package kaikan.kiosk.screen;

import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.gate.Party;
import kaikan.protocol.Basis;
import kaikan.protocol.Known;
import kaikan.protocol.PassEntry;
import kaikan.protocol.Place;
import org.jspecify.annotations.Nullable;

/// What the answers at a room's door look like: which way somebody went is said with the room's name, so that nobody takes it for the house's.
record RoomScenes(GateScenes gate, Place room) {
    Scene welcome(GateAnswer.Welcome in) {
        Canvas canvas = gate.canvas();
        Party party = in.party();
        Html provisional = in.basis() == Basis.PROVISIONAL ? canvas.where(canvas.t("welcome.provisional")) : Html.NOTHING;
        Html alone = recorded(in.entry()).and(provisional).and(until(in)).and(gate.later("room.in.undoLater"));
        return in(party == null ? alone : gate.counted(party, "party.room.in", party.inside(), "party.askIn").and(until(in)));
    }

    Scene farewell(GateAnswer.Farewell out) {
        Party party = out.party();
        Canvas canvas = gate.canvas();
        Html said = party == null
                ? canvas.where(canvas.t("room.out.body")).and(gate.later("room.out.undoLater"))
                : gate.counted(party, party.inside() == 0 ? "party.room.outAll" : "party.room.out", party.inside(), "party.room.askOut");
        return out(said, out.isOutOfRoom());
    }

    Scene again(GateAnswer.Again again) {
        Canvas canvas = gate.canvas();
        return again.direction() == Known.Direction.IN
                ? in(canvas.where(canvas.t("room.in.again")))
                : out(canvas.where(canvas.t("room.out.again")), false);
    }

    private Scene in(Html below) {
        Canvas canvas = gate.canvas();
        return Scene.ok(
                canvas.message(Canvas.Mark.GOOD, canvas.t("room.in.title", canvas.nameText(room.name())), below),
                gate.undo().and(canvas.home()).and(canvas.call()));
    }

    /// @param houseToo whether they are asked if they go home
    private Scene out(Html below, boolean houseToo) {
        Canvas canvas = gate.canvas();
        Html leave = houseToo ? canvas.press(Button.LEAVE, "button.leaveHouse", "") : Html.NOTHING;
        return Scene.ok(
                canvas.message(Canvas.Mark.BYE, canvas.t("room.out.title", canvas.nameText(room.name())), below),
                gate.undo().and(leave).and(canvas.home()).and(canvas.call()));
    }

    private Html recorded(@Nullable PassEntry entry) {
        Canvas canvas = gate.canvas();
        String holder = entry == null ? "" : entry.holder();
        return canvas.where(holder.isBlank() ? canvas.t("room.in.nameless") : canvas.t("room.in.body", holder));
    }

    private Html until(GateAnswer.Welcome in) {
        Canvas canvas = gate.canvas();
        Times times = canvas.times();
        Integer limit = room.limit();
        String end = times.end(in.until());
        String people = times.people(in.inside());
        if (GateScenes.isResident(in.entry())) {
            return canvas.where(
                    limit == null ? canvas.t("room.in.resident", people) : canvas.t("room.in.resident.limit", people, times.people(limit)));
        }
        return canvas.where(limit == null ? canvas.t("room.in.until", end, people) : canvas.t("room.in.limit", end, people, times.people(limit)));
    }
}
