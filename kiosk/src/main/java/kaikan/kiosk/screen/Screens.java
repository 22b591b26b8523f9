package kaikan.kiosk.screen;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.link.CallState;
import kaikan.kiosk.use.UseAnswer;
import kaikan.protocol.Manifest;
import kaikan.protocol.Place;
import kaikan.protocol.Settings;
import kaikan.protocol.SpaceUse;

/// Draws the whole screen: the house's name and the clock on top, the view, its buttons, and one line about the device's own state.
final class Screens {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    /// Wider than two lines beside the clock and the languages.
    private static final int LONG_NAME = 44;

    /// The three corners of a QR code, so that everybody sees what is meant.
    private static final Html CODE = new Html(
            """
            <svg viewBox="0 0 21 21"><path fill-rule="evenodd" d="M0 0h7v7H0zM1 1v5h5V1zM2 2h3v3H2zM14 0h7v7h-7zM15 1v5h5V1zM16 2h3v3h-3z\
            M0 14h7v7H0zM1 15v5h5v-5zM2 16h3v3H2zM9 0h2v2H9zM11 3h2v3h-2zM8 8h3v2H8zM13 9h2v3h-2zM17 8h4v2h-4zM0 9h3v2H0zM5 11h4v2H5z\
            M11 12h1v4h-1zM14 14h3v2h-3zM19 13h2v4h-2zM9 18h4v2H9zM15 18h3v3h-3z"/></svg>""");

    private final Surroundings around;

    Screens(Surroundings around) {
        this.around = around;
    }

    /// The view with its header and buttons.
    Html draw(Snapshot shown) {
        Canvas canvas = canvas(shown.language(), shown.undoLeft());
        Scene scene = scene(shown, canvas);
        return Html.of(
                """
                <div class="screen {} {} {}" data-row="{}"><header>{}{}</header>
                <main>{}</main>
                <form class="foot" method="post" action="/press" aria-label="{}"><input type="hidden" name="seen" value="{}">{}</form></div>""",
                scene.mood().name().toLowerCase(Locale.ROOT),
                shown.view().getClass().getSimpleName(),
                shown.language().tag(),
                Subject.row(shown.view()),
                shown.beside() == null ? houseAndTime(canvas, shown.language()) : beside(shown.beside()),
                languages(shown),
                scene.main(),
                canvas.words().get("page.actions"),
                shown.version(),
                scene.footer());
    }

    /// 12月8日（火） 10:42
    Html clock(Language language) {
        Times times = canvas(language, Duration.ZERO).times();
        return Html.prose(times.day(times.dayOf(around.now())) + " " + times.clock(around.now()));
    }

    /// What people should know about the device: link, age of what it knows, what waits, and whether the server takes it.
    Html status(Language language) {
        return new StatusLine(canvas(language, Duration.ZERO), around).draw();
    }

    /// The question whether anybody is still there; nothing while it is not asked.
    Html still(Snapshot shown) {
        if (shown.notice().isZero()) {
            return Html.NOTHING;
        }
        Canvas canvas = canvas(shown.language(), Duration.ZERO);
        return Html.of(
                """
                <form class="still {}" method="post" action="/press" role="alertdialog" aria-modal="true" aria-labelledby="still-title" \
                aria-describedby="still-body"><h2 id="still-title">{}</h2><p id="still-body">{}</p><div>{}{}</div></form>""",
                shown.language().tag(),
                canvas.t("still.title"),
                canvas.counting(canvas.t("still.body"), shown.notice()),
                canvas.press(Button.STAY, "button.stay", "main"),
                canvas.press(Button.HOME, "button.done", ""));
    }

    /// What tells one state of what changes without redrawing from another: the line at the foot, and whether that question is asked.
    String foot(Snapshot shown) {
        return Integer.toHexString(status(shown.language()).markup().hashCode()) + (shown.notice().isZero() ? "" : "-still");
    }

    Canvas canvas(Language language, Duration undoLeft) {
        return Canvas.of(language, around.manifest().map(known -> known.site().zone()).orElse(JAPAN), undoLeft);
    }

    /// The view without its frame.
    Scene scene(Snapshot shown, Canvas canvas) {
        StaffScenes staff = new StaffScenes(canvas, around);
        FormScenes forms = new FormScenes(canvas);
        return switch (shown.view()) {
            case View.Idle(Reception reception) -> idle(canvas, reception);
            case View.Enrol(String problem) -> forms.enrol(problem, around.server());
            case View.EnrolAgain(String problem) -> forms.enrolAgain(problem, around.server());
            case View.Closed(long running) -> staff.closed(running);
            case View.Preparing _ -> Scene.plain(
                    canvas.message(Canvas.Mark.WAIT, canvas.t("preparing.title"), canvas.where(canvas.t("preparing.body"))),
                    Html.NOTHING);
            case View.Asking _ -> Scene.plain(
                    canvas.message(Canvas.Mark.WAIT, canvas.t("asking.title"), canvas.where(canvas.t("asking.body"))), Html.NOTHING);
            case View.AtGate(GateAnswer answer) -> new GateScenes(canvas, around.now(), shown.version(), reception()).draw(answer);
            case View.AtMachine(UseAnswer answer) -> new UseScenes(canvas, around::isUnpowered, around.now()).draw(answer);
            case View.Form filled -> around.manifest()
                    .map(Manifest::walkIn)
                    .map(form -> forms.walkIn(form, filled, shown.version()))
                    .orElseGet(() -> idle(canvas, new Reception.None()));
            case View.LeftForm _ -> Scene.plain(
                    canvas.message(Canvas.Mark.ASK, canvas.t("left.title"), canvas.where(canvas.t("left.body"))),
                    canvas.press(Button.RESUME, "button.resume", "main").and(canvas.press(Button.HOME, "button.discard", "")).and(canvas.call()));
            case View.ExitNumber exit -> shown.waits().isZero() ? forms.exit(exit) : forms.wait("exit", shown.waits());
            case View.Called called -> called(canvas, called.state());
            case View.Muster(View.Names names) -> staff.muster(names);
            case View.SelfTest _ -> staff.selfTest();
            case View.Pin(_, View.Tries tries, _) -> shown.waits().isZero() ? forms.pin(tries) : forms.wait("pin", shown.waits());
            case View.KioskCode _ -> Scene.no(
                    canvas.message(Canvas.Mark.STOP, canvas.t("kioskCode.title"), canvas.where(canvas.t("kioskCode.body"))),
                    canvas.home().and(canvas.call()));
            case View.Broken _ -> Scene.no(
                    canvas.message(Canvas.Mark.STOP, canvas.t("broken.title"), canvas.where(canvas.t("broken.body"))), canvas.home());
        };
    }

    private Html houseAndTime(Canvas canvas, Language language) {
        Html name = around.manifest().map(known -> canvas.name(known.site().name())).orElse(Html.text("Kaikan"));
        Html look = name.width() > LONG_NAME ? new Html(" class=\"long\"") : Html.NOTHING;
        return Html.of("<b{}>{}</b><time>{}</time>", look, name, clock(language));
    }

    /// What the visitor before has still to read takes the place of the house's name, so that the next one's screen is whole.
    private Html beside(Snapshot.Beside beside) {
        Canvas theirs = canvas(beside.unread().language(), Duration.ZERO);
        SpaceUse to = beside.unread().to();
        return Html.of(
                "<p class=\"beside {}\" lang=\"{}\">{} <b>{}</b> {}{}</p>",
                theirs.words().language().tag(),
                theirs.words().language().htmlLang(),
                theirs.t("beside.number"),
                beside.unread().exitNumber(),
                theirs.counting(theirs.t("beside.left"), beside.left()),
                to == null ? Html.NOTHING : Html.of("<span>{} {}</span>", theirs.name(to.space()), theirs.way(to)));
    }

    private Reception reception() {
        return around.conduct().reception(around.manifest(), around.now());
    }

    /// What to do there, and at a room's door which room it is.
    private Html body(Canvas canvas) {
        return room()
                .map(room -> canvas.t("idle.room", canvas.nameText(room.name())))
                .orElseGet(() -> canvas.t("idle.body"));
    }

    private Optional<Place> room() {
        return around.manifest().flatMap(Manifest::place);
    }

    private Scene idle(Canvas canvas, Reception reception) {
        if (around.conduct().start() == Settings.Start.MACHINES) {
            return machines(canvas);
        }
        boolean machines = around.manifest().filter(known -> !known.machines().isEmpty()).isPresent();
        Html main = Html.of(
                """
                <div class="scan" aria-hidden="true">{}</div><div class="say"><h1 tabindex="-1">{}</h1><p class="where">{}</p>{}</div>""",
                CODE,
                canvas.t(reception instanceof Reception.Shut ? "idle.shut.title" : "idle.title"),
                reception instanceof Reception.Shut ? shut(canvas, reception) : body(canvas),
                machines ? Html.of("<p>{}</p>", canvas.t("idle.machine")) : Html.NOTHING);
        Html register = switch (reception) {
            case Reception.Open _ -> canvas.press(Button.WALK_IN, "button.walkIn", "main").and(canvas.press(Button.EXIT, "button.exit", ""));
            case Reception.Shut _ -> canvas.press(Button.EXIT, "button.exit", "main");
            case Reception.None _ -> Html.NOTHING;
        };
        return Scene.plain(main, register.and(staffButtons(canvas)).and(canvas.call()));
    }

    /// Where the kiosk stands among machines.
    private static Scene machines(Canvas canvas) {
        Html main = Html.of(
                """
                <div class="scan" aria-hidden="true">{}</div><div class="say"><h1 tabindex="-1">{}</h1><p class="where">{}</p></div>""",
                CODE,
                canvas.t("idle.machines.title"),
                canvas.t("idle.machines.body"));
        return Scene.plain(main, staffButtons(canvas).and(canvas.call()));
    }

    private static Html staffButtons(Canvas canvas) {
        return Html.of(
                "<div class=\"staff\">{}{}</div>",
                canvas.press(Button.MUSTER, "button.muster", "small"),
                canvas.press(Button.SELF_TEST, "button.selfTest", "small"));
    }

    /// The house is closed, and at a room's door it is still that room's.
    private Html shut(Canvas canvas, Reception reception) {
        Html here = room()
                .map(room -> canvas.t("refusal.WRONG_ROOM.here", canvas.nameText(room.name())).and(new Html("<br>")))
                .orElse(Html.NOTHING);
        return here.and(canvas.notHere(reception)).and(new Html("<br>")).and(canvas.t("idle.shut.body"));
    }

    private static Scene called(Canvas canvas, CallState state) {
        String key = "called." + state.name();
        Html title = canvas.t(key + ".title");
        Html body = canvas.where(canvas.t(key + ".body"));
        return switch (state) {
            case ON_ITS_WAY, CUT_OFF, REFUSED, HEARD, ANSWERED -> Scene.plain(
                    canvas.message(Canvas.Mark.CALLING, title, body),
                    canvas.press(Button.WITHDRAW, "button.withdraw", "").and(canvas.home()));
            case DONE -> Scene.plain(canvas.message(Canvas.Mark.GOOD, title, body), canvas.home().and(canvas.call()));
        };
    }

    private Html languages(Snapshot shown) {
        Html buttons = Html.all(around.conduct().choice().stream().map(language -> language(shown, button(language), language)).toList());
        return Html.of("<form class=\"languages\" method=\"post\" action=\"/press\">{}</form>", buttons);
    }

    private static Button button(Language language) {
        return switch (language) {
            case JA -> Button.SPEAK_JA;
            case EN -> Button.SPEAK_EN;
            case EASY -> Button.SPEAK_EASY;
        };
    }

    private static Html language(Snapshot shown, Button button, Language language) {
        return Html.of(
                "<button name=\"press\" value=\"{}\" lang=\"{}\"{}>{}</button>",
                button.name(),
                language.htmlLang(),
                new Html(shown.language() == language ? " aria-pressed=\"true\"" : " aria-pressed=\"false\""),
                Words.in(language).get("name"));
    }
}
