package kaikan.kiosk.screen;

import java.util.List;
import java.util.stream.Collectors;
import kaikan.kiosk.journal.DeadLetter;
import kaikan.protocol.HealthCheck;
import kaikan.protocol.Present;

/// What the staff sees: who is inside, and how the device is. Both can be printed and need no network.
record StaffScenes(Canvas canvas, Surroundings around) {
    Scene muster() {
        List<Present> inside = around.inside();
        Html asOf = Html.of(
                "<p class=\"note\">{}</p>",
                canvas.t("muster.asOf", canvas.clock(around.now()), canvas.times().length(around.age())));
        Html table = inside.isEmpty()
                ? canvas.where(canvas.t("muster.nobody"))
                : Html.of(
                        """
                        <table><thead><tr><th scope="col">{}</th><th scope="col">{}</th>
                        <th scope="col">{}</th><th scope="col">{}</th></tr></thead>
                        <tbody>{}</tbody></table>""",
                        canvas.t("muster.name"),
                        canvas.t("muster.company"),
                        canvas.t("muster.place"),
                        canvas.t("muster.since"),
                        Html.all(inside.stream().map(this::row).toList()));
        Html title = Html.of(
                "<h1 tabindex=\"-1\">{}<span class=\"count\">{}</span></h1>",
                canvas.t("muster.title"),
                canvas.t("muster.count", canvas.times().people(inside.size())));
        return sheet(title.and(asOf).and(table), Html.NOTHING);
    }

    Scene selfTest() {
        Html checks = Html.all(around.checks().stream().map(this::check).toList());
        Html dead = Html.of("<h2>{}</h2>{}", canvas.t("test.dead"), dead(around.dead()));
        Html title = Html.of("<h1 tabindex=\"-1\">{}</h1>", canvas.t("test.title"));
        return sheet(
                title.and(Html.of("<table class=\"checks\"><tbody>{}</tbody></table>", checks)).and(dead),
                canvas.press(Button.TEST_SIGNALS, "button.testSignals", ""));
    }

    private Scene sheet(Html content, Html buttons) {
        Html print = Html.of("<button type=\"button\" class=\"press\" data-print>{}</button>", canvas.t("button.print"));
        return Scene.plain(
                Html.of("<div class=\"sheet\" tabindex=\"0\">{}</div>", content), canvas.home().and(buttons).and(print).and(canvas.call()));
    }

    private Html row(Present present) {
        Html name = present.name().isBlank() ? canvas.t("muster.unknown") : Html.text(present.name());
        String places = present.places().stream().map(canvas::nameText).collect(Collectors.joining("・"));
        return Html.of(
                "<tr><th scope=\"row\">{}<small>{}</small></th><td>{}</td><td>{}</td><td class=\"num\">{}</td></tr>",
                name,
                canvas.t("muster.kind." + present.kind().name()),
                present.company(),
                Html.prose(places),
                canvas.clock(present.since()));
    }

    private Html check(HealthCheck check) {
        return Html.of(
                "<tr class=\"{}\"><th scope=\"row\">{}</th><td class=\"state\">{}</td><td>{}</td></tr>",
                check.state().name(),
                canvas.t("test." + check.name()),
                canvas.t("test." + check.state().name()),
                check.detail());
    }

    private Html dead(List<DeadLetter> letters) {
        return letters.isEmpty()
                ? Html.of("<p>{}</p>", canvas.t("test.noDead"))
                : Html.of(
                        "<ul class=\"dead\">{}</ul>",
                        Html.all(letters.stream()
                                .limit(20)
                                .map(letter -> Html.of(
                                        "<li>{}</li>", canvas.t("test.deadRow", letter.seq(), letter.code(), letter.detail())))
                                .toList()));
    }
}
