package kaikan.kiosk.screen;

import java.util.stream.Stream;
import kaikan.kiosk.use.UseAnswer;
import kaikan.protocol.FaultKind;

/// Where a fault of a machine is reported.
record FaultScenes(Canvas canvas) {
    Scene asks(UseAnswer.Faulting asked) {
        Html flaw = asked.missing()
                ? Html.of("<span class=\"need flaw\" id=\"kind-flaw\">{}</span>", canvas.t("fault.missing"))
                : Html.NOTHING;
        Html main = Html.of(
                """
                <form class="walkin fault" id="fault" method="post" action="/fault" autocomplete="off"><h1 tabindex="-1">{}</h1>\
                <p class="thing">{}</p><fieldset class="field{}"><legend>{}{}</legend><div class="options">{}</div></fieldset>\
                <div class="field"><label for="about">{}<span class="need">{}</span></label>\
                <input id="about" name="about" maxlength="100"></div><p>{}</p></form>""",
                canvas.t("fault.title"),
                canvas.name(asked.machine().name()),
                asked.missing() ? " flawed" : "",
                canvas.t("fault.kind"),
                flaw,
                Html.all(Stream.of(FaultKind.values()).map(this::option).toList()),
                canvas.t("fault.about"),
                canvas.t("form.optional"),
                canvas.t("fault.body"));
        Html keyboard = Html.of("<button type=\"button\" class=\"press\" data-keyboard hidden>{}</button>", canvas.t("form.keyboard"));
        Html send = Html.of("<button class=\"press main\" form=\"fault\">{}</button>", canvas.t("button.report"));
        return Scene.plain(main, canvas.home().and(keyboard).and(canvas.call()).and(send));
    }

    private Html option(FaultKind kind) {
        return Html.of(
                "<label class=\"option\"><input type=\"radio\" name=\"kind\" value=\"{}\"><span>{}</span></label>",
                kind.name(),
                canvas.t("fault." + kind.name()));
    }

    /// @param bill what is said of the use that ended with it
    Scene told(UseAnswer.FaultTold told, Html bill) {
        Html said = canvas.where(canvas.t(told.kind().locks() ? "fault.told.locked" : "fault.told.kept")).and(bill);
        Html thing = Html.of("<p class=\"thing\">{}</p>", canvas.name(told.machine().name()));
        return Scene.ok(
                canvas.message(told.kind().locks() ? Canvas.Mark.STOP : Canvas.Mark.GOOD, canvas.t("fault.told.title"), thing.and(said)),
                canvas.press(Button.HOME, "button.home", "main").and(canvas.call()));
    }
}
