package kaikan.kiosk.screen;

import java.util.List;
import java.util.stream.IntStream;
import kaikan.kiosk.gate.WalkIn;
import kaikan.protocol.WalkInForm;

/// Where a visitor types: the form for people without a pass, and numbers.
record FormScenes(Canvas canvas) {
    Scene walkIn(WalkInForm form, WalkIn typed, List<WalkIn.Flaw> flaws) {
        Html fields = field("name", "form.name", typed.name(), "form.required", canvas.t("form.nameHelp"))
                .and(ask(form, WalkInForm.Question.COMPANY, field("company", "form.company", typed.company(), "form.optional", Html.NOTHING)))
                .and(ask(form, WalkInForm.Question.HOST, field("host", "form.host", typed.host(), "form.required", Html.NOTHING)))
                .and(ask(form, WalkInForm.Question.PURPOSE, purposes(form, typed)))
                .and(consent(typed));
        Html main = Html.of(
                "<form class=\"walkin\" id=\"walkin\" method=\"post\" action=\"/register\" autocomplete=\"off\"><h1 tabindex=\"-1\">{}</h1>{}{}</form>",
                canvas.t("form.title"),
                flaws(flaws),
                fields);
        Html footer = canvas.home()
                .and(Html.of("<button type=\"button\" class=\"press\" data-keyboard hidden>{}</button>", canvas.t("form.keyboard")))
                .and(canvas.call())
                .and(Html.of("<button class=\"press main\" form=\"walkin\">{}</button>", canvas.t("button.register")));
        return Scene.plain(main, footer);
    }

    Scene exit(String wrong) {
        Html flaw = wrong.isEmpty() ? Html.of("<p>{}</p>", canvas.t("exit.body")) : alert(canvas.t("exit.wrong", wrong));
        return number("/leave", canvas.t("exit.title"), canvas.t("exit.label"), flaw, Html.NOTHING);
    }

    Scene pin(String next, View.Tries tries) {
        Html flaw = tries == View.Tries.NONE ? Html.NOTHING : alert(canvas.t("pin.wrong"));
        Html hidden = Html.of("<input type=\"hidden\" name=\"next\" value=\"{}\">", next);
        return number("/pin", canvas.t("pin.title"), canvas.t("pin.label"), flaw, hidden);
    }

    Scene enrol(String problem, String server) {
        Html flaw = problem.isEmpty() ? Html.NOTHING : alert(problemText(problem));
        Html main = Html.of(
                """
                <form class="walkin" id="enrol" method="post" action="/enrol" autocomplete="off"><h1 tabindex="-1">{}</h1>{}<p>{}</p>
                <div class="field"><label for="code">{}</label><input id="code" name="code" maxlength="40" required autocapitalize="characters" spellcheck="false"></div>
                <p class="note">{}: {}</p></form>""",
                canvas.t("enrol.title"),
                flaw,
                canvas.t("enrol.body"),
                canvas.t("enrol.code"),
                canvas.t("enrol.server"),
                server);
        Html keyboard = Html.of("<button type=\"button\" class=\"press\" data-keyboard hidden>{}</button>", canvas.t("form.keyboard"));
        return Scene.plain(
                main, keyboard.and(Html.of("<button class=\"press main\" form=\"enrol\">{}</button>", canvas.t("enrol.submit"))));
    }

    private Html problemText(String problem) {
        return switch (problem) {
            case "UNREACHABLE", "CODE_UNKNOWN", "CODE_EXPIRED", "CODE_USED" -> canvas.t("enrol.problem." + problem);
            default -> canvas.t("enrol.problem.OTHER", problem);
        };
    }

    private Scene number(String action, Html title, Html label, Html above, Html hidden) {
        Html keys = Html.all(IntStream.rangeClosed(1, 10)
                .map(i -> i % 10)
                .mapToObj(i -> Html.of("<button type=\"button\" class=\"key\" data-digit=\"{}\">{}</button>", i, i))
                .toList());
        Html main = Html.of(
                """
                <form class="number-form" id="number" method="post" action="{}" autocomplete="off">
                <div class="say"><h1 tabindex="-1">{}</h1>{}{}<div class="field"><label for="n">{}</label>\
                <input id="n" name="number" inputmode="numeric" pattern="[0-9]*" maxlength="6" class="digits"></div></div>
                <div class="pad">{}<button type="button" class="key wide" data-digit="clear">{}</button></div></form>""",
                action,
                title,
                above,
                hidden,
                label,
                keys,
                canvas.t("button.clear"));
        Html next = Html.of("<button class=\"press main\" form=\"number\">{}</button>", canvas.t("button.next"));
        return Scene.plain(main, canvas.home().and(canvas.call()).and(next));
    }

    private Html field(String id, String key, String value, String need, Html help) {
        Html below = help.markup().isEmpty() ? help : Html.of("<p class=\"help\" id=\"{}-help\">{}</p>", id, help);
        return Html.of(
                """
                <div class="field"><label for="{}">{}<span class="need">{}</span></label>{}\
                <input id="{}" name="{}" value="{}" maxlength="100"{}></div>""",
                id,
                canvas.t(key),
                canvas.t(need),
                below,
                id,
                id,
                value,
                help.markup().isEmpty() ? Html.NOTHING : Html.of(" aria-describedby=\"{}-help\"", id));
    }

    private Html purposes(WalkInForm form, WalkIn typed) {
        Html options = Html.all(IntStream.range(0, form.purposes().size())
                .mapToObj(i -> Html.of(
                        "<label class=\"option\"><input type=\"radio\" name=\"purpose\" value=\"{}\"{}>{}</label>",
                        i,
                        new Html(typed.purpose().equals(Integer.toString(i)) ? " checked" : ""),
                        canvas.name(form.purposes().get(i))))
                .toList());
        return Html.of(
                "<fieldset class=\"field\"><legend>{}<span class=\"need\">{}</span></legend><div class=\"options\">{}</div></fieldset>",
                canvas.t("form.purpose"),
                canvas.t("form.required"),
                options);
    }

    private Html consent(WalkIn typed) {
        return Html.of(
                "<div class=\"field consent\"><p>{}</p><label class=\"option\"><input type=\"checkbox\" name=\"consent\" value=\"given\"{}>{}</label></div>",
                canvas.t("form.consent"),
                new Html(typed.consent() == WalkIn.Consent.GIVEN ? " checked" : ""),
                canvas.t("form.agree"));
    }

    private Html flaws(List<WalkIn.Flaw> flaws) {
        if (flaws.isEmpty()) {
            return Html.NOTHING;
        }
        Html items = Html.all(flaws.stream().map(flaw -> Html.of("<li>{}</li>", canvas.t("form.flaw." + flaw.name()))).toList());
        return Html.of("<div class=\"alert\" role=\"alert\" tabindex=\"-1\"><b>{}</b><ul>{}</ul></div>", canvas.t("form.flaws"), items);
    }

    private Html alert(Html text) {
        return Html.of("<p class=\"alert\" role=\"alert\">{}</p>", text);
    }

    private static Html ask(WalkInForm form, WalkInForm.Question question, Html field) {
        return form.asks().contains(question) ? field : Html.NOTHING;
    }
}
