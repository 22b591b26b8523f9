package kaikan.kiosk.scan.serial;

import java.time.Duration;
import java.util.Optional;
import kaikan.kiosk.scan.Scan;

/// Puts a scanner's bytes together to lines. A line ends with CR, LF or TAB, or after a pause; control characters and blanks are dropped,
/// and of what is longer than any code the beginning is kept, so that whoever showed it gets an answer.
final class LineReader {
    /// A scanner sends a code in one go; what stands alone this long is complete.
    static final Duration PAUSE = Duration.ofMillis(150);

    private final StringBuilder line = new StringBuilder();

    /// Takes one byte; gives a line when this byte ended one.
    Optional<String> take(byte b) {
        char c = (char) (b & 0xff);
        if (c == '\r' || c == '\n' || c == '\t') {
            return end();
        }
        if (line.length() < Scan.LONGEST && c >= ' ' && c < 127) {
            line.append(c);
        }
        return Optional.empty();
    }

    /// Ends the line, for instance after a pause.
    Optional<String> end() {
        String text = line.toString().strip();
        line.setLength(0);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
