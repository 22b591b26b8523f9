package kaikan.kiosk.scan;

import org.jspecify.annotations.Nullable;

/// One code that was read, as it came, and by what.
///
/// @param quality how well it was seen; absent where no picture was read
public record Scan(String text, Source source, @Nullable Quality quality) {
    /// Longest text taken; a scanner that sends more is sending garbage.
    public static final int LONGEST = 1024;

    public Scan {
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
        }
    }

    /// A code that came as text.
    public Scan(String text, Source source) {
        this(text, source, null);
    }

    /// What read it.
    public enum Source {
        SERIAL,
        KEYBOARD,
        CAMERA
    }
}
