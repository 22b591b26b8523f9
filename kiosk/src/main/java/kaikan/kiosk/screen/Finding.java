package kaikan.kiosk.screen;

import java.util.List;
import kaikan.protocol.HealthCheck;

/// What one check of the self-test found.
///
/// @param check as the server is told it
/// @param words the key of the text that people read
/// @param figures what fills its holes: text, numbers, a [java.time.Duration] since something was, a [Problem]
public record Finding(HealthCheck check, String words, List<Object> figures) {
    public Finding {
        figures = List.copyOf(figures);
    }

    /// The stable code of what is wrong with the link; people read it in words.
    public record Problem(String code) {}
}
