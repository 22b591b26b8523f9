package kaikan.kiosk.screen;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// HTML that is safe to show: made from our own patterns, with everything else escaped.
record Html(String markup) {
    static final Html NOTHING = new Html("");

    /// 漢字《かんじ》, or with a bar where the base is more than kanji: ｜8日《ようか》.
    private static final Pattern RUBY = Pattern.compile("(?:｜([^｜《》]+)|([\\p{IsHan}々ヶ]+))《([^《》]+)》");

    private static final Pattern WHOLE = Pattern.compile(
            "係の[人方](?:を呼んでください。?|[をにへがは])?|<ruby>係<.*?</ruby>の<ruby>人<.*?</ruby>(?:を よんでください。?|[をにへが])?"
                    + "|もう(?:一度|<ruby>一度<.*?</ruby>)|(?:(?:わから|だれもい|い)?ない|同じ|ある)ときは|さ[まん]、ようこそ|赤い▲のところを");

    /// Text as text.
    static Html text(String text) {
        return new Html(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
    }

    /// Text with readings above and line ends kept.
    static Html prose(String text) {
        String rubied = RUBY.matcher(text(text).markup)
                .replaceAll(found -> "<ruby>" + (found.group(1) == null ? found.group(2) : found.group(1)) + "<rp>（</rp><rt>"
                        + found.group(3) + "</rt><rp>）</rp></ruby>");
        return new Html(rubied.replace("\n", "<br>"));
    }

    /// The same, in which what people read as one stays on one line: the browser's own breaks between phrases fall within these.
    Html unbroken() {
        return new Html(WHOLE.matcher(markup).replaceAll("<span class=\"whole\">$0</span>"));
    }

    /// How many narrow letters wide it is, readings left out; a wide one counts two.
    int width() {
        String seen = markup.replaceAll("<r[tp]>.*?</r[tp]>|<[^>]*>", "").replaceAll("&[a-z#0-9]+;", "x");
        return seen.codePoints().map(letter -> letter < 0x2e80 ? 1 : 2).sum();
    }

    /// Text for places that cannot show readings, such as an attribute: the readings are left out.
    static String plain(String text) {
        return RUBY.matcher(text).replaceAll(found -> found.group(1) == null ? found.group(2) : found.group(1));
    }

    /// Our own pattern with `{}` for each part; a part that is not [Html] is escaped.
    static Html of(String pattern, Object... parts) {
        StringBuilder html = new StringBuilder();
        int from = 0;
        for (Object part : parts) {
            int gap = pattern.indexOf("{}", from);
            html.append(pattern, from, gap);
            html.append(part instanceof Html safe ? safe.markup : text(part.toString()).markup);
            from = gap + 2;
        }
        return new Html(html.append(pattern.substring(from)).toString());
    }

    /// All of them, one after the other.
    static Html all(Collection<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining()));
    }

    Html and(Html next) {
        return new Html(markup + next.markup);
    }
}
