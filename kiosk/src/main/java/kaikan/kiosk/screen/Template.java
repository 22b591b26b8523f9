package kaikan.kiosk.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page of its own file under `pages/`. `{some.key}` is the text of that key, `{=some.key}` the same without readings for an attribute,
/// and `{part}` a part that is given.
record Template(String pattern) {
    private static final Pattern HOLE = Pattern.compile("\\{(=?)([a-zA-Z]+(?:\\.[a-zA-Z]+)*)}");

    static Template of(String name) {
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream("pages/" + name), name)) {
            return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Html fill(Words words, Map<String, Html> parts) {
        return new Html(HOLE.matcher(pattern).replaceAll(hole -> {
            String name = hole.group(2);
            Html text = parts.get(name);
            if (text == null) {
                text = hole.group(1).isEmpty() ? words.html(name) : Html.text(Html.plain(words.get(name)));
            }
            return Matcher.quoteReplacement(text.markup());
        }));
    }
}
