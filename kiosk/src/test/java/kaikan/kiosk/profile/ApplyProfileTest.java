package kaikan.kiosk.profile;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApplyProfileTest {
    private static final String BARE = "board: none\npanel: simulated\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void screenWatchdogAndPrinterAreToldToTheSystem() throws IOException {
        assertEquals(0, apply(BARE + "screen: {rotation: 90}\nwatchdog: 14 s\nprinter: office\n"));
        assertEquals(
                Map.of(
                        "kaikan/screen.env", "KAIKAN_SCREEN_ROTATION=90\nLPDEST=office\n",
                        "systemd/system.conf.d/50-kaikan-profile.conf", "[Manager]\nRuntimeWatchdogSec=14000ms\n",
                        "udev/rules.d/73-kaikan-touch.rules",
                        "ENV{ID_INPUT_TOUCHSCREEN}==\"1\", ENV{LIBINPUT_CALIBRATION_MATRIX}=\"0 -1 1 1 0 0\"\n"),
                written());
    }

    @Test
    void whatAProfileNoLongerSaysIsTakenAway() throws IOException {
        apply(BARE + "screen: {rotation: 180}\nwatchdog: 2500 ms\nprinter: office\n");
        assertEquals(0, apply(BARE));
        assertEquals(Map.of("kaikan/screen.env", "KAIKAN_SCREEN_ROTATION=0\n"), written());
    }

    /// A finger on the corner that is up and left for people, seen from the panel as it was made.
    @Test
    void aTouchIsWherePeopleSeeIt() throws IOException {
        Map<Integer, double[]> corners = Map.of(90, new double[] {0, 1}, 180, new double[] {1, 1}, 270, new double[] {1, 0});
        for (Map.Entry<Integer, double[]> corner : corners.entrySet()) {
            apply(BARE + "screen: {rotation: " + corner.getKey() + "}\n");
            String rule = requireNonNull(written().get("udev/rules.d/73-kaikan-touch.rules"));
            String[] matrix = rule.substring(rule.indexOf("MATRIX}=\"") + 9, rule.length() - 2).split(" ");
            for (int row = 0; row < 2; row++) {
                double sum = Double.parseDouble(matrix[row * 3 + 2]);
                for (int column = 0; column < 2; column++) {
                    sum += Double.parseDouble(matrix[row * 3 + column]) * corner.getValue()[column];
                }
                assertEquals(0, sum, corner.getKey() + " degrees");
            }
        }
    }

    @Test
    void aWrongProfileChangesNothing() throws IOException {
        apply(BARE + "printer: office\n");
        Map<String, String> before = written();
        assertEquals(1, apply(BARE + "screen: {rotation: 45}\n"));
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("rotation"), said::toString);
        assertEquals(before, written());
        assertEquals(2, ApplyProfile.apply(new String[] {"one"}, new PrintStream(said)));
    }

    private int apply(String profile) throws IOException {
        Path file = Files.writeString(folder.resolve("profile.yaml"), profile);
        return ApplyProfile.apply(new String[] {file.toString(), folder.resolve("run").toString()}, new PrintStream(said));
    }

    private Map<String, String> written() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Path run = folder.resolve("run");
        try (Stream<Path> all = Files.walk(run)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                texts.put(run.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
