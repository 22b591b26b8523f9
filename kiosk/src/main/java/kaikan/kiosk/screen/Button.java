package kaikan.kiosk.screen;

import java.util.Arrays;
import java.util.Optional;

/// What can be pressed on the screen without typing anything.
enum Button {
    HOME,
    WALK_IN,
    EXIT,
    CALL,
    WITHDRAW,
    UNDO,
    LEAVE,
    MUSTER,
    SELF_TEST,
    TEST_SIGNALS,
    SPEAK_JA,
    SPEAK_EN,
    SPEAK_EASY;

    static Optional<Button> of(String name) {
        return Arrays.stream(values()).filter(button -> button.name().equals(name)).findFirst();
    }
}
