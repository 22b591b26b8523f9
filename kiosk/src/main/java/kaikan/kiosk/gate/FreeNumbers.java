package kaikan.kiosk.gate;

import java.security.SecureRandom;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kaikan.protocol.ExitNumbers;
import kaikan.protocol.Manifest;

/// The numbers that people without a pass are told: one of this device's that nobody inside has, taken at random, so that the number of
/// visitors cannot be read from it.
final class FreeNumbers {
    /// Numbers tried at random before the first free one is taken.
    private static final int TRIES = 100;

    private final House house;
    private final SecureRandom random = new SecureRandom();

    FreeNumbers(House house) {
        this.house = house;
    }

    /// A free number; empty where all are taken.
    OptionalInt next(Manifest manifest) {
        ExitNumbers own = Objects.requireNonNullElse(manifest.exitNumbers(), ExitNumbers.SHARED);
        OptionalInt free = of(own);
        return free.isPresent() ? free : own.longer().map(this::of).orElse(free);
    }

    private OptionalInt of(ExitNumbers numbers) {
        int end = numbers.first() + numbers.count();
        return IntStream.concat(random.ints(TRIES, numbers.first(), end), IntStream.range(numbers.first(), end))
                .filter(number -> house.byExitNumber(number).isEmpty())
                .findFirst();
    }
}
