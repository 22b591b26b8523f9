package kaikan.kiosk.profile;

import java.util.List;
import java.util.Optional;

/// The speeds of serial lines.
final class Baud {
    private static final List<Integer> ALL = List.of(1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200, 230_400, 460_800, 921_600);

    private Baud() {}

    static Optional<Integer> of(Section line) {
        return line.oneOf("baud", ALL);
    }
}
