package kaikan.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Shell scripts are short, stop at the first failure, and please shellcheck.
class ScriptsTest {
    @Test
    void everyScriptIsShortAndStopsAtTheFirstFailure() {
        List<String> wrong = scripts().stream().filter(file -> !disciplined(Tree.read(file))).map(Tree::name).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void shellcheckFindsNothing() throws Exception {
        assumeTrue(installed(), "skipped: shellcheck is not installed");
        for (Path script : scripts()) {
            assertEquals("", shellcheck(script), Tree.name(script));
        }
    }

    @Test
    void theRulesBite(@TempDir Path folder) throws Exception {
        assertTrue(!disciplined("#!/bin/sh\nls\n"));
        assumeTrue(installed(), "skipped: shellcheck is not installed");
        Path bad = Files.writeString(folder.resolve("bad.sh"), "#!/usr/bin/env bash\nset -euo pipefail\nrm -r $1\n");
        assertTrue(shellcheck(bad).contains("SC2086"));
    }

    private static boolean disciplined(String script) {
        return script.contains("\nset -euo pipefail\n") && script.lines().count() <= 100;
    }

    private static Set<Path> scripts() {
        Set<Path> found = new TreeSet<>(Tree.files("", ".sh"));
        Stream.concat(Tree.files(".ci", "").stream(), Stream.of("server", "kiosk", "firmware-config").flatMap(top -> Tree.files(top, "").stream()))
                .filter(ScriptsTest::isShell)
                .forEach(found::add);
        return found;
    }

    private static boolean isShell(Path file) {
        if (file.getFileName().toString().contains(".")) {
            return false;
        }
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.findFirst().orElse("").matches("#!.*\\b(ba|da)?sh\\b.*");
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean installed() {
        return Files.isExecutable(Path.of("/usr/bin/shellcheck"));
    }

    private static String shellcheck(Path script) throws IOException {
        Process process = new ProcessBuilder("/usr/bin/shellcheck", "--format=gcc", script.toString()).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
