package kaikan.kiosk.screen;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.use.Bill;
import kaikan.kiosk.use.UseAnswer;
import kaikan.protocol.Machine;
import kaikan.protocol.MachineState;
import kaikan.protocol.Message;
import kaikan.protocol.Refusal;
import kaikan.protocol.Terms;
import kaikan.protocol.UseRefusal;
import org.jspecify.annotations.Nullable;

/// What the machines' answers look like.
record UseScenes(Canvas canvas, Predicate<String> unpowered, Instant now) {
    Scene draw(UseAnswer answer) {
        EndScenes ends = new EndScenes(canvas);
        return switch (answer) {
            case UseAnswer.Ready ready -> ready(ready).with(staff());
            case UseAnswer.Started started -> started(started);
            case UseAnswer.Undone(Machine machine, boolean entry, _) -> Scene.ok(
                    canvas.message(
                            Canvas.Mark.ENDED,
                            canvas.t("use.undone.title"),
                            on(machine, canvas.where(canvas.t(entry ? "use.undone.entry" : "use.undone.body")))),
                    canvas.home().and(canvas.call()));
            case UseAnswer.UndoTooLate(Machine machine) -> sorry(machine, "undoTooLate");
            case UseAnswer.Stopped(_, Bill bill, _) -> stopped("use.stopped.title", bill, Html.NOTHING);
            case UseAnswer.AlreadyStopped(Machine machine, @Nullable Bill bill) -> bill == null
                    ? sorry(machine, "use.alreadyStopped")
                    : stopped("use.alreadyStopped.title", bill, Html.of("<p>{}</p>", canvas.t("use.alreadyStopped.body")));
            case UseAnswer.Refused(Machine machine, UseRefusal why, @Nullable Instant when, _) -> refused(machine, why, when);
            case UseAnswer.Ending ending -> ends.ending(ending);
            case UseAnswer.Extending extending -> ends.extending(extending);
            case UseAnswer.Extended extended -> ends.extended(extended);
            case UseAnswer.NotLonger(Machine machine, UseRefusal why, @Nullable Instant when, _) -> ends.notLonger(machine, why, when);
            case UseAnswer.Bypassing asked -> new BypassScenes(canvas, asked.machine().bypassed(now)).asks(asked);
            case UseAnswer.Bypassed begun -> new BypassScenes(canvas, Optional.of(begun.bypass())).begun(begun);
            case UseAnswer.BypassOver over -> new BypassScenes(canvas, Optional.empty()).over(over);
            case UseAnswer.Faulting asked -> new FaultScenes(canvas).asks(asked);
            case UseAnswer.FaultTold told -> new FaultScenes(canvas).told(told, told.bill() == null ? Html.NOTHING : Html.all(lines(told.bill())));
            case UseAnswer.TimeUp(_, Bill bill, _, Message.UseStopped.How how) ->
                    stopped(how == Message.UseStopped.How.IDLE ? "use.idle.title" : "use.timeUp.title", bill, Html.NOTHING);
            case UseAnswer.PassRefused(Machine machine, Refusal why, _) -> passRefused(machine, why);
            case UseAnswer.UnknownMachine(String code, _) -> Scene.no(
                    canvas.message(
                            Canvas.Mark.STOP,
                            canvas.t("use.UNKNOWN_MACHINE.title"),
                            Html.of("<p class=\"thing\">{}</p>", code).and(canvas.where(canvas.t("use.UNKNOWN_MACHINE.body")))),
                    canvas.home().and(canvas.call()));
            case UseAnswer.NotReady _ -> Scene.no(
                    canvas.message(Canvas.Mark.STOP, canvas.t("notReady.title"), canvas.where(canvas.t("notReady.body"))),
                    canvas.home().and(canvas.call()));
        };
    }

    private Scene started(UseAnswer.Started started) {
        String power = unpowered.test(started.machine().code()) ? "use.started.noPower" : "use.started.body";
        Instant until = started.until();
        Html ends = until == null ? Html.NOTHING : canvas.where(canvas.t("use.started.until", canvas.times().end(until)));
        Html said = whose(started.who()).and(entered(started)).and(canvas.where(canvas.t(power))).and(ends);
        return Scene.ok(
                canvas.message(Canvas.Mark.MACHINE, canvas.t("use.started.title"), priced(started.machine(), said)),
                canvas.press(Button.HOME, "button.home", "main").and(canvas.undo("button.undo")).and(fault()));
    }

    private Html whose(UseAnswer.Who who) {
        String name = canvas.nameText(who.name());
        if (name.isBlank()) {
            return who.several() ? canvas.where(canvas.t("use.started.several")) : Html.NOTHING;
        }
        return canvas.where(canvas.t(who.several() ? "use.started.group" : "use.started.who", name));
    }

    private Scene ready(UseAnswer.Ready ready) {
        Machine machine = ready.machine();
        return switch (machine.state()) {
            case MachineState.Free _ -> Scene.plain(
                    canvas.message(
                            Canvas.Mark.MACHINE,
                            canvas.t("use.free.title"),
                            priced(
                                    machine,
                                    canvas.where(canvas.t(ready.stopped() ? "use.free.stopped" : "use.free.body"))
                                            .and(trained(machine))
                                            .and(onTerms(machine)))),
                    canvas.home().and(fault()).and(canvas.call()));
            case MachineState.InUse(Machine.Running running) -> Scene.plain(
                    canvas.message(
                            Canvas.Mark.WAIT,
                            canvas.t("use.inUse.title"),
                            priced(machine, canvas.where(inUse(running)).and(ready.longer() ? how() : Html.NOTHING))),
                    (ready.longer() ? canvas.press(Button.LONGER, "button.longer", "main") : Html.NOTHING).and(canvas.home()).and(fault()));
            case MachineState.OutOfOrder(var reason) -> Scene.no(
                    canvas.message(
                            Canvas.Mark.STOP,
                            canvas.t("use.outOfOrder.title"),
                            on(machine, canvas.where(canvas.name(reason)).and(canvas.where(canvas.t("use.outOfOrder.body"))))),
                    canvas.home().and(canvas.call()));
            case MachineState.Unknown _ -> Scene.no(
                    canvas.message(
                            Canvas.Mark.STOP, canvas.t("use.outOfOrder.title"), on(machine, canvas.where(canvas.t("use.outOfOrder.body")))),
                    canvas.home().and(canvas.call()));
        };
    }

    private Html staff() {
        return Html.of("<div class=\"staff\">{}</div>", canvas.press(Button.BYPASS, "button.bypass", "small"));
    }

    /// That the staff give it power stands there whatever its state is.
    private Html bypassed(Machine machine) {
        return machine.bypassed(now)
                .map(bypass -> canvas.where(canvas.t("bypass.on", canvas.times().end(bypass.until()))))
                .orElse(Html.NOTHING);
    }

    private Html trained(Machine machine) {
        return machine.access().rule() == Machine.Rule.QUALIFIED ? canvas.where(canvas.t("use.free.trained")) : Html.NOTHING;
    }

    private Html how() {
        return canvas.where(canvas.t("use.longer.how"));
    }

    private Html inUse(Machine.Running running) {
        Instant until = running.until();
        String since = canvas.clock(running.since());
        return until == null
                ? canvas.t("use.inUse.body", since)
                : canvas.t("use.inUse.until", since, canvas.times().end(until));
    }

    /// Who may start it without a booking, and for how long, stands before they try.
    private Html onTerms(Machine machine) {
        Terms terms = machine.terms();
        if (terms == null) {
            return Html.NOTHING;
        }
        Integer minutes = terms.walkUpMinutes();
        Html begins = terms.starts() == Terms.Starts.BOOKED
                ? canvas.t("use.terms.BOOKED")
                : minutes == null ? canvas.t("use.terms.ANYBODY") : canvas.t("use.terms.minutes", length(minutes));
        Integer least = terms.leastPeople();
        Terms.Idle idle = terms.idle();
        return canvas.where(begins)
                .and(least == null ? Html.NOTHING : canvas.where(canvas.t("use.terms.people", canvas.times().people(least))))
                .and(idle == null ? Html.NOTHING : canvas.where(canvas.t("use.terms.idle", length(idle.minutes()))));
    }

    private String length(int minutes) {
        return canvas.times().length(Duration.ofMinutes(minutes));
    }

    private Scene refused(Machine machine, UseRefusal why, @Nullable Instant when) {
        String key = "use." + why.name();
        if (machine.state() instanceof MachineState.OutOfOrder) {
            return ready(new UseAnswer.Ready(machine, false, false));
        }
        Terms terms = machine.terms();
        Integer least = terms == null ? null : terms.leastPeople();
        if (why == UseRefusal.TOO_FEW && least != null) {
            return sorry(machine, canvas.t(key + ".title"), canvas.t(key + ".body", canvas.times().people(least)));
        }
        if (when == null) {
            return sorry(machine, key);
        }
        String moment = why == UseRefusal.NOT_BOOKED
                ? canvas.times().day(canvas.times().dayOf(when)) + " " + canvas.clock(when)
                : canvas.times().end(when);
        return Scene.no(
                canvas.message(Canvas.Mark.STOP, canvas.t(key + ".title"), on(machine, canvas.where(canvas.t(key + ".at", moment)))),
                canvas.home().and(canvas.call()));
    }

    private Scene stopped(String title, Bill bill, Html more) {
        return Scene.ok(
                canvas.message(Canvas.Mark.ENDED, canvas.t(title), on(bill.machine(), Html.all(lines(bill)).and(more))),
                fault().and(canvas.press(Button.HOME, "button.done", "main")));
    }

    private List<Html> lines(Bill bill) {
        List<Html> lines = new ArrayList<>();
        Long yen = bill.yen();
        String span = canvas.times().span(bill.from(), bill.to());
        String length = canvas.times().length(bill.duration());
        lines.add(canvas.where(yen == null
                ? canvas.t("use.stopped.timeOnly", span, length)
                : canvas.t("use.stopped.time", span, length, bill.startedHours())));
        if (bill.unmeasured()) {
            lines.add(canvas.where(canvas.t("use.stopped.unmeasured")));
        }
        String how = canvas.words().get(bill.simulated() ? "use.simulated" : "use.measured");
        add(lines, "use.stopped.energy", bill.kwh(), how);
        add(lines, "use.stopped.co2", bill.co2Kg(), how);
        if (yen != null) {
            lines.add(canvas.where(canvas.t("use.stopped.yen", figure(yen))));
        }
        return lines;
    }

    private void add(List<Html> lines, String key, @Nullable BigDecimal figure, String how) {
        if (figure != null) {
            lines.add(canvas.where(figure.signum() == 0 ? canvas.t(key + ".little", how) : canvas.t(key, figure.toPlainString(), how)));
        }
    }

    private Scene passRefused(Machine machine, Refusal why) {
        RefusalScenes refusals = new RefusalScenes(canvas, 0, GateAnswer.Times.NONE, new Reception.None(), null);
        return Scene.no(refusals.atMachine(why, on(machine, Html.NOTHING)), canvas.home().and(canvas.call()));
    }

    private Scene sorry(Machine machine, String key) {
        return sorry(machine, canvas.t(key + ".title"), canvas.t(key + ".body"));
    }

    private Scene sorry(Machine machine, Html title, Html body) {
        return Scene.no(
                canvas.message(Canvas.Mark.STOP, title, on(machine, canvas.where(body))),
                canvas.home().and(canvas.call()));
    }

    /// What an hour costs stands before it begins, not only after it.
    private Html priced(Machine machine, Html below) {
        Long yen = machine.yenPerHour();
        return on(machine, yen == null ? below : below.and(canvas.where(canvas.t("use.price", figure(yen)))));
    }

    private static String figure(long yen) {
        return String.format(Locale.ROOT, "%,d", yen);
    }

    private Html on(Machine machine, Html below) {
        return Html.of("<p class=\"thing\">{}</p>", canvas.name(machine.name())).and(bypassed(machine)).and(below);
    }

    private Html entered(UseAnswer.Started started) {
        String key = started.who().several() ? "use.started.enteredOne" : "use.started.entered";
        return started.visit() == null ? Html.NOTHING : canvas.where(canvas.t(key));
    }

    private Html fault() {
        return canvas.press(Button.FAULT, "button.fault", "");
    }
}
