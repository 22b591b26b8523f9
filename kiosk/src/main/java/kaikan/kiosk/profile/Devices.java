package kaikan.kiosk.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Looks whether what a profile names is on a machine.
public final class Devices {
    private Devices() {}

    /// A sentence for each device that is not there.
    ///
    /// @param exists whether a path is there
    public static List<String> missing(Profile profile, Predicate<Path> exists) {
        List<String> sentences = new ArrayList<>();
        Stream.concat(profile.scanners().stream().flatMap(Devices::ofScanner), profile.buses().entrySet().stream().flatMap(bus ->
                        bus.getValue() instanceof BusPlan.Rs485 line ? Stream.of(new Named("the bus " + bus.getKey(), line.port())) : Stream.of()))
                .filter(named -> !exists.test(Path.of(named.device())))
                .forEach(named -> sentences.add(named.device() + ", which is " + named.what() + ", is not on this machine."));
        if (profile.board() != Profile.Board.NONE && !exists.test(Path.of("/dev/gpiochip0"))) {
            sentences.add("/dev/gpiochip0, which the pins of the board belong to, is not on this machine.");
        }
        return sentences;
    }

    private static Stream<Named> ofScanner(ScannerPlan scanner) {
        return switch (scanner) {
            case ScannerPlan.Serial(String port, _) -> Stream.of(new Named("a scanner's port", port));
            case ScannerPlan.Keyboard(String device) -> Stream.of(new Named("a scanner's keys", device));
            case ScannerPlan.Camera _ -> Stream.of();
        };
    }

    private record Named(String what, String device) {}
}
