package kaikan.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The label of a cell keeps its readings on a telephone.
class RubyOutputTest {
    private static final String STATE = "状態《じょうたい》";
    private static final String RUBY = "<span class=\"column\"><ruby>状態<rp>（</rp><rt>じょうたい</rt><rp>）</rp></ruby></span>";

    private final StringOutput written = new StringOutput();
    private final RubyOutput output = new RubyOutput(written);

    /// A cell as a page draws it, with its label.
    private void open(String label) {
        binary("<td");
        binary(" data-label=\"");
        output.setContext("td", "data-label");
        output.writeUserContent(label);
        output.setContext("td", null);
        binary("\"");
    }

    private void binary(String text) {
        output.writeBinaryContent(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void itStandsBeforeWhatThePageWrites() {
        open(STATE);
        binary("><b>");
        output.setContext("b", null);
        output.writeUserContent("正常");
        binary("</b></td>");
        assertEquals("<td data-label=\"状態\">" + RUBY + "<b>正常</b></td>", written.toString());
    }

    @Test
    void itStandsBeforeWhatTheCellHoldsWhateverElseTheTagSays() {
        open(STATE);
        binary(" class=\"");
        output.setContext("td", "class");
        output.writeUserContent("num");
        output.setContext("td", null);
        binary("\">\n");
        output.writeUserContent("3");
        binary("</td>");
        assertEquals("<td data-label=\"状態\" class=\"num\">\n" + RUBY + "3</td>", written.toString());
    }

    @Test
    void anEmptyCellAndALabelWithoutReadingsGetNone() {
        open(STATE);
        binary(">");
        output.writeUserContent("");
        binary("</td>");
        open("ようす");
        binary(">");
        output.writeUserContent("正常");
        binary("</td>");
        assertEquals("<td data-label=\"状態\"></td><td data-label=\"ようす\">正常</td>", written.toString());
    }
}
