package kaikan.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The recipe of the image is one that rpi-image-gen at its pinned commit takes, and names nothing that is not there. With
/// `-Drpi-image-gen=FOLDER`, a checkout of it, its own lint judges the layer, too; the image itself is built by `image/build`.
final class ImageTest {
    private static final Path IMAGE = Path.of("image");
    private static final Path LAYER = IMAGE.resolve("layer/kaikan.yaml");
    private static final Path KNOWN = Path.of("src/test/resources/image");
    private static final Set<String> CLOUD_KEYS = Set.of(
            "hostname", "timezone", "locale", "keyboard", "users", "ssh_pwauth", "disable_root", "package_update", "packages", "runcmd",
            "power_state");
    private static final Set<String> FIRMWARE_KEYS = Set.of(
            "kernel_watchdog_timeout", "dtoverlay", "dtparam", "camera_auto_detect", "display_auto_detect", "disable_splash", "enable_uart",
            "include");

    @Test
    void everyConfigurationNamesLayersAndProfilesThatAreThere() throws IOException {
        List<String> upstream = lines("upstream-layers");
        String commit = Files.readString(IMAGE.resolve("rpi-image-gen.commit")).strip();
        assertTrue(commit.matches("[0-9a-f]{40}"), commit);
        assertTrue(upstream.getFirst().contains(commit), "the list of layers is of the commit that is built with");
        for (String board : List.of("pi4", "pi5")) {
            JsonNode own = yaml(IMAGE.resolve("config/kaikan-" + board + ".yaml"));
            JsonNode common = yaml(IMAGE.resolve("config").resolve(own.at("/include/file").asText()));
            assertEquals("image-rota", common.at("/image/layer").asText(), "two slots");
            List<String> layers = new ArrayList<>(List.of(own.at("/device/layer").asText(), common.at("/image/layer").asText()));
            layers.addAll(requirements());
            assertEquals(List.of(), layers.stream().filter(layer -> !upstream.contains(layer)).toList());
            assertEquals(field("Layer-Name"), common.at("/layer/app").asText());
            String profile = own.at("/kaikan/profile").asText().replace("${@SRCROOT}", IMAGE.toString());
            assertTrue(Files.exists(Path.of(profile)), profile);
        }
    }

    private static List<String> requirements() throws IOException {
        return List.of(field("Layer-Requires").split(","));
    }

    @Test
    void noSshServerIsInTheImage() throws IOException {
        assertFalse(requirements().contains("openssh-server") || requirements().contains("trixie-minbase"), "which brings one");
        assertFalse(packages().contains("openssh-server"));
    }

    /// The form in which rpi-image-gen reads what a layer says of itself.
    @Test
    void theLayerDescribesItselfAndItsVariablesWhole() throws IOException {
        String meta = meta();
        assertTrue(Files.readString(LAYER).startsWith("# METABEGIN\n") && Files.readString(LAYER).contains("\n# METAEND\n---\n"));
        for (String field : List.of("Layer-Name", "Layer-Category", "Layer-Desc", "Layer-Version", "Layer-Requires", "VarPrefix")) {
            assertFalse(field(field).isEmpty(), field);
        }
        for (String line : meta.lines().toList()) {
            assertTrue(line.matches("#|# X-Env-(Layer|Var)[A-Za-z_-]*:.*|#  \\S.*"), line);
        }
        Set<String> declared = declared(meta);
        for (String variable : declared) {
            for (String attribute : List.of("Desc", "Required", "Valid", "Set")) {
                assertFalse(field("Var-" + variable + "-" + attribute).isEmpty(), variable + " says no " + attribute);
            }
        }
        Set<String> used = found("IGconf_kaikan_([a-z_]+)", Files.readString(LAYER));
        assertEquals(declared, used);
        Set<String> given = found("IGconf_kaikan_([a-z_]+)=", Files.readString(IMAGE.resolve("build")));
        assertTrue(declared.containsAll(given), given::toString);
    }

    private static Set<String> declared(String meta) {
        return found("# X-Env-Var-([a-z_]+):", meta);
    }

    @Test
    void everyFileAndLayerThatTheRecipeNamesIsThere() throws IOException {
        String text = Files.readString(LAYER);
        for (String file : found("\\$IGconf_kaikan_assetdir/([A-Za-z./-]+)", text)) {
            assertTrue(Files.exists(IMAGE.resolve(file)), file);
        }
        for (String layer : field("Var-layers").split(" ")) {
            assertTrue(Files.isDirectory(Path.of("layers", layer)), layer);
        }
        String update = Files.readString(Path.of("layers/update/usr/sbin/kaikan-update"));
        assertTrue(text.contains("$1/usr/share/kaikan-update/update.pem") && update.contains("$root/usr/share/kaikan-update/update.pem"));
        assertTrue(Files.exists(Path.of("layers/logs/etc/systemd/journald.conf.d/10-kaikan-logs.conf")) && text.contains(" 10-kaikan-logs.conf "));
    }

    @Test
    void everyPackageIsOneOfDebian13() throws IOException, InterruptedException {
        Set<String> wanted = new TreeSet<>(packages());
        cloud().get("packages").forEach(name -> wanted.add(name.asText()));
        assertEquals(List.of(), wanted.stream().filter(name -> !known(name)).toList());
        assumeTrue(Debian.here("apt-cache", "policy").text().contains("trixie"), "this machine's apt knows no trixie");
        for (String name : wanted) {
            assertTrue(Debian.here("apt-cache", "policy", name).text().contains("Candidate: "), name);
        }
    }

    private static boolean known(String name) {
        try {
            return lines("trixie-packages").contains(name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> packages() throws IOException {
        List<String> names = new ArrayList<>();
        yaml(LAYER).at("/mmdebstrap/packages").forEach(name -> names.add(name.asText()));
        return names;
    }

    @Test
    void everyHookIsAShellScriptThatShellcheckTakes() throws IOException, InterruptedException {
        assumeTrue(Debian.here("which", "shellcheck").good(), "shellcheck is not installed");
        Path file = Files.createTempFile("hook", ".sh");
        try {
            for (JsonNode hook : yaml(LAYER).at("/mmdebstrap/customize-hooks")) {
                String script = hook.asText();
                assertTrue(script.contains("\nset -eu\n"), script);
                // What the tool sets for it is not assigned in it.
                Files.writeString(file, "#!/bin/sh\n" + script + "\n");
                assertEquals("", Debian.here("shellcheck", "--exclude=SC2154", file.toString()).text());
            }
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void theFirmwareIsToldOnlyWhatItKnowsAndTheKernelOneLine() throws IOException {
        for (String line : Files.readAllLines(IMAGE.resolve("boot/kaikan.txt"))) {
            assertTrue(line.matches("#.*|\\[(all|pi4|pi5)]") || FIRMWARE_KEYS.contains(line.replaceAll("=.*", "")), line);
        }
        assertTrue(Files.readString(IMAGE.resolve("boot/kaikan.txt")).endsWith("[all]\n"), "what comes after it is for every board");
        String kernel = Files.readString(IMAGE.resolve("boot/cmdline"));
        assertTrue(kernel.matches("[a-z._=0-9 ]+\n"), "nothing that sed takes for itself: " + kernel);
        assertTrue(kernel.contains("panic=10 "), "a kernel that panics restarts");
        assertTrue(kernel.contains(" watchdog_disarm=0 "), "the initramfs leaves the firmware's watchdog alone");
    }

    @Test
    void cloudInitDoesTheStepsOfTheGuide() throws IOException {
        String text = Files.readString(IMAGE.resolve("user-data"));
        assertTrue(text.startsWith("#cloud-config\n"));
        JsonNode data = cloud();
        Set<String> keys = new TreeSet<>();
        data.fieldNames().forEachRemaining(keys::add);
        assertEquals(Set.of(), keys.stream().filter(key -> !CLOUD_KEYS.contains(key)).collect(Collectors.toSet()));
        assertFalse(data.get("ssh_pwauth").asBoolean());
        String readme = Files.readString(Path.of("README.md"));
        String commands = data.get("runcmd").toString();
        for (String both : List.of(
                "for layer in screen profile fonts watchdog logs network time; do ",
                "for unit in ssh.service ssh.socket NetworkManager-wait-online.service systemd-time-wait-sync.service; do ")) {
            assertTrue(readme.contains(both) && commands.contains(both), both);
        }
        data.get("runcmd").forEach(command -> assertTrue(command.isArray() && command.size() > 0, command::toString));
    }

    private static JsonNode cloud() throws IOException {
        return yaml(IMAGE.resolve("user-data"));
    }

    @Test
    void rpiImageGensOwnLintTakesTheLayer() throws IOException, InterruptedException {
        String checkout = System.getProperty("rpi-image-gen", "");
        assumeTrue(!checkout.isEmpty(), "-Drpi-image-gen names no checkout of it");
        assumeTrue(Debian.here("python3", "-c", "import debian, yaml").good(), "python3-debian or python3-yaml, which it needs, is not installed");
        Debian.Said said = Debian.here("python3", checkout + "/bin/ig", "metadata", "--lint", LAYER.toString());
        assertEquals("OK", said.text().strip());
    }

    /// What stands after a field's name, its continued lines joined.
    private static String field(String name) throws IOException {
        String joined = meta().replaceAll("\n#  ", " ");
        return Pattern.compile("# X-Env-" + name + ":(.*)").matcher(joined).results()
                .map(match -> match.group(1).replaceAll(",\\s+", ",").strip())
                .findFirst()
                .orElse("");
    }

    private static String meta() throws IOException {
        String text = Files.readString(LAYER);
        return text.substring(text.indexOf("METABEGIN\n") + 10, text.indexOf("# METAEND"));
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> lines(String name) throws IOException {
        try (Stream<String> lines = Files.lines(KNOWN.resolve(name))) {
            return lines.toList();
        }
    }

    private static JsonNode yaml(Path file) throws IOException {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        return new ObjectMapper().valueToTree(read);
    }
}
