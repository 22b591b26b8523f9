package kaikan.kiosk.screen;

/// The last press that was in time, so that the second tap of a double tap, which means nothing more, is told from one that came too late.
final class LastPress {
    private String what = "";
    private long seen;

    /// Whether what was pressed on the screen of version `on` is meant for the one that stands `now`; remembers it then.
    boolean isInTime(String button, long on, long now) {
        if (on != now) {
            return false;
        }
        what = button;
        seen = on;
        return true;
    }

    /// Whether it is the same press once more.
    boolean isTwice(String button, long on) {
        return what.equals(button) && seen == on;
    }
}
