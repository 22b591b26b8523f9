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
    /// As in the installer's guide and in the service of `firmware-config`.
    private static final List<String> JVM = List.of(
            "-Xmx64m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

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
        command.addAll(JVM);
        command.addAll(List.of("-jar", jar.toString()));
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

    /// What it has in memory now and had at most, as Linux counts it.
    String memory() throws IOException {
        Path status = Path.of("/proc", Long.toString(kiosk.pid()), "status");
        if (!Files.exists(status)) {
            return "memory is only measured on Linux";
        }
        return megabytes(status, "VmRSS:") + " MiB in memory, " + megabytes(status, "VmHWM:") + " MiB at most";
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
