package kaikan.kiosk.screen;

import java.time.Duration;
import java.util.Map;

/// The page as it is fetched whole: by every browser at its start, and by one without a script for each step and every few seconds. While
/// somebody types it is not fetched anew, which would lose what they have typed; then a frame over its head says what others are answered.
record WholePage(Screens screens, SimulationPage.Place simulation) {
    private static final Template PAGE = Template.of("touch.html");
    private static final Template ASIDE = Template.of("aside.html");
    private static final Template SIMULATED = Template.of("simulated.html");
    private static final Template PLACE = Template.of("place.html");
    private static final Html REFRESH = new Html("<meta http-equiv=\"refresh\" content=\"5\">");

    /// What a browser with a script is told, which has the page already.
    ///
    /// @param late what to tell whoever pressed a button of a screen that stands no more; nothing for everybody else
    Shown shown(Snapshot snapshot, Html late) {
        return Shown.of(snapshot, screens, place(Words.in(snapshot.language())), late);
    }

    /// @param late as for [#shown]
    String draw(Snapshot snapshot, Html late) {
        Shown shown = shown(snapshot, late);
        boolean typing = Subject.isTypedInto(snapshot.view());
        Words words = Words.in(snapshot.language());
        Map<String, Html> parts = Map.ofEntries(
                Map.entry("lang", Html.text(shown.language())),
                Map.entry("version", Html.text(Long.toString(shown.version()))),
                Map.entry("tones", Html.text(Long.toString(shown.tones()))),
                Map.entry("foot", Html.text(shown.foot())),
                Map.entry("refresh", typing ? Html.NOTHING : REFRESH),
                Map.entry("aside", typing ? frame(words, shown.version()) : Html.NOTHING),
                Map.entry("screen", new Html(shown.html())),
                Map.entry("still", new Html(shown.still())),
                Map.entry("status", new Html(shown.status())),
                Map.entry("late", new Html(shown.late())),
                Map.entry("lost", new Html(shown.lost())),
                Map.entry("simulated", simulated(words, shown)));
        return PAGE.fill(words, parts).markup();
    }

    /// What others are answered while somebody types on the screen of the version `seen`; empty while that stands.
    String aside(Snapshot snapshot, long seen) {
        Words words = Words.in(snapshot.language());
        Html said = snapshot.version() == seen ? Html.NOTHING : answer(snapshot);
        Html look = said.markup().isEmpty() ? Html.NOTHING : new Html(" class=\"said " + words.language().tag() + "\"");
        return ASIDE.fill(words, Map.of("lang", Html.text(words.language().htmlLang()), "look", look, "said", said)).markup();
    }

    private Html answer(Snapshot shown) {
        Canvas canvas = screens.canvas(shown.language(), Duration.ZERO);
        return switch (shown.view()) {
            case View.Form form -> form.stray() == View.Stray.SHOWN ? canvas.t("form.stray") : Html.NOTHING;
            case View.Asking _, View.AtGate _, View.AtMachine _, View.Called _, View.KioskCode _, View.Broken _ ->
                    screens.scene(shown, canvas).main();
            case View.Idle _, View.Enrol _, View.EnrolAgain _, View.Closed _, View.Preparing _, View.LeftForm _, View.ExitNumber _, View.Muster _,
                    View.SelfTest _, View.Pin _ -> Html.NOTHING;
        };
    }

    private static Html frame(Words words, long version) {
        return Html.of(
                "<noscript><iframe id=\"aside\" src=\"/aside?seen={}\" title=\"{}\" scrolling=\"no\"></iframe></noscript>",
                version,
                Html.plain(words.get("page.aside")));
    }

    private static Html simulated(Words words, Shown shown) {
        return shown.place().isEmpty()
                ? Html.NOTHING
                : SIMULATED.fill(words, Map.of("words", Html.text(shown.words()), "place", new Html(shown.place())));
    }

    private Html place(Words words) {
        return switch (simulation) {
            case NOWHERE, BESIDE -> Html.NOTHING;
            case SHOWN -> PLACE.fill(words, Map.of());
        };
    }
}
