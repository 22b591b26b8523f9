package kaikan.kiosk.gate;

import java.util.Map;
import kaikan.kiosk.journal.DeviceClock;
import org.jspecify.annotations.Nullable;

/// What can still be taken back at this door: the last step of each visit, for a while.
final class OpenSteps {
    private final Map<String, Undo> open;
    private final DeviceClock clock;

    /// @param open what an earlier boot has left
    OpenSteps(Map<String, Undo> open, DeviceClock clock) {
        this.open = open;
        this.clock = clock;
    }

    /// A step was taken, and others with it.
    void remember(Undo undo) {
        open.values().removeIf(old -> old.left(clock).isZero());
        undo.steps().forEach(step -> open.put(step.visit(), step));
    }

    /// Whether a step, and whatever was taken with it, is the last of its visit, in time, and was not taken back.
    boolean stands(Undo undo) {
        return undo.steps().stream().allMatch(step -> step.equals(open.get(step.visit()))) && !undo.left(clock).isZero();
    }

    /// It was taken back.
    void forget(Undo undo) {
        undo.steps().forEach(step -> open.remove(step.visit()));
    }

    /// What can still be taken back of a visit.
    @Nullable Undo of(String visit) {
        Undo undo = open.get(visit);
        return undo == null || undo.left(clock).isZero() ? null : undo;
    }
}
