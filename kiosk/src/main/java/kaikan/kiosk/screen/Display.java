package kaikan.kiosk.screen;

import java.time.Duration;
import java.util.function.Supplier;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.gate.Undo;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.panel.Buzzer;
import kaikan.kiosk.panel.Panel;
import org.jspecify.annotations.Nullable;

/// What the screen shows now, the lamp and the tone that belong to it, and whoever waits for it to change. Each change has a new version.
final class Display {
    private final DeviceClock clock;
    private final Panel panel;
    private final Supplier<Conduct> conduct;
    private View view;
    private Language language;
    /// Whether somebody chose the language on the view that stands.
    private boolean chosen;
    private @Nullable Unread unread;
    private @Nullable Draft draft;
    private Duration touched;
    private @Nullable Duration watched;
    private long version = 1;
    /// The version of the last form from which nobody has registered yet; 0 if there is none.
    private long form;
    private long tones;
    private Buzzer.Tone tone = Buzzer.Tone.GOOD;

    Display(DeviceClock clock, Panel panel, Supplier<Conduct> conduct, View first) {
        this.clock = clock;
        this.panel = panel;
        this.conduct = conduct;
        this.language = conduct.get().language();
        this.view = first;
        this.touched = clock.uptime();
    }

    synchronized View view() {
        return view;
    }

    synchronized Language language() {
        return language;
    }

    /// Shows the next view, to whoever stands there now.
    synchronized void show(View next) {
        show(next, language);
    }

    /// Shows the next view to the next visitor, in their language.
    synchronized void show(View next, Language theirs) {
        unread = Unread.after(view, next, language, unread);
        draft = Draft.after(view, next, draft, new Draft.Moment(language, clock.uptime(), touched, version));
        language = theirs;
        view = next;
        chosen = false;
        signal(Signals.of(next));
    }

    /// The view that stands is done: the screen is free for the next visitor, in their language, unless somebody's form was left for it.
    synchronized void free(View home, Language theirs) {
        Draft kept = draft;
        if (kept != null && home instanceof View.Idle && !(view instanceof View.LeftForm) && isKept(kept)) {
            show(new View.LeftForm(kept.form()), kept.language());
        } else {
            show(home, theirs);
        }
    }

    /// Whether it still asks about a form that must be forgotten by now.
    synchronized boolean asksTooLate() {
        return view instanceof View.LeftForm && !isKept(draft);
    }

    private boolean isKept(@Nullable Draft kept) {
        return kept != null && kept.isKept(clock.uptime());
    }

    /// Keeps what somebody has typed on the screen of that version: in the form that stands, which is not drawn anew under their hands, or in the
    /// one that a code or a call pushed away while the last letters were on their way.
    synchronized void typed(WalkIn typed, long seen) {
        if (seen == version && view instanceof View.Form standing) {
            view = standing.with(typed);
            touched();
        } else if (draft != null) {
            draft = draft.with(typed, seen);
        }
    }

    /// Whether the screen of that version was a form, the last one, and nobody has registered from it: something else has taken its place.
    synchronized boolean isFormLeft(long seen) {
        return seen > 0 && seen == form;
    }

    /// Shows the same view as it has become, without a tone, and without keeping the screen longer.
    synchronized void follow(View now) {
        view = now;
        changed();
    }

    /// Somebody who stands there chooses a language.
    synchronized void choose(Language wanted) {
        language = wanted;
        chosen = true;
        touch();
    }

    /// Whether the language was chosen on the view that stands, by whoever stands there.
    synchronized boolean isChosen() {
        return chosen;
    }

    synchronized void signal(Signals signals) {
        panel.lamp().show(signals.light());
        Buzzer.Tone played = signals.tone();
        if (played != null) {
            panel.buzzer().play(played);
            tone = played;
            tones++;
        }
        touch();
    }

    /// Draws it anew, and keeps it for its whole time again.
    synchronized void touch() {
        touched();
        changed();
    }

    /// Keeps what it shows for its whole time again, without drawing it anew under somebody's hands.
    synchronized void touched() {
        touched = clock.uptime();
    }

    /// How long nobody has touched it.
    synchronized Duration untouched() {
        return clock.uptime().minus(touched);
    }

    /// The page asks what there is to show.
    synchronized void watched() {
        watched = clock.uptime();
    }

    /// How long no page has asked; zero if none ever has.
    synchronized Duration unwatched() {
        return watched == null ? Duration.ZERO : clock.uptime().minus(watched);
    }

    synchronized Snapshot snapshot() {
        Undo open = Subject.undo(view);
        Duration left = open == null ? Duration.ZERO : open.left(clock);
        Snapshot.Heard heard = new Snapshot.Heard(tone, tones);
        return new Snapshot(version, view, language, left, wait(view), view.notice(untouched(), conduct.get().answers()), heard, beside());
    }

    /// Waits until the version is another one, at most `patience`.
    synchronized Snapshot awaitChange(long seen, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (version == seen && System.nanoTime() < end) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        return snapshot();
    }

    private Snapshot.@Nullable Beside beside() {
        Duration left = unread == null ? Duration.ZERO : unread.left(clock);
        return unread == null || left.isZero() ? null : new Snapshot.Beside(unread, left);
    }

    private Duration wait(View shown) {
        Duration free = switch (shown) {
            case View.Pin pin -> pin.free();
            case View.ExitNumber exit -> exit.free();
            case View _ -> Duration.ZERO;
        };
        Duration wait = free.minus(clock.uptime());
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private void changed() {
        version++;
        form = switch (view) {
            case View.Form _ -> version;
            case View.AtGate(GateAnswer.Registered _) -> 0;
            case View _ -> form;
        };
        notifyAll();
    }
}
