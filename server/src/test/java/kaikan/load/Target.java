package kaikan.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kaikan.platform.db.EmbeddedDatabase;

/// The packaged server as a process of its own on an embedded database with durable commits, so that memory and processor time are its own.
final class Target implements AutoCloseable {
    private final EmbeddedDatabase database;
    private final ProcessHandle databaseProcess;
    private final int port;
    private Process server;

    private Target(EmbeddedDatabase database, ProcessHandle databaseProcess, int port, Process server) {
        this.database = database;
        this.databaseProcess = databaseProcess;
        this.port = port;
        this.server = server;
    }

    /// Starts both; the server's jar must have been packaged.
    static Target start(Path folder, Path jar) throws IOException, InterruptedException {
        EmbeddedDatabase database = EmbeddedDatabase.start(folder.toAbsolutePath().resolve("database"));
        ProcessHandle databaseProcess = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().map(command -> command.contains("mariadbd")).orElse(false))
                .findFirst()
                .orElseThrow();
        int port = freePort();
        Target target = new Target(database, databaseProcess, port, launch(database, port, folder, jar));
        target.awaitFirstPage();
        return target;
    }

    private static Process launch(EmbeddedDatabase database, int port, Path folder, Path jar) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("server.log").toFile());
        builder.environment().putAll(Map.of(
                "KAIKAN_DB_URL", database.url("load"),
                "KAIKAN_DB_USER", "root",
                "KAIKAN_DB_PASSWORD", "",
                "KAIKAN_PORT", Integer.toString(port),
                "KAIKAN_ADDRESS", "http://localhost:" + port));
        return builder.start();
    }

    private void awaitFirstPage() throws IOException, InterruptedException {
        for (int i = 0; i < 1200; i++) {
            if (!server.isAlive()) {
                throw new IOException("The server stopped while it was starting; see its log");
            }
            try (RawClient client = new RawClient(port)) {
                if (client.get("/health", "").status() == 200) {
                    return;
                }
            } catch (IOException _) {
                Thread.sleep(50);
            }
        }
        throw new IOException("The server does not answer");
    }

    String databaseUrl() {
        return database.url("load");
    }

    int port() {
        return port;
    }

    /// Processor time used so far, in nanoseconds.
    record Cpu(long server, long database) {}

    Cpu cpu() {
        return new Cpu(nanos(server.toHandle()), nanos(databaseProcess));
    }

    private static long nanos(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    /// What the server has in memory now and had at most, as Linux counts it.
    String memory() throws IOException {
        Path status = Path.of("/proc", Long.toString(server.pid()), "status");
        if (!Files.exists(status)) {
            return "memory is only measured on Linux";
        }
        return String.format(Locale.ROOT, "server resident: %d MiB now, %d MiB at most", kib(status, "VmRSS") / 1024, kib(status, "VmHWM") / 1024);
    }

    private static long kib(Path status, String name) throws IOException {
        Optional<String> line = Files.readAllLines(status).stream().filter(l -> l.startsWith(name + ":")).findFirst();
        return line.map(l -> Long.parseLong(l.replaceAll("\\D", ""))).orElse(0L);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        server.onExit().orTimeout(20, TimeUnit.SECONDS).exceptionally(_ -> server.destroyForcibly()).join();
        database.close();
    }
}
