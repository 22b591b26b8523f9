package kaikan.kiosk.scan;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One code that was read, and by what. Of what scanners send before a code nothing is left: the kind of its symbology (ISO/IEC 15424, `]Q1` for a
/// QR code), a byte order mark, blanks.
///
/// @param quality how well it was seen; absent where no picture was read
public record Scan(String text, Source source, @Nullable Quality quality) {
    /// Longest text taken; a scanner that sends more is sending garbage.
    public static final int LONGEST = 1024;

    private static final Pattern BEFORE = Pattern.compile("^[\\s\\uFEFF]*(?:\\][A-Za-z][0-9A-Za-z])?\\s*");

    public Scan {
        text = BEFORE.matcher(text).replaceFirst("");
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
