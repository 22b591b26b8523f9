package kaikan.platform.web;

import java.util.Map;
import java.util.TreeMap;
import kaikan.platform.id.Secret;

/// What a form was drawn from, in short, so that whoever saves an older page does not undo unseen what somebody else saved meanwhile. For
/// forms about things that count no version.
public final class Stamp {
    /// The name of the hidden field.
    public static final String FIELD = "stamp";

    private Stamp() {}

    /// Another one whenever a value is another; the stamp itself does not count.
    public static String of(Map<String, String> values) {
        Map<String, String> stored = new TreeMap<>(values);
        stored.remove(FIELD);
        return Secret.hash(stored.toString());
    }

    /// Whether a form that was sent was drawn from something else than what is stored now. One without a stamp comes from a program.
    public static boolean isOlder(String sent, Map<String, String> stored) {
        return !sent.isEmpty() && !sent.equals(of(stored));
    }
}
