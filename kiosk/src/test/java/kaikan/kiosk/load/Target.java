package kaikan.kiosk.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kaikan.kiosk.testing.Hands;

/// The packaged kiosk as a process of its own, started as at a door.
final class Target implements AutoCloseable {
    /// Java's options, those of the package.
    private static final Path OPTIONS = Path.of("..", "firmware-config", "layers", "agent", "usr", "share", "kaikan-kiosk", "java.options");

    private final Process kiosk;
    private final int port;
    private final Start started;

    private Target(Process kiosk, int port, Start started) {
        this.kiosk = kiosk;
        this.port = port;
        this.started = started;
    }

    /// What it took from its start to its first page, in time and in processor time, of which a busy machine does not take more.
    record Start(Duration took, Duration processor) {}

    /// Starts it on the folder; it answers its first page when this returns.
    static Target start(Path jar, Path folder, Map<String, String> settings) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("@" + OPTIONS.toAbsolutePath().normalize(), "-jar", jar.toString()));
        Path log = folder.resolve("kiosk.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings);
        builder.environment().put("KAIKAN_KIOSK_FOLDER", folder.resolve("data").toString());
        builder.environment().put("KAIKAN_KIOSK_PORT", Integer.toString(port));
        long start = System.nanoTime();
        Process kiosk = builder.start();
        awaitFirstPage(kiosk, port, log);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Target(kiosk, port, new Start(took, kiosk.info().totalCpuDuration().orElse(Duration.ZERO)));
    }

    private static void awaitFirstPage(Process kiosk, int port, Path log) throws IOException, InterruptedException {
        HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
        while (kiosk.isAlive()) {
            try {
                if (Hands.status(page) == 200) {
                    return;
                }
            } catch (IOException _) {
                Thread.sleep(5);
            }
        }
        throw new IOException("The kiosk stopped while it was starting; see " + log);
    }

    String address() {
        return "http://127.0.0.1:" + port + "/";
    }

    Start started() {
        return started;
    }

    /// What it has in memory, in MiB, as Linux counts it.
    ///
    /// @param now at this moment
    /// @param most at most since its start
    record Memory(long now, long most) {
        @Override
        public String toString() {
            return now + " MiB in memory, " + most + " MiB at most";
        }
    }

    /// @throws IOException where there is no Linux to count it
    Memory memory() throws IOException {
        Path status = Path.of("/proc", Long.toString(kiosk.pid()), "status");
        return new Memory(megabytes(status, "VmRSS:"), megabytes(status, "VmHWM:"));
    }

    private static long megabytes(Path status, String line) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(found -> found.startsWith(line))
                .mapToLong(found -> Long.parseLong(found.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        kiosk.destroy();
        try {
            if (!kiosk.waitFor(20, TimeUnit.SECONDS)) {
                kiosk.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
