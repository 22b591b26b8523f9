package kaikan.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The files of the repository, as they stand in the working copy.
final class Tree {
    /// The top of the repository; tests run in the folder of their module.
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".kaikan", "jte-classes", ".idea", ".vscode");

    private Tree() {}

    /// All files of ours below a folder of the repository whose names end so.
    static List<Path> files(String below, String ending) {
        Path start = ROOT.resolve(below);
        if (!Files.exists(start)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(start)) {
            return all.filter(file -> file.toString().endsWith(ending) && ours(file) && Files.isRegularFile(file)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All Java files of all modules.
    static List<Path> javaFiles() {
        return Stream.of("server", "kiosk", "firmware-config").flatMap(module -> files(module, ".java").stream()).toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file's path as people write it.
    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    private static boolean ours(Path file) {
        for (Path part : ROOT.relativize(file)) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }
}
