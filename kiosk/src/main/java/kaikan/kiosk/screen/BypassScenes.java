package kaikan.kiosk.screen;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.kiosk.use.UseAnswer;
import kaikan.protocol.Bypass;
import kaikan.protocol.BypassReason;

/// Where the staff give a machine power, or take it again.
///
/// @param now the power that they give it now; empty where they give none
record BypassScenes(Canvas canvas, Optional<Bypass> now) {
    /// For how long.
    static final List<Duration> LENGTHS =
            List.of(Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(3), Bypass.LONGEST);

    Scene asks(UseAnswer.Bypassing asked) {
        Html thing = Html.of("<p class=\"thing\">{}</p>", canvas.name(asked.machine().name()));
        if (asked.flaw() == UseAnswer.Bypassing.Flaw.UNSET) {
            return Scene.no(
                    canvas.message(Canvas.Mark.STOP, canvas.t("bypass.title"), thing.and(canvas.where(canvas.t("bypass.UNSET")))),
                    canvas.home().and(canvas.call()));
        }
        Html flaw = asked.flaw() == UseAnswer.Bypassing.Flaw.NONE
                ? Html.NOTHING
                : Html.of("<div class=\"alert\" role=\"alert\" tabindex=\"-1\"><b>{}</b></div>", canvas.t("bypass." + asked.flaw().name()));
        Html main = Html.of(
                """
                <form class="walkin" id="bypass" method="post" action="/bypass" autocomplete="off"><h1 tabindex="-1">{}　{}</h1>{}{}\
                <div class="field"><label for="number">{}</label>\
                <input id="number" name="number" type="password" inputmode="numeric" maxlength="6"></div></form>""",
                canvas.t(now.isPresent() ? "bypass.end.title" : "bypass.title"),
                asked.flaw() == UseAnswer.Bypassing.Flaw.NONE ? canvas.name(asked.machine().name()) : Html.NOTHING,
                flaw,
                now.isPresent() ? Html.NOTHING : choices(),
                canvas.t("pin.label"));
        Html keyboard = Html.of("<button type=\"button\" class=\"press\" data-keyboard hidden>{}</button>", canvas.t("form.keyboard"));
        Html send = Html.of(
                "<button class=\"press main\" form=\"bypass\">{}</button>",
                canvas.t(now.isPresent() ? "button.bypass.end" : "button.bypass.begin"));
        return Scene.plain(main, canvas.home().and(keyboard).and(canvas.call()).and(send));
    }

    private Html choices() {
        Html reasons = Html.all(Stream.of(BypassReason.values())
                .map(reason -> option("reason", reason.name(), canvas.t("bypass." + reason.name())))
                .toList());
        Html lengths = Html.all(LENGTHS.stream()
                .map(length -> option("minutes", Long.toString(length.toMinutes()), Html.prose(canvas.times().length(length))))
                .toList());
        return group("bypass.reason", reasons).and(group("bypass.length", lengths));
    }

    private Html group(String legend, Html options) {
        return Html.of(
                "<fieldset class=\"field\"><legend>{}</legend><div class=\"options\">{}</div></fieldset>", canvas.t(legend), options);
    }

    private static Html option(String name, String value, Html text) {
        return Html.of(
                "<label class=\"option\"><input type=\"radio\" name=\"{}\" value=\"{}\"><span>{}</span></label>", name, value, text);
    }

    Scene begun(UseAnswer.Bypassed begun) {
        return said("bypass.begun.title", canvas.name(begun.machine().name()), canvas.t("bypass.on", canvas.times().end(begun.bypass().until())));
    }

    Scene over(UseAnswer.BypassOver over) {
        return said("bypass.over.title", canvas.name(over.machine().name()), canvas.t("bypass.over.body"));
    }

    private Scene said(String title, Html thing, Html body) {
        return Scene.ok(
                canvas.message(Canvas.Mark.MACHINE, canvas.t(title), Html.of("<p class=\"thing\">{}</p>", thing).and(canvas.where(body))),
                canvas.press(Button.HOME, "button.home", "main").and(canvas.call()));
    }
}
