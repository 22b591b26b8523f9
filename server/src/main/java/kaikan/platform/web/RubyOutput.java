package kaikan.platform.web;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Set;
import kaikan.platform.text.Furigana;
import org.jspecify.annotations.Nullable;

/// Draws readings written `漢字《かんじ》` as ruby where a reader sees text, puts them in brackets in the choices of a list, and leaves them out
/// of attributes and titles.
final class RubyOutput extends OwaspHtmlTemplateOutput implements Furigana.Parts {
    private static final Set<String> PLAIN = Set.of("title", "textarea", "script", "style");

    private boolean visible = true;
    private boolean choice;

    RubyOutput(TemplateOutput target) {
        super(target);
    }

    @Override
    public void setContext(@Nullable String tagName, @Nullable String attributeName) {
        choice = attributeName == null && "option".equals(tagName);
        visible = attributeName == null && !choice && (tagName == null || !PLAIN.contains(tagName));
        super.setContext(tagName, attributeName);
    }

    @Override
    public void writeUserContent(@Nullable String value) {
        if (value == null || value.indexOf('《') < 0) {
            super.writeUserContent(value);
        } else if (visible) {
            Furigana.split(value, this);
        } else {
            super.writeUserContent(choice ? Furigana.inBrackets(value) : Furigana.plain(value));
        }
    }

    @Override
    public void text(String text) {
        super.writeUserContent(text);
    }

    @Override
    public void word(String kanji, String reading) {
        writeContent("<ruby>");
        super.writeUserContent(kanji);
        writeContent("<rp>（</rp><rt>");
        super.writeUserContent(reading);
        writeContent("</rt><rp>）</rp></ruby>");
    }
}
