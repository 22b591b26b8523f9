package kaikan.kiosk.profile;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Checks profiles at the command line: prints what is wrong with each, and ends with 1 if anything is. With `--here` it also looks whether
/// the devices that a profile names are on this machine.
public final class CheckProfile {
    private static final String HERE = "--here";

    private CheckProfile() {}

    public static void main(String[] arguments) {
        System.exit(check(arguments, System.out));
    }

    /// What [#main] does, with the number it ends with: 0 = all are right, 1 = some are not, 2 = no file was named.
    static int check(String[] arguments, PrintStream out) {
        List<String> files = Arrays.stream(arguments).filter(argument -> !argument.equals(HERE)).toList();
        if (files.isEmpty()) {
            out.println("Name the profiles to check; with " + HERE + " also whether their devices are on this machine.");
            return 2;
        }
        boolean here = files.size() < arguments.length;
        long wrong = files.stream().filter(file -> !isRight(file, here, out)).count();
        return wrong == 0 ? 0 : 1;
    }

    private static boolean isRight(String file, boolean here, PrintStream out) {
        List<String> sentences = switch (ProfileReader.read(Path.of(file))) {
            case ProfileReading.Bad(List<String> wrong) -> wrong;
            case ProfileReading.Good(Profile profile) when here -> Devices.missing(profile, Files::exists);
            case ProfileReading.Good _ -> List.of();
        };
        out.println(file + (sentences.isEmpty() ? ": good" : ":"));
        sentences.forEach(sentence -> out.println("  " + sentence));
        return sentences.isEmpty();
    }
}
