package kaikan.kiosk.screen;

import java.util.Arrays;
import java.util.Optional;

/// What can be pressed on the screen without typing anything.
enum Button {
    HOME,
    STAY,
    WALK_IN,
    EXIT,
    CALL,
    WITHDRAW,
    UNDO,
    ENTER,
    LEAVE,
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
            case WALK_IN, EXIT, CALL, WITHDRAW, UNDO, ENTER, LEAVE -> true;
            case HOME, STAY, MUSTER, SELF_TEST, TEST_SIGNALS, ENROL, SPEAK_JA, SPEAK_EN, SPEAK_EASY -> false;
        };
    }

    /// Whether it changes a visit that stands on the screen.
    boolean isAboutSomebody() {
        return this == UNDO || this == ENTER || this == LEAVE;
    }

    static Optional<Button> of(String name) {
        return Arrays.stream(values()).filter(button -> button.name().equals(name)).findFirst();
    }
}
