package kaikan.kiosk.screen;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.link.EnrolResult;
import kaikan.protocol.EnrolmentAnswer;
import kaikan.protocol.Message;
import kaikan.protocol.WalkInForm;

/// Where a visitor types: the form for people without a pass, and numbers.
record FormScenes(Canvas canvas) {
    private static final Template ENROL = Template.of("enrol.html");
    private static final Template NUMBER = Template.of("number.html");

    /// How much an answer is needed.
    private enum Need {
        NAME("form.nameNeed"),
        REQUIRED("form.required"),
        OPTIONAL("form.optional");

        private final String key;

        Need(String key) {
            this.key = key;
        }
    }

    /// What stands beside a question, and the marks of a wrong answer.
    private record Hint(String look, Html said, Html described) {}

    /// @param version of the screen, by which a form is known that somebody else's code has pushed away before it was sent
    Scene walkIn(WalkInForm form, View.Form filled, long version) {
        WalkIn typed = filled.typed();
        List<WalkIn.Flaw> flaws = filled.flaws();
        Html fields = field("name", typed.name(), hint("name", Need.NAME, flaw(typed.name(), WalkIn.Flaw.NAME_MISSING, flaws)))
                .and(ask(form, WalkInForm.Question.COMPANY, field(
                        "company", typed.company(), hint("company", Need.OPTIONAL, flaw(typed.company(), WalkIn.Flaw.TOO_LONG, flaws)))))
                .and(ask(form, WalkInForm.Question.HOST, field(
                        "host", typed.host(), hint("host", Need.REQUIRED, flaw(typed.host(), WalkIn.Flaw.HOST_MISSING, flaws)))))
                .and(ask(form, WalkInForm.Question.PURPOSE, purposes(form, typed, flaws)))
                .and(consent(form, typed, flaws));
        Html main = Html.of(
                """
                <form class="walkin" id="walkin" method="post" action="/register" autocomplete="off">\
                <h1 tabindex="-1">{}</h1>{}{}\
                <input type="hidden" name="seen" value="{}"><input type="hidden" name="language" value="{}"></form>""",
                canvas.t("form.title"),
                above(filled),
                fields,
                version,
                canvas.words().language().tag());
        return Scene.plain(main, canvas.home().and(keyboard()).and(canvas.call()).and(submit("walkin", "button.register")));
    }

    Scene exit(View.ExitNumber asked) {
        Html above = switch (asked.tries()) {
            case NONE -> Html.of("<p>{}</p>", canvas.t("exit.body"));
            case EMPTY -> alert(canvas.t("number.empty"));
            case WRONG -> alert(canvas.t("exit.wrong", asked.wrong()));
        };
        return number(Map.of(
                "action", Html.text("/leave"),
                "title", canvas.t("exit.title"),
                "label", canvas.t("exit.label"),
                "secret", Html.NOTHING,
                "above", above));
    }

    Scene pin(View.Tries tries) {
        Html above = switch (tries) {
            case NONE -> Html.NOTHING;
            case EMPTY -> alert(canvas.t("number.empty"));
            case WRONG -> alert(canvas.t("pin.wrong"));
        };
        return number(Map.of(
                "action", Html.text("/pin"),
                "title", canvas.t("pin.title"),
                "label", canvas.t("pin.label"),
                "secret", Html.text(" secret"),
                "above", above.and(Html.of("<p>{}</p>", canvas.t("pin.badge")))));
    }

    /// After wrong numbers: how long nobody can try another.
    Scene wait(String number, Duration left) {
        Html body = canvas.where(canvas.counting(canvas.t(number + ".wait.body"), left));
        return Scene.no(
                canvas.message(Canvas.Mark.WAIT, canvas.t("pin.wait.title"), body),
                canvas.home().and(canvas.call()));
    }

    Scene enrol(String problem, String server) {
        return enrol("enrol.title", problem, server, Html.NOTHING);
    }

    Scene enrolAgain(String problem, String server) {
        return enrol("enrol.again", problem, server, canvas.home());
    }

    private Scene enrol(String title, String problem, String server, Html back) {
        Html flaw = switch (problem) {
            case "" -> Html.NOTHING;
            case EnrolResult.ASKING -> Html.of("<p role=\"status\">{}</p>", canvas.t("enrol.asking"));
            default -> alert(problemText(problem));
        };
        Html main = ENROL.fill(canvas.words(), Map.of("title", canvas.t(title), "flaw", flaw, "server", Html.text(server)));
        return Scene.plain(main, back.and(keyboard()).and(submit("enrol", "enrol.submit")));
    }

    private Html problemText(String problem) {
        return switch (problem) {
            case "UNREACHABLE", "CODE_UNKNOWN", "CODE_EXPIRED", "CODE_USED", EnrolmentAnswer.OTHER_JOURNAL -> canvas.t("enrol.problem." + problem);
            default -> canvas.t("enrol.problem.OTHER", problem);
        };
    }

    private Scene number(Map<String, Html> parts) {
        Html keys = Html.all(IntStream.rangeClosed(1, 10)
                .map(i -> i % 10)
                .mapToObj(i -> Html.of("<button type=\"button\" class=\"key\" data-digit=\"{}\">{}</button>", i, i))
                .toList());
        Map<String, Html> all = new HashMap<>(parts);
        all.put("keys", keys);
        return Scene.plain(
                NUMBER.fill(canvas.words(), all), canvas.home().and(canvas.call()).and(submit("number", "button.next")));
    }

    /// What stands beside a question: what is wrong with the answer, or else how much it is needed.
    private Hint hint(String id, Need need, Optional<WalkIn.Flaw> flaw) {
        return flaw.map(wrong -> new Hint(
                        " flawed",
                        Html.of("<span class=\"need flaw\" id=\"{}-flaw\">{}</span>", id, canvas.t("form.flaw." + wrong.name())),
                        Html.of(" aria-invalid=\"true\" aria-describedby=\"{}-flaw\"", id)))
                .orElseGet(() -> new Hint("", Html.of("<span class=\"need\">{}</span>", canvas.t(need.key)), Html.NOTHING));
    }

    /// What is wrong with one typed answer: it is missing, or too long.
    private static Optional<WalkIn.Flaw> flaw(String typed, WalkIn.Flaw missing, List<WalkIn.Flaw> flaws) {
        boolean tooLong = typed.length() > Message.WalkInRegistered.LONGEST;
        return tooLong || missing != WalkIn.Flaw.TOO_LONG ? flaw(tooLong ? WalkIn.Flaw.TOO_LONG : missing, flaws) : Optional.empty();
    }

    private static Optional<WalkIn.Flaw> flaw(WalkIn.Flaw flaw, List<WalkIn.Flaw> flaws) {
        return flaws.contains(flaw) ? Optional.of(flaw) : Optional.empty();
    }

    private Html field(String id, String value, Hint hint) {
        return Html.of(
                """
                <div class="field{}"><label for="{}">{}{}</label>\
                <input id="{}" name="{}" value="{}" maxlength="100"{}></div>""",
                hint.look,
                id,
                canvas.t("form." + id),
                hint.said,
                id,
                id,
                value,
                hint.described);
    }

    private Html purposes(WalkInForm form, WalkIn typed, List<WalkIn.Flaw> flaws) {
        Hint hint = hint("purpose", Need.REQUIRED, flaw(WalkIn.Flaw.PURPOSE_MISSING, flaws));
        Html options = Html.all(IntStream.range(0, form.purposes().size())
                .mapToObj(i -> Html.of(
                        "<label class=\"option\"><input type=\"radio\" name=\"purpose\" value=\"{}\"{}><span>{}</span></label>",
                        i,
                        new Html(typed.purpose().equals(Integer.toString(i)) ? " checked" : ""),
                        canvas.name(form.purposes().get(i))))
                .toList());
        return Html.of(
                "<fieldset class=\"field{}\"><legend>{}{}</legend><div class=\"options\">{}</div></fieldset>",
                hint.look,
                canvas.t("form.purpose"),
                hint.said,
                options);
    }

    private Html consent(WalkInForm form, WalkIn typed, List<WalkIn.Flaw> flaws) {
        Integer days = form.keptDays();
        Hint hint = hint("consent", Need.REQUIRED, flaw(WalkIn.Flaw.CONSENT_MISSING, flaws));
        return Html.of(
                """
                <div class="field consent{}"><p>{}{}</p>\
                <label class="option"><input type="checkbox" name="consent" value="given"{}{}><span>{}</span></label></div>""",
                hint.look,
                days == null ? canvas.t("form.consent") : canvas.t("form.consentDays", canvas.times().days(days)),
                flaws.contains(WalkIn.Flaw.CONSENT_MISSING) ? hint.said : Html.NOTHING,
                hint.described,
                new Html(typed.consent() == WalkIn.Consent.GIVEN ? " checked" : ""),
                canvas.t("form.agree"));
    }

    private Html above(View.Form filled) {
        String key = filled.stray() == View.Stray.SHOWN ? "form.stray" : filled.flaws().isEmpty() ? "" : "form.flaws";
        return key.isEmpty() ? Html.NOTHING : Html.of("<div class=\"alert\" role=\"alert\" tabindex=\"-1\"><b>{}</b></div>", canvas.t(key));
    }

    private Html alert(Html text) {
        return Html.of("<p class=\"alert\" role=\"alert\">{}</p>", text);
    }

    private Html keyboard() {
        return Html.of("<button type=\"button\" class=\"press\" data-keyboard hidden>{}</button>", canvas.t("form.keyboard"));
    }

    private Html submit(String form, String key) {
        return Html.of("<button class=\"press main\" form=\"{}\">{}</button>", form, canvas.t(key));
    }

    private static Html ask(WalkInForm form, WalkInForm.Question question, Html field) {
        return form.asks().contains(question) ? field : Html.NOTHING;
    }
}
