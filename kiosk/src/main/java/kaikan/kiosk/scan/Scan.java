package kaikan.kiosk.scan;

/// One code that was read, as it came, and by what.
public record Scan(String text, Source source) {
    /// Longest text taken; a scanner that sends more is sending garbage.
    public static final int LONGEST = 1024;

    public Scan {
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
        }
    }

    /// What read it.
    public enum Source {
        SERIAL,
        KEYBOARD,
        CAMERA
    }
}
