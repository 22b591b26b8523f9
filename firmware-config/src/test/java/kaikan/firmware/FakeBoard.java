package kaikan.firmware;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Raspberry Pi with two slots, as files in a folder: its firmware starts a slot by what `autoboot.txt` says, and its scripts run with power that
/// can be cut before each of their steps.
final class FakeBoard {
    /// No cut.
    static final Cut NONE = new Cut(-1, "");
    static final String KIND = "raspberrypi,5-model-b";

    private static final int ROOM = 1 << 18;
    private static final List<String> PARTS = List.of("boot", "system");
    private static final Path TOOLS = Path.of("src/test/board").toAbsolutePath();
    private static final Path SBIN = Path.of("layers/update/usr/sbin").toAbsolutePath();
    private static final Pattern AUTOBOOT =
            Pattern.compile("\\[all]\ntryboot_a_b=1\nboot_partition=([23])\n\\[tryboot]\nboot_partition=([23])\n");

    private final Path root;
    private final List<Release> known = new ArrayList<>();

    /// Where the power is cut.
    ///
    /// @param step before this step of the script; below 1 = never
    /// @param torn after so many bytes of the next image; empty = never
    record Cut(int step, String torn) {}

    /// What became of a script.
    ///
    /// @param cut whether the power was cut meanwhile
    /// @param reboot how it restarted the board; empty if it did not
    record Run(int exit, boolean cut, String reboot, String said) {}

    FakeBoard(Path root, Release first) throws IOException {
        this.root = root;
        known.add(first);
        for (String folder : List.of(
                "dev/disk/by-slot/other", "proc/device-tree/chosen/bootloader", "usr/share/kaikan-update", "bootfs", "run", "persistent",
                "var/lib/kaikan", "slots")) {
            Files.createDirectories(root.resolve(folder));
        }
        Files.writeString(root.resolve("bootfs/autoboot.txt"), "[all]\ntryboot_a_b=1\nboot_partition=2\n[tryboot]\nboot_partition=3\n");
        Files.writeString(root.resolve("proc/device-tree/compatible"), KIND + "\0brcm,bcm2712\0");
        for (int slot = 2; slot <= 3; slot++) {
            for (String part : PARTS) {
                byte[] partition = new byte[ROOM];
                System.arraycopy(first.image(part), 0, partition, 0, first.image(part).length);
                Files.write(partition(slot, part), partition);
            }
        }
        boot(false);
    }

    Path path(String name) {
        return root.resolve(name);
    }

    /// From now on a slot may hold this.
    void knows(Release release) {
        known.add(release);
    }

    /// What the slot holds, if it is whole.
    Optional<Release> in(int slot) throws IOException {
        for (Release release : known) {
            boolean whole = true;
            for (String part : PARTS) {
                byte[] image = release.image(part);
                whole &= ByteBuffer.wrap(Files.readAllBytes(partition(slot, part)), 0, image.length).equals(ByteBuffer.wrap(image));
            }
            if (whole) {
                return Optional.of(release);
            }
        }
        return Optional.empty();
    }

    /// The slot that each ordinary start is from.
    int kept() throws IOException {
        return slot(1);
    }

    int onTrial() throws IOException {
        return slot(2);
    }

    private int slot(int group) throws IOException {
        String text = Files.readString(root.resolve("bootfs/autoboot.txt"));
        Matcher matcher = AUTOBOOT.matcher(text);
        assertTrue(matcher.matches(), () -> "the firmware finds no slot in " + text);
        return Integer.parseInt(requireNonNull(matcher.group(group)));
    }

    /// Starts the slot that is kept, or the other one on trial.
    void boot(boolean trial) throws IOException {
        int slot = trial ? onTrial() : kept();
        Release running = in(slot).orElseThrow(() -> new AssertionError("slot " + slot + " starts and is not whole"));
        Files.write(root.resolve("proc/device-tree/chosen/bootloader/partition"), new byte[] {0, 0, 0, (byte) slot});
        for (String part : PARTS) {
            Path link = root.resolve("dev/disk/by-slot/other").resolve(part);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, partition(5 - slot, part));
        }
        Files.writeString(root.resolve("units"), running.units());
    }

    Run update(Path bundle, Cut cut) throws IOException, InterruptedException {
        return run(cut, SBIN.resolve("kaikan-update").toString(), bundle.toString());
    }

    Run health(Cut cut) throws IOException, InterruptedException {
        return run(cut, SBIN.resolve("kaikan-health").toString());
    }

    private Run run(Cut cut, String... command) throws IOException, InterruptedException {
        Path reboot = root.resolve("rebooted");
        Files.deleteIfExists(reboot);
        List<String> whole = new ArrayList<>(List.of("setsid", "--wait"));
        whole.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        Map<String, String> settings = new HashMap<>(Map.of(
                "KAIKAN_ROOT", root.toString(),
                "KAIKAN_HEALTH_PAUSE", "0",
                "BASH_ENV", TOOLS.resolve("steps").toString(),
                "CUT", Integer.toString(cut.step()),
                "TORN", cut.torn(),
                "TMPDIR", root.resolve("run").toString()));
        settings.put("PATH", TOOLS.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().putAll(settings);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        boolean killed = exit == 128 + 9;
        String how = Files.exists(reboot) ? Files.readString(reboot).strip() : "";
        return new Run(exit, killed, killed ? "" : how, said);
    }

    /// Makes a bundle of a release with the script that does it for real ones.
    Path bundle(Release release, Path key) throws IOException, InterruptedException {
        Path boot = Files.write(root.resolve("boot.built"), release.image("boot"));
        Path system = Files.write(root.resolve("system.built"), release.image("system"));
        Path bundle = root.resolve(release.version() + ".update");
        Debian.Said said = Debian.here(
                "image/bundle", key.toString(), release.version(), KIND, boot.toString(), system.toString(), bundle.toString());
        assertEquals(0, said.exit(), said::text);
        return bundle;
    }

    /// All that must not change when nothing is to be written.
    List<ByteBuffer> written() throws IOException {
        List<ByteBuffer> all = new ArrayList<>();
        for (int slot = 2; slot <= 3; slot++) {
            for (String part : PARTS) {
                all.add(ByteBuffer.wrap(Files.readAllBytes(partition(slot, part))));
            }
        }
        all.add(ByteBuffer.wrap(Files.readAllBytes(root.resolve("bootfs/autoboot.txt"))));
        return all;
    }

    private Path partition(int slot, String part) {
        return root.resolve("slots/" + slot + "." + part);
    }
}
