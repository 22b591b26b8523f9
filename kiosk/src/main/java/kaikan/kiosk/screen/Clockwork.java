package kaikan.kiosk.screen;

import java.time.Duration;
import java.util.function.Supplier;

/// What time alone does to the screen: frees it when a view has stood long enough or may stand no longer, and follows what becomes another
/// thing without anybody's doing.
record Clockwork(Display display, Access access, Steps steps, Habits habits) {
    /// How long a language stays chosen on the idle screen.
    private static final Duration CHOSEN = Duration.ofSeconds(60);

    /// How the screen behaves, and where the newest manifest comes from.
    record Habits(Supplier<Conduct> conduct, Rooms.News news) {}

    void tick(View view) {
        if (view instanceof View.Asking asking) {
            if (habits.news().told() > asking.told() || display.untouched().compareTo(asking.stays()) >= 0) {
                decide(asking);
            }
            return;
        }
        Conduct conduct = habits.conduct().get();
        Duration stays = view instanceof View.Idle && display.language() != conduct.language() ? CHOSEN : view.ends(conduct.answers());
        boolean over = stays != null && display.untouched().compareTo(stays) >= 0 && !holds(view);
        if (over || display.asksTooLate()) {
            display.free(access.home(), conduct.language());
        } else if (!access.mayStay(view)) {
            display.show(access.home());
        } else {
            follow(view);
            remind(view);
        }
    }

    /// Nobody's step is taken from the screen for the end of somebody else's use; what stands there about another is one.
    private void remind(View view) {
        if (view instanceof View.Idle && access.serves()) {
            steps.reminder().ifPresent(reminder -> display.show(reminder, habits.conduct().get().language()));
        }
    }

    /// Whoever waited for the server's word hears what is known by now.
    void decide(View.Asking asking) {
        display.show(access.serves() ? steps.scan(asking.text(), asking.from()) : access.home());
    }

    /// What a view says may become another thing without anybody's doing.
    private void follow(View before) {
        View now = before instanceof View.Called called ? steps.follow(called) : access.follow(before, display.snapshot().waits());
        if (now instanceof View.Called called && called.isOver() && !now.equals(before)) {
            display.show(now); // a result, which stands its own time from now on
        } else if (!now.equals(before)) {
            display.follow(now);
        }
    }

    /// Whether a step stands there that can be taken back now or never; whoever scans frees the screen at once.
    private boolean holds(View view) {
        return Subject.isOnlyWayBack(view) && !display.snapshot().undoLeft().isZero();
    }
}
