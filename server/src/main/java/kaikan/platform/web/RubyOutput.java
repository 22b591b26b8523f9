package kaikan.platform.web;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import kaikan.platform.text.Furigana;
import org.jspecify.annotations.Nullable;

/// Draws readings written `漢字《かんじ》` as ruby where a reader sees text, puts them in brackets in the choices of a list, and leaves them out
/// of attributes and titles. A label of a cell (`data-label`), which a telephone shows before what the cell holds, is an attribute: where it has
/// a reading it is drawn once more as an element, `span.column`, at the start of a cell that holds something.
final class RubyOutput extends OwaspHtmlTemplateOutput implements Furigana.Parts {
    private static final Set<String> PLAIN = Set.of("title", "textarea", "script", "style");

    private boolean visible = true;
    private boolean choice;
    private boolean labelling;
    /// The label of the cell that is being opened, until its content begins.
    private @Nullable String column;
    /// Whether the tag of that cell has ended.
    private boolean inCell;

    RubyOutput(TemplateOutput target) {
        super(target);
    }

    @Override
    public void setContext(@Nullable String tagName, @Nullable String attributeName) {
        choice = attributeName == null && "option".equals(tagName);
        labelling = "td".equals(tagName) && "data-label".equals(attributeName);
        visible = attributeName == null && !choice && (tagName == null || !PLAIN.contains(tagName));
        super.setContext(tagName, attributeName);
    }

    @Override
    public void writeUserContent(@Nullable String value) {
        if (column != null && inCell && value != null && !value.isEmpty()) {
            drawColumn();
        }
        if (labelling && value != null && value.indexOf('《') >= 0) {
            column = value;
            inCell = false;
        }
        if (value == null || value.indexOf('《') < 0) {
            super.writeUserContent(value);
        } else if (visible) {
            Furigana.split(value, this);
        } else {
            super.writeUserContent(choice ? Furigana.inBrackets(value) : Furigana.plain(value));
        }
    }

    @Override
    public void writeContent(String value) {
        if (column == null) {
            super.writeContent(value);
            return;
        }
        int content = inCell ? 0 : value.indexOf('>') + 1;
        inCell = inCell || content > 0;
        super.writeContent(value.substring(0, content));
        String rest = value.substring(content);
        if (inCell && !rest.isBlank()) {
            if (rest.stripLeading().startsWith("</td")) {
                column = null;
            } else {
                drawColumn();
            }
        }
        super.writeContent(rest);
    }

    @Override
    public void writeBinaryContent(byte[] value) {
        if (column == null) {
            super.writeBinaryContent(value);
        } else {
            writeContent(new String(value, StandardCharsets.UTF_8));
        }
    }

    private void drawColumn() {
        String label = Objects.requireNonNull(column);
        column = null;
        super.writeContent("<span class=\"column\">");
        Furigana.split(label, this);
        super.writeContent("</span>");
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
