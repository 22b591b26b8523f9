package kaikan.kiosk.screen;

import java.util.Arrays;
import java.util.Optional;

/// What can be pressed on the screen without typing anything.
enum Button {
    HOME,
    STAY,
    WALK_IN,
    RESUME,
    EXIT,
    CALL,
    WITHDRAW,
    UNDO,
    ENTER,
    LEAVE,
    LONGER,
    FAULT,
    BYPASS,
    MUSTER,
    SELF_TEST,
    TEST_SIGNALS,
    ENROL,
    SPEAK_JA,
    SPEAK_EN,
    SPEAK_EASY;

    /// Whether it is a visitor's: a kiosk out of service leaves it without effect.
    boolean isForVisitors() {
        return switch (this) {
            case WALK_IN, RESUME, EXIT, CALL, WITHDRAW, UNDO, ENTER, LEAVE, LONGER, FAULT, BYPASS -> true;
            case HOME, STAY, MUSTER, SELF_TEST, TEST_SIGNALS, ENROL, SPEAK_JA, SPEAK_EN, SPEAK_EASY -> false;
        };
    }

    /// Whether it is meant for the screen it stood on, and does nothing to another one, which may be somebody else's by now. Whoever calls for
    /// help, or chooses a language, is heard on any.
    boolean isForItsScreen() {
        return switch (this) {
            case HOME, WALK_IN, RESUME, EXIT, WITHDRAW, UNDO, ENTER, LEAVE, LONGER, FAULT, BYPASS, MUSTER, SELF_TEST, ENROL -> true;
            case STAY, CALL, TEST_SIGNALS, SPEAK_JA, SPEAK_EN, SPEAK_EASY -> false;
        };
    }

    static Optional<Button> of(String name) {
        return Arrays.stream(values()).filter(button -> button.name().equals(name)).findFirst();
    }
}
