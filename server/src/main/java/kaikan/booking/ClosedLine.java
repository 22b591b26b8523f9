package kaikan.booking;

import java.util.List;
import kaikan.platform.text.Spoken;
import kaikan.platform.text.Words;

/// A closure in which a booking stands, in the reader's words.
///
/// @param what which of the booking's spaces are closed, or which part of one; the others are not
/// @param when at what time, and why
public record ClosedLine(String what, String when) {
    /// All of it in one line.
    public String whole() {
        return what + "　" + when;
    }

    /// All that is closed of a booking, each once, for a title above the lines.
    public static String what(List<ClosedLine> lines, Words words) {
        return Telling.list(lines.stream().<Spoken>map(line -> _ -> line.what).toList()).in(words);
    }

    /// What stands below that title: where one line is all there is, it need not name the same once more.
    public static List<String> below(List<ClosedLine> lines) {
        return lines.size() == 1 ? List.of(lines.getFirst().when) : lines.stream().map(ClosedLine::whole).toList();
    }
}
