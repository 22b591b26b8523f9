package kaikan.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayersTest {
    private static final Path LAYERS = Path.of("layers");
    private static final Path UNIT = LAYERS.resolve("agent/usr/lib/systemd/system/kaikan-kiosk.service");
    private static final Pattern MATCH = Pattern.compile("[A-Z_]+(\\{[A-Za-z_]+})?(==|!=|=|\\+=|:=)\"[^\"]*\"");

    @Test
    void noUnitWaitsForNetworkOrTime() throws IOException {
        for (Path unit : files(".service")) {
            String text = Files.readString(unit);
            assertFalse(text.contains("network-online.target"), unit + " waits for the network");
            assertFalse(text.contains("time-sync.target"), unit + " waits for the time");
        }
    }

    @Test
    void everySettingOfTheUnitIsInTheLayer() throws IOException {
        Matcher file = Pattern.compile("EnvironmentFile=(\\S+)").matcher(Files.readString(UNIT));
        assertTrue(file.find());
        assertTrue(Files.exists(LAYERS.resolve("agent" + file.group(1))));
    }

    @Test
    void systemdAcceptsTheUnit(@TempDir Path root) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "systemd-analyze is not installed");
        // The programs of the device are not on this machine; everything else is judged.
        String unit = Files.readString(UNIT).replaceAll("ExecStart=\\S+", "ExecStart=/bin/true");
        Path copy = Files.writeString(root.resolve("kaikan-kiosk.service"), unit.replaceAll("Documentation=.*\n", ""));
        Process verify = new ProcessBuilder("/usr/bin/systemd-analyze", "verify", "--man=no", copy.toString()).redirectErrorStream(true).start();
        String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> aboutOurs = said.lines().filter(line -> line.contains("kaikan-kiosk.service")).toList();
        verify.waitFor();
        assertEquals(List.of(), aboutOurs);
    }

    @Test
    void aKioskThatRunsOutOfMemoryEndsAndStartsAgain() throws IOException {
        String unit = Files.readString(UNIT);
        assertTrue(unit.contains("-XX:+ExitOnOutOfMemoryError"), "a thread that died of it is missed by nobody");
        assertTrue(unit.contains("Restart=always"));
    }

    @Test
    void everyUdevRuleIsAListOfMatchesAndAssignments() throws IOException {
        for (Path rules : files(".rules")) {
            for (String line : Files.readAllLines(rules)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    Stream.of(line.split(",\\s*(?=[A-Z])")).forEach(part ->
                            assertTrue(MATCH.matcher(part).matches(), rules + ": " + part));
                }
            }
        }
    }

    /// Only where the profile names the scanner does the kiosk read it; in every other layer it is the screen's.
    @Test
    void theKeysOfAScannerThatTypesAreHiddenFromTheScreenOnlyWhereTheKioskReadsThem() throws IOException {
        for (Path rules : files(".rules")) {
            boolean read = rules.startsWith(LAYERS.resolve("typing-scanner"));
            assertEquals(read, Files.readString(rules).contains("ENV{LIBINPUT_IGNORE_DEVICE}=\"1\""), rules::toString);
            assertEquals(read, Files.readString(rules).contains("SYMLINK+=\"kaikan-typing-scanner\""), rules::toString);
        }
        assertTrue(Files.readString(Path.of("README.md")).contains("`keyboard: /dev/kaikan-typing-scanner`"));
    }

    @Test
    void theSettingsNameTheSerialScannerAndAskForTheStaffsNumber() throws IOException {
        List<String> settings = Files.readAllLines(LAYERS.resolve("agent/etc/kaikan/kiosk.env"));
        String rule = Files.readString(LAYERS.resolve("scanner/usr/lib/udev/rules.d/70-kaikan-scanner.rules"));
        Matcher name = Pattern.compile("SYMLINK\\+=\"([^\"]+)\"").matcher(rule);
        assertTrue(name.find());
        assertTrue(settings.contains("KAIKAN_KIOSK_SERIAL=/dev/" + name.group(1)), settings::toString);
        assertTrue(settings.stream().anyMatch(line -> line.startsWith("KAIKAN_KIOSK_PIN=")), settings::toString);
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(LAYERS)) {
            List<Path> found = all.filter(path -> path.toString().endsWith(ending)).toList();
            assertFalse(found.isEmpty(), "no " + ending);
            return found;
        }
    }
}
