package kaikan.firmware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A small Debian that has started with a systemd of its own, away from this machine's processes, network and hardware, with this machine's JDK
/// in it. What it is unpacked from is made once and kept in the user's cache.
final class Debian {
    private static final Path SCRIPTS = Path.of("src/test/chroot").toAbsolutePath();
    private static final Duration DOWNLOAD = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path root;
    private final Process unshare;

    /// What a command said, and how it ended.
    record Said(int exit, String text) {
        boolean good() {
            return exit == 0;
        }
    }

    private Debian(Path root, Process unshare) {
        this.root = root;
        this.unshare = unshare;
    }

    /// Why there can be none on this machine; empty if there can.
    static Optional<String> missing() throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return Optional.of("a Debian of its own needs root");
        }
        for (String tool : List.of("dpkg-deb", "unshare", "nsenter", "chroot", "tar")) {
            if (!here("which", tool).good()) {
                return Optional.of("there is no " + tool);
            }
        }
        if (!here("unshare", "-pmfun", "--mount-proc", "true").good()) {
            return Optional.of("this machine gives no namespaces");
        }
        return Files.exists(tarball()) ? Optional.empty() : made();
    }

    private static Optional<String> made() throws IOException, InterruptedException {
        if (!here("which", "debootstrap").good()) {
            return Optional.of("debootstrap is not installed");
        }
        Said said = say(DOWNLOAD, List.of(SCRIPTS.resolve("make-root").toString(), tarball().toString()));
        return said.good() ? Optional.empty() : Optional.of("debootstrap made no Debian: " + said.text().strip().lines().toList().getLast());
    }

    private static Path tarball() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path folder = cache == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return folder.resolve("kaikan/debian-bookworm.tar");
    }

    /// Unpacks it into a folder and starts it.
    static Debian start(Path root) throws IOException, InterruptedException {
        here("tar", "-C", Files.createDirectories(root).toString(), "-xf", tarball().toString());
        Process unshare = new ProcessBuilder(
                        "unshare", "-pmfun", "--kill-child", SCRIPTS.resolve("boot").toString(), root.toString(), System.getProperty("java.home"))
                .redirectErrorStream(true)
                .redirectOutput(root.resolveSibling("boot.log").toFile())
                .start();
        Debian debian = new Debian(root, unshare);
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!debian.run("systemctl is-active basic.target").good()) {
            if (!unshare.isAlive() || System.nanoTime() > end) {
                throw new IOException("it did not start: " + Files.readString(root.resolveSibling("boot.log")));
            }
            Thread.sleep(200);
        }
        return debian;
    }

    static Said here(String... command) throws IOException, InterruptedException {
        return say(PATIENCE, List.of(command));
    }

    /// Runs a line of the shell in there, as root.
    Said run(String line) throws IOException, InterruptedException {
        Optional<ProcessHandle> first = unshare.children().findFirst();
        if (first.isEmpty()) {
            return new Said(255, "it has ended");
        }
        List<String> command = new ArrayList<>(List.of("nsenter", "-t", Long.toString(first.get().pid()), "-p", "-m", "-u", "-n"));
        command.addAll(List.of("chroot", root.toString(), "/usr/bin/env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8"));
        command.addAll(List.of("DEBIAN_FRONTEND=noninteractive", "/bin/bash", "-c", line));
        return say(PATIENCE, command);
    }

    /// Puts a file in there.
    void put(Path file, String where) throws IOException {
        Files.copy(file, root.resolve(where.substring(1)));
    }

    /// Ends it, with all its processes, and throws it away.
    void stop() throws IOException, InterruptedException {
        unshare.children().forEach(ProcessHandle::destroyForcibly);
        unshare.destroyForcibly().waitFor();
        here("rm", "-rf", "--one-file-system", root.toString());
    }

    private static Said say(Duration patience, List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("said", ".txt");
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Said(124, "it did not end: " + command);
            }
            return new Said(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
        } finally {
            Files.delete(said);
        }
    }
}
