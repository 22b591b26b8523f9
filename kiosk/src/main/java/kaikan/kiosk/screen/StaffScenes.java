package kaikan.kiosk.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kaikan.kiosk.journal.DeadLetter;
import kaikan.protocol.Doors;
import kaikan.protocol.HealthCheck;
import kaikan.protocol.Manifest;
import kaikan.protocol.Name;
import kaikan.protocol.Present;

/// What the staff sees: who is inside, and how the device is. Both can be printed and need no network.
record StaffScenes(Canvas canvas, Surroundings around) {
    Scene muster(View.Names names) {
        List<Present> inside = around.inside();
        Html asOf = Html.of(
                "<p class=\"note\">{}</p>",
                canvas.t("muster.asOf", canvas.clock(around.now()), canvas.times().age(around.age())));
        Html title = Html.of(
                "<h1 tabindex=\"-1\">{}<span class=\"count\">{}</span></h1>",
                canvas.t("muster.title"),
                canvas.t("muster.count", canvas.times().people(inside.size())));
        Html list = inside.isEmpty() ? canvas.where(canvas.t("muster.nobody")) : switch (names) {
            case SHOWN -> byName(inside);
            case HIDDEN -> byPlace(inside);
        };
        return sheet(title.and(asOf).and(silent()).and(doubled(inside)).and(list), Html.NOTHING);
    }

    /// Which other doors the server does not hear: whoever came or went there is not in the list.
    private Html silent() {
        Doors doors = around.manifest().map(Manifest::doors).orElse(null);
        return doors == null ? Html.NOTHING : Html.all(doors.others().stream().map(this::silent).toList());
    }

    private Html silent(Doors.Neighbour door) {
        Instant since = door.silentSince();
        return since == null
                ? Html.NOTHING
                : alert(canvas.t("muster.silent", door.name(), canvas.times().age(Duration.between(since, around.now()))));
    }

    /// How many passes have more people inside than they are for; in the list each of them says so.
    private Html doubled(List<Present> inside) {
        long passes = MusterLine.doubled(inside, around.manifest());
        return passes == 0 ? Html.NOTHING : alert(canvas.t("muster.doubled", passes));
    }

    private static Html alert(Html text) {
        return Html.of("<p class=\"alert\">{}</p>", text);
    }

    Scene selfTest() {
        Html checks = Html.all(around.checks().stream().map(this::check).toList());
        Html dead = Html.of("<h2>{}</h2>{}", canvas.t("test.dead"), dead(around.dead()));
        Html title = Html.of("<h1 tabindex=\"-1\">{}</h1>", canvas.t("test.title"));
        return sheet(
                title.and(standing()).and(Html.of("<table class=\"checks\"><tbody>{}</tbody></table>", checks)).and(dead),
                enrolAgain().and(canvas.press(Button.TEST_SIGNALS, "button.testSignals", "")));
    }

    /// The kiosk is out of service: no door, no list; the staff finds the way back in the self-test.
    Scene closed(long running) {
        Html machines = running == 0 ? Html.NOTHING : canvas.where(canvas.t("closed.machines"));
        return Scene.no(
                canvas.message(
                        Canvas.Mark.STOP,
                        canvas.t("closed.title"),
                        canvas.where(canvas.t("closed.body")).and(machines).and(Html.of("<p>{}</p>", canvas.t("closed.staff")))),
                Html.of("<div class=\"staff\">{}</div>", canvas.press(Button.SELF_TEST, "button.selfTest", "small")));
    }

    private Html standing() {
        return switch (around.standing()) {
            case NEW, KNOWN -> Html.NOTHING;
            case UNKNOWN, REVOKED -> alert(canvas.t("test.standing." + around.standing().name()));
        };
    }

    private Html enrolAgain() {
        return switch (around.standing()) {
            case NEW, KNOWN -> Html.NOTHING;
            case UNKNOWN, REVOKED -> canvas.press(Button.ENROL, "button.enrol", "main");
        };
    }

    private Html byName(List<Present> inside) {
        return Html.of(
                """
                <table><thead><tr><th scope="col">{}</th><th scope="col">{}</th>
                <th scope="col">{}</th><th scope="col">{}</th></tr></thead>
                <tbody>{}</tbody></table>""",
                canvas.t("muster.name"),
                canvas.t("muster.company"),
                canvas.t("muster.place"),
                canvas.t("muster.since"),
                Html.all(MusterLine.of(inside).stream().map(this::row).toList()));
    }

    /// How many are where, and why nobody is named.
    private Html byPlace(List<Present> inside) {
        Map<String, Long> counts = inside.stream().collect(Collectors.groupingBy(this::where, TreeMap::new, Collectors.counting()));
        Html rows = Html.all(counts.entrySet().stream()
                .map(place -> Html.of(
                        "<tr><th scope=\"row\">{}</th><td class=\"num\">{}</td></tr>",
                        place.getKey().isEmpty() ? canvas.t("muster.noPlace") : Html.prose(place.getKey()),
                        Html.prose(canvas.times().people(Math.toIntExact(place.getValue())))))
                .toList());
        return Html.of(
                """
                <p>{}</p><table><thead><tr><th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>{}</tbody></table>""",
                canvas.t("muster.hidden"),
                canvas.t("muster.place"),
                canvas.t("muster.people"),
                rows);
    }

    private String where(Present one) {
        return one.places().isEmpty() && one.seen() != null ? canvas.words().get("muster.inHouse") : places(one.places());
    }

    private String places(List<Name> places) {
        return places.stream().map(canvas::nameText).collect(Collectors.joining("・"));
    }

    private Scene sheet(Html content, Html buttons) {
        Html print = Html.of("<button type=\"button\" class=\"press\" data-print>{}</button>", canvas.t("button.print"));
        return Scene.plain(
                Html.of("<div class=\"sheet\" tabindex=\"0\">{}</div>", content),
                canvas.home().and(further()).and(buttons).and(print).and(call()));
    }

    /// Where there is more than the screen shows, the browser says so with this button, and goes on or back to the top with it.
    private Html further() {
        return Html.of(
                "<button type=\"button\" class=\"press\" data-further hidden><span>{}</span><span hidden>{}</span></button>",
                canvas.t("button.further"),
                canvas.t("button.top"));
    }

    /// Out of service nobody is called: the server would not hear it.
    private Html call() {
        return around.standing().serves() ? canvas.call() : Html.NOTHING;
    }

    private Html row(MusterLine line) {
        boolean doubled = line.doubled(around.manifest());
        String doors = line.doors(canvas);
        return Html.of(
                "<tr><th scope=\"row\">{}<small>{}</small>{}</th><td>{}</td><td>{}</td><td class=\"num\">{}{}</td></tr>",
                line.name(canvas, around.manifest()),
                canvas.t("muster.kind." + line.first().kind().name()),
                doubled ? Html.of("<small class=\"warn\">{}</small>", canvas.t("muster.doubledHere", line.steps(canvas))) : Html.NOTHING,
                line.first().company(),
                where(line),
                line.since(canvas),
                doors.isEmpty() ? Html.NOTHING : Html.of("<small>{}</small>", Html.prose(doors)));
    }

    /// Where they are expected, or at which room's door they were seen last.
    private Html where(MusterLine line) {
        String sights = line.sights(canvas, around.manifest());
        Html known = sights.isEmpty() ? canvas.t("muster.noPlace") : canvas.t("muster.inHouse");
        return (line.places().isEmpty() ? known : Html.prose(places(line.places())))
                .and(sights.isEmpty() ? Html.NOTHING : Html.of("<small>{}</small>", Html.prose(sights)));
    }

    private Html check(Finding found) {
        HealthCheck check = found.check();
        return Html.of(
                "<tr class=\"{}\"><th scope=\"row\">{}</th><td class=\"state\">{}</td><td>{}</td></tr>",
                check.state().name(),
                canvas.t("test." + check.name()),
                canvas.t("test." + check.state().name()),
                canvas.t(found.words(), found.figures().stream().map(this::figure).toArray()));
    }

    private Object figure(Object figure) {
        return switch (figure) {
            case Finding.Problem(String code) -> canvas.words().coded("problem.", code);
            case Duration since -> canvas.times().age(since);
            case Long number -> String.format(Locale.ROOT, "%,d", number);
            case Object said -> said;
        };
    }

    private Html dead(List<DeadLetter> letters) {
        return letters.isEmpty()
                ? Html.of("<p>{}</p>", canvas.t("test.noDead"))
                : Html.of(
                        "<ul class=\"dead\">{}</ul>",
                        Html.all(letters.stream()
                                .limit(20)
                                .map(letter -> Html.of(
                                        "<li>{}</li>", canvas.t("test.deadRow", letter.seq(), canvas.words().coded("row.", letter.code()))))
                                .toList()));
    }
}
