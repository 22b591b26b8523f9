package kaikan.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class LayersTest {
    private static final Path LAYERS = Path.of("layers");
    private static final Path UNIT = LAYERS.resolve("agent/usr/lib/systemd/system/kaikan-kiosk.service");
    private static final Map<String, Path> READERS = Map.of(
            "system.conf.d", Path.of("/usr/lib/systemd/systemd"),
            "journald.conf.d", Path.of("/usr/lib/systemd/systemd-journald"),
            "timesyncd.conf.d", Path.of("/usr/lib/systemd/systemd-timesyncd"));
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
    void systemdAcceptsEveryUnit(@TempDir Path root) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "systemd-analyze is not installed");
        for (String kind : List.of(".service", ".mount", ".path")) {
            for (Path unit : files(kind)) {
                assertEquals(List.of(), aboutOurs(root, unit, Files.readString(unit)));
            }
        }
        String wrong = Files.readString(UNIT).replace("WatchdogSec=", "WatchdogSecs=");
        assertEquals(1, aboutOurs(root, UNIT, wrong).size(), "a wrong key is seen");
    }

    private static List<String> aboutOurs(Path root, Path unit, String text) throws IOException, InterruptedException {
        // The programs and users of the device are not on this machine; everything else is judged.
        String here = text.replaceAll("ExecStart=\\S+", "ExecStart=/bin/true").replaceAll("Documentation=.*\n", "");
        String name = unit.getFileName().toString();
        Path copy = Files.writeString(root.resolve(name), here);
        return said("/usr/bin/systemd-analyze", "verify", "--man=no", copy.toString()).lines()
                .filter(line -> line.contains(name + ":"))
                .toList();
    }

    @Test
    void aKioskThatRunsOutOfMemoryEndsAndStartsAgain() throws IOException {
        Matcher options = Pattern.compile(" @(\\S+)").matcher(Files.readString(UNIT));
        assertTrue(options.find());
        List<String> given = Files.readAllLines(LAYERS.resolve("agent" + options.group(1)));
        assertTrue(given.contains("-XX:+ExitOnOutOfMemoryError"), "a thread that died of it is missed by nobody");
        String learn = Files.readString(LAYERS.resolve("agent/usr/lib/kaikan-kiosk/learn"));
        assertTrue(learn.contains(options.group()), "it learns with what it runs with");
        assertTrue(Files.readString(UNIT).contains("Restart=always"));
    }

    @Test
    void aKioskThatGivesNoSignOfLifeIsStartedAgain() throws IOException {
        List<String> unit = Files.readAllLines(UNIT);
        assertTrue(unit.containsAll(List.of("Type=notify", "NotifyAccess=main", "WatchdogSec=60", "Restart=always")), unit::toString);
        List<String> screen = Files.readAllLines(LAYERS.resolve("screen/usr/lib/systemd/system/kaikan-screen.service"));
        assertTrue(screen.contains("PartOf=kaikan-kiosk.service"), "a frozen page is started anew with it");
    }

    /// A Raspberry Pi's watchdog cannot wait longer than fifteen seconds.
    @Test
    void theBoardRestartsBeforeItsWatchdogsLongestTime() throws IOException {
        String manager = Files.readString(LAYERS.resolve("watchdog/etc/systemd/system.conf.d/10-kaikan-watchdog.conf"));
        assertTrue(manager.contains("\n[Manager]\nRuntimeWatchdogSec=14\n"), manager);
    }

    /// systemd passes over a key that it does not know, and only the log would say so.
    @Test
    void everyKeyOfAConfigurationIsOneThatSystemdKnows() throws IOException {
        for (Path file : files(".conf.d")) {
            Path program = READERS.get(file.getFileName().toString());
            assumeTrue(Files.exists(program), () -> program + " is not installed");
            String known = Files.readString(program, StandardCharsets.ISO_8859_1);
            for (String line : Files.readAllLines(onlyFileIn(file))) {
                String key = line.replaceAll("=.*", "");
                assertTrue(line.startsWith("#") || line.startsWith("[") || known.contains(key + "\0"), () -> file + ": " + line);
            }
        }
        assertFalse(Files.readString(READERS.get("journald.conf.d"), StandardCharsets.ISO_8859_1).contains("SystemMaximumUse\0"));
    }

    private static Path onlyFileIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void theFirewallIsOneThatTheKernelTakesAndLetsNobodyIn() throws IOException, InterruptedException {
        Path rules = LAYERS.resolve("network/etc/nftables.conf");
        String text = Files.readString(rules);
        assertTrue(text.contains("hook input priority filter; policy drop;"), text);
        assertFalse(text.contains("dport 22"), "ssh is opened by hand only");
        assumeTrue(said("unshare", "-n", "nft", "--version").contains("nftables"), "nft is not installed, or this user may not use it");
        assertEquals("", said("unshare", "-n", "nft", "-c", "-f", rules.toString()));
    }

    @Test
    void nobodySignsInFromOutsideAndNothingWaitsForNetworkOrTime() throws IOException {
        List<String> presets = new ArrayList<>();
        for (Path preset : files(".preset")) {
            presets.addAll(Files.readAllLines(preset));
        }
        assertTrue(presets.stream().allMatch(line -> line.matches("#.*|(enable|disable) \\S+\\.(service|socket|mount|path)")), presets::toString);
        for (String off : List.of(
                "ssh.service", "ssh.socket", "NetworkManager-wait-online.service", "systemd-networkd-wait-online.service",
                "systemd-time-wait-sync.service")) {
            assertTrue(presets.contains("disable " + off), off);
        }
        assertTrue(Files.exists(LAYERS.resolve("network/etc/cloud/cloud-init.disabled")), "cloud-init asks the network at each start");
    }

    @Test
    void onlyACellThatCanBeChargedIsCharged() throws IOException {
        try (Stream<Path> all = Files.walk(LAYERS)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertEquals(file.startsWith(LAYERS.resolve("rtc")), Files.readString(file).contains("rtc_bbat_vchg"), file::toString);
            }
        }
        assertTrue(Files.readString(LAYERS.resolve("rtc/boot/firmware/kaikan-rtc.txt")).contains("[pi5]\ndtparam=rtc_bbat_vchg=3000000\n[all]\n"));
    }

    @Test
    void theBrowserSeesTheKiosksPageAndNoOther() throws IOException {
        JsonNode rules = new ObjectMapper().readTree(LAYERS.resolve("screen/etc/chromium/policies/managed/kaikan.json").toFile());
        String port = settings("agent/etc/kaikan/kiosk.env", "KAIKAN_KIOSK_PORT");
        assertEquals("http://127.0.0.1:" + port + "/", settings("screen/etc/kaikan/screen.env", "KAIKAN_SCREEN_PAGE"));
        assertEquals("[\"*\"]", rules.get("URLBlocklist").toString());
        assertEquals("[\"http://127.0.0.1:" + port + "\"]", rules.get("URLAllowlist").toString());
    }

    @Test
    void japaneseCharactersAreDrawnAsInJapan() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document fonts = factory.newDocumentBuilder().parse(LAYERS.resolve("fonts/etc/fonts/local.conf").toFile());
        NodeList preferred = fonts.getElementsByTagName("prefer");
        assertEquals(3, preferred.getLength());
        for (int i = 0; i < preferred.getLength(); i++) {
            assertTrue(preferred.item(i).getTextContent().endsWith("CJK JP"));
        }
        assertEquals("ja_JP.UTF-8", settings("screen/etc/kaikan/screen.env", "LANG"));
        assertEquals("jp", settings("screen/etc/kaikan/screen.env", "XKB_DEFAULT_LAYOUT"));
    }

    @Test
    void theBusOfTheMetersHasANameThatIsNoScanners() throws IOException {
        String rule = Files.readString(LAYERS.resolve("rs485/usr/lib/udev/rules.d/72-kaikan-rs485.rules"));
        assertTrue(rule.contains("SYMLINK+=\"kaikan-rs485\""), rule);
        for (Path rules : files(".rules")) {
            assertEquals(rules.startsWith(LAYERS.resolve("rs485")), Files.readString(rules).contains("kaikan-rs485"), rules::toString);
        }
        for (String board : List.of("pi4", "pi5")) {
            assertTrue(Files.readString(Path.of("profiles/" + board + ".yaml")).contains("/dev/kaikan-rs485"), board);
        }
    }

    /// A unit that no preset and nothing else starts would be in the image and do nothing.
    @Test
    void everyUnitThatCanBeEnabledIsEnabledByAPresetOfItsLayerOrByTheGuide() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (String kind : List.of(".service", ".mount", ".path")) {
            for (Path unit : files(kind)) {
                String name = unit.getFileName().toString();
                Path presets = unit.resolveSibling("../system-preset").normalize();
                boolean preset = Files.exists(presets) && Files.readString(onlyFileIn(presets)).contains("enable " + name + "\n");
                String command = "(?s).*sudo systemctl enable [a-z -]*\\b" + name.replace(".service", "") + "\\b.*";
                boolean started = preset || readme.matches(command) || unit.equals(UNIT);
                assertEquals(Files.readString(unit).contains("\n[Install]\n"), started, unit::toString);
            }
        }
    }

    /// A journal in the slot would be gone with the next update, and the key with it.
    @Test
    void withAReadOnlyRootJournalAndSettingsLieOnTheWritablePartitionOrTheKioskDoesNotStart() throws IOException {
        Path units = LAYERS.resolve("read-only/usr/lib/systemd/system");
        String folder = settings("agent/etc/kaikan/kiosk.env", "KAIKAN_KIOSK_FOLDER");
        String needed = Files.readString(units.resolve("kaikan-kiosk.service.d/10-kaikan-read-only.conf"));
        assertTrue(needed.contains("\nRequiresMountsFor=" + folder + " /etc/kaikan\n"), needed);
        String health = Files.readString(LAYERS.resolve("update/usr/sbin/kaikan-health"));
        for (String where : List.of(folder, "/etc/kaikan")) {
            String name = where.substring(1).replace('/', '-') + ".mount";
            assertTrue(Files.readString(units.resolve(name)).contains("\nWhat=/persistent/kaikan/"), name);
            assertTrue(Files.readString(units.resolve(name)).contains("\nWhere=" + where + "\n"), name);
            assertTrue(health.contains(name), "an update without it does not count as healthy");
        }
    }

    @Test
    void theScreenIsTurnedBeforeTheBrowserOpensAndOpensAllTheSameIfItCannotBe(@TempDir Path programs) throws IOException, InterruptedException {
        String outputs = "printf 'DSI-1 \"panel\"\\n  Enabled: yes\\nHDMI-A-1 \"other\"\\n  Enabled: yes\\n'";
        program(programs, "wlr-randr", "if [ $# = 0 ]; then " + outputs + "; else echo \"turn $*\"; [ $2 = DSI-1 ]; fi");
        program(programs, "chromium", "for last; do :; done; echo \"browser $* at $last\"");
        List<String> upright = session(programs, Map.of());
        assertEquals(1, upright.size(), upright::toString);
        assertTrue(upright.getFirst().endsWith(" at http://127.0.0.1:8081/") && !upright.getFirst().contains("--kiosk-printing"), upright::toString);
        List<String> turned = session(programs, Map.of("KAIKAN_SCREEN_ROTATION", "90", "LPDEST", "office"));
        assertEquals(
                List.of("turn --output DSI-1 --transform 90", "turn --output HDMI-A-1 --transform 90", "<4>HDMI-A-1 is not turned by 90 degrees."),
                turned.subList(0, 3));
        assertTrue(turned.get(3).startsWith("browser --kiosk ") && turned.get(3).contains(" --kiosk-printing "), turned::toString);
    }

    private static List<String> session(Path programs, Map<String, String> settings) throws IOException, InterruptedException {
        ProcessBuilder session = new ProcessBuilder(LAYERS.resolve("screen/usr/lib/kaikan-screen/session").toString()).redirectErrorStream(true);
        session.environment().put("PATH", programs + ":" + System.getenv("PATH"));
        session.environment().put("KAIKAN_SCREEN_PAGE", settings("screen/etc/kaikan/screen.env", "KAIKAN_SCREEN_PAGE"));
        session.environment().putAll(settings);
        Process process = session.start();
        List<String> said = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, process.waitFor(), said::toString);
        return said;
    }

    private static void program(Path folder, String name, String script) throws IOException {
        assertTrue(Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n").toFile().setExecutable(true));
    }

    @Test
    void everyLayerIsExplained() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        try (Stream<Path> layers = Files.list(LAYERS)) {
            assertEquals(List.of(), layers.map(Path::getFileName).filter(layer -> !readme.contains("\n| `" + layer + "` | ")).toList());
        }
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

    private static String settings(String file, String name) throws IOException {
        return Files.readAllLines(LAYERS.resolve(file)).stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private static String said(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(LAYERS)) {
            List<Path> found = all.filter(path -> path.toString().endsWith(ending)).toList();
            assertFalse(found.isEmpty(), "no " + ending);
            return found;
        }
    }
}
