package kaikan.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Folders that tests and measurements leave behind.
public final class Folders {
    private Folders() {}

    /// Deletes a folder with all that is in it.
    ///
    /// @throws java.nio.file.NoSuchFileException if there is none
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
