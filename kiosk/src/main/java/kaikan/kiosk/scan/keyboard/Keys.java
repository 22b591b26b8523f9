package kaikan.kiosk.scan.keyboard;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Puts the keys of a scanner that types together to codes. A code ends with Enter or Tab. Keys that come one by one, with a pause between them,
/// are a person's or the rest of a code that was torn, and are forgotten.
final class Keys {
    /// Between two keys of a code there is less, in microseconds; the time is the kernel's, so that a busy machine tears no code.
    static final long PAUSE_MICROS = 300_000;
    /// Longer than any code; the beginning is kept, so that whoever showed it gets an answer.
    static final int LONGEST = 1024;

    private static final int ENTER = 28;
    private static final int KEYPAD_ENTER = 96;
    private static final int TAB = 15;
    private static final int LEFT_SHIFT = 42;
    private static final int RIGHT_SHIFT = 54;
    private static final int UP = 0;
    private static final int DOWN = 1;
    /// What the keys of a keyboard type that a code can have, by the number of the first of each row. The colon stands on one key of an American and
    /// on the next of a Japanese keyboard, and what else these two keys type is in no code, so that nobody has to say which one a scanner imitates.
    private static final Map<Integer, Character> SIGNS = signs(Map.of(
            2, "1234567890-=", 16, "QWERTYUIOP", 30, "ASDFGHJKL::", 44, "ZXCVBNM,./", 57, " ", 71, "789-456+1230.", 98, "/"));

    private final StringBuilder typed = new StringBuilder();
    private boolean shift;
    private long last;

    /// Takes what happened to a key, and gives the code that this ended.
    ///
    /// @param code the key's number, as Linux counts them
    /// @param value 1 = pressed, 0 = let go; anything else, such as a key that is held, types nothing
    /// @param micros when, in microseconds
    Optional<String> take(int code, int value, long micros) {
        if (code == LEFT_SHIFT || code == RIGHT_SHIFT) {
            shift = value != UP;
            return Optional.empty();
        }
        return value == DOWN ? pressed(code, micros) : Optional.empty();
    }

    private Optional<String> pressed(int code, long micros) {
        boolean torn = Math.abs(micros - last) > PAUSE_MICROS;
        last = micros;
        if (torn) {
            typed.setLength(0);
        }
        if (code == ENTER || code == KEYPAD_ENTER || code == TAB) {
            String text = typed.toString().strip();
            typed.setLength(0);
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }
        Character sign = SIGNS.get(code);
        if (sign != null && typed.length() < LONGEST) {
            typed.append(shift ? sign : Character.toLowerCase(sign));
        }
        return Optional.empty();
    }

    private static Map<Integer, Character> signs(Map<Integer, String> rows) {
        Map<Integer, Character> signs = new HashMap<>();
        rows.forEach((first, row) -> {
            for (int i = 0; i < row.length(); i++) {
                signs.put(first + i, row.charAt(i));
            }
        });
        return Map.copyOf(signs);
    }
}
