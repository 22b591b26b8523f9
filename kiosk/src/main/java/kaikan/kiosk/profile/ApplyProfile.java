package kaikan.kiosk.profile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes at the command line what a profile says to the system around the kiosk: how the screen hangs, after how long the board restarts, and which
/// queue prints. The first argument is the profile, the second the folder of files that are gone with a restart, `/run`.
public final class ApplyProfile {
    private static final String SCREEN = "kaikan/screen.env";
    private static final String WATCHDOG = "systemd/system.conf.d/50-kaikan-profile.conf";
    private static final String TOUCH = "udev/rules.d/73-kaikan-touch.rules";

    private ApplyProfile() {}

    public static void main(String[] arguments) {
        System.exit(apply(arguments, System.out));
    }

    /// What [#main] does, with the number it ends with: 0 = it is written, 1 = the profile is wrong and nothing was changed, 2 = it cannot be written
    /// or the arguments are not two.
    static int apply(String[] arguments, PrintStream out) {
        if (arguments.length != 2) {
            out.println("Name a profile and a folder.");
            return 2;
        }
        return switch (ProfileReader.read(Path.of(arguments[0]))) {
            case ProfileReading.Bad(List<String> sentences) -> {
                sentences.forEach(out::println);
                yield 1;
            }
            case ProfileReading.Good(Profile profile) -> write(profile, Path.of(arguments[1]), out);
        };
    }

    private static int write(Profile profile, Path folder, PrintStream out) {
        SortedMap<String, String> texts = texts(profile);
        try {
            for (String name : List.of(SCREEN, WATCHDOG, TOUCH)) {
                Path file = folder.resolve(name);
                String text = texts.get(name);
                if (text == null) {
                    Files.deleteIfExists(file);
                } else {
                    Files.createDirectories(file.resolveSibling(""));
                    Files.writeString(file, text);
                }
            }
            return 0;
        } catch (IOException e) {
            out.println("What the profile says cannot be written: " + e);
            return 2;
        }
    }

    /// The files, by their names in that folder; what the profile says nothing of has none.
    static SortedMap<String, String> texts(Profile profile) {
        SortedMap<String, String> texts = new TreeMap<>();
        int rotation = profile.screen().rotation();
        String printer = profile.printer();
        texts.put(SCREEN, "KAIKAN_SCREEN_ROTATION=" + rotation + "\n" + (printer == null ? "" : "LPDEST=" + printer + "\n"));
        if (profile.watchdog() != null) {
            // A restart itself may take longer than a system that is alive may be silent.
            texts.put(WATCHDOG, "[Manager]\nRuntimeWatchdogSec=" + profile.watchdog().toMillis() + "ms\n");
        }
        if (rotation != 0) {
            texts.put(TOUCH, "ENV{ID_INPUT_TOUCHSCREEN}==\"1\", ENV{LIBINPUT_CALIBRATION_MATRIX}=\"" + touch(rotation) + "\"\n");
        }
        return texts;
    }

    /// How a point of the panel that hangs turned so far clockwise becomes one of what people see: the two upper rows of a matrix for points from 0
    /// to 1.
    private static String touch(int rotation) {
        return switch (rotation) {
            case 90 -> "0 -1 1 1 0 0";
            case 180 -> "-1 0 1 0 -1 1";
            default -> "0 1 0 -1 0 1";
        };
    }
}
