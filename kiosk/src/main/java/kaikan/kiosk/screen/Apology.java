package kaikan.kiosk.screen;

import java.util.Map;
import java.util.stream.Stream;

/// What a browser shows where a step failed, in every language, because nobody knows who stands there. It goes back to the screen by itself.
final class Apology {
    private static final String PAGE = Template.of("sorry.html")
            .fill(Words.in(Language.JA), Map.of("lines", Html.all(Stream.of(Language.values()).map(Apology::line).toList())))
            .markup();

    private Apology() {}

    static String page() {
        return PAGE;
    }

    private static Html line(Language language) {
        return Html.of(
                "<p class=\"where {}\" lang=\"{}\">{}</p>", language.tag(), language.htmlLang(), Words.in(language).html("page.failed"));
    }
}
