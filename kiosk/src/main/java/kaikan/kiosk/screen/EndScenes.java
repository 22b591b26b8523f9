package kaikan.kiosk.screen;

import java.time.Instant;
import kaikan.kiosk.use.UseAnswer;
import kaikan.protocol.Machine;
import kaikan.protocol.UseRefusal;
import org.jspecify.annotations.Nullable;

/// What is said of the end of a machine's use, and of making it longer.
record EndScenes(Canvas canvas) {
    Scene ending(UseAnswer.Ending ending) {
        String key = "use.ending." + ending.phase().name();
        Html said = canvas.where(canvas.t(key + ".body", canvas.times().end(ending.end())))
                .and(canvas.where(canvas.t(ending.longer() ? "use.longer.how" : "use.longer.never")));
        Html longer = ending.longer() ? canvas.press(Button.LONGER, "button.longer", "main") : Html.NOTHING;
        return Scene.plain(
                canvas.message(Canvas.Mark.WAIT, canvas.t(key + ".title"), on(ending.machine(), said)),
                longer.and(canvas.home()).and(canvas.call()));
    }

    Scene extending(UseAnswer.Extending asked) {
        Html stray = asked.stray() ? canvas.where(canvas.t("use.extending.stray")) : Html.NOTHING;
        return Scene.plain(
                canvas.message(
                        Canvas.Mark.ASK,
                        canvas.t("use.extending.title"),
                        on(asked.machine(), stray.and(canvas.where(canvas.t("use.extending.body", canvas.times().end(asked.end())))))),
                canvas.home().and(canvas.call()));
    }

    Scene extended(UseAnswer.Extended extended) {
        Html until = canvas.where(canvas.t("use.extended.body", canvas.times().end(extended.until())));
        return Scene.ok(
                canvas.message(Canvas.Mark.MACHINE, canvas.t("use.extended.title"), on(extended.machine(), until)),
                canvas.press(Button.HOME, "button.home", "main").and(canvas.call()));
    }

    Scene notLonger(Machine machine, UseRefusal why, @Nullable Instant when) {
        Html said = when == null
                ? canvas.t(why == UseRefusal.IN_USE ? "use.longer.IN_USE" : "use.NOT_LONGER.body")
                : canvas.t("use." + why.name() + ".at", canvas.times().end(when));
        return Scene.no(
                canvas.message(Canvas.Mark.STOP, canvas.t("use.NOT_LONGER.title"), on(machine, canvas.where(said))),
                canvas.home().and(canvas.call()));
    }

    private Html on(Machine machine, Html below) {
        return Html.of("<p class=\"thing\">{}</p>", canvas.name(machine.name())).and(below);
    }
}
