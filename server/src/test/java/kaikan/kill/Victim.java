package kaikan.kill;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The server in a process of its own, always at the same address, which can be killed and started again.
final class Victim implements AutoCloseable {
    private static final Path LOG = Path.of("target", "kill", "server.log");

    private final String databaseUrl;
    private final int port;
    private @Nullable Process process;

    Victim(String databaseUrl) throws IOException {
        this.databaseUrl = databaseUrl;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void start() throws IOException {
        Files.createDirectories(LOG.getParent());
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        builder.environment().putAll(Map.of(
                "KAIKAN_DB_URL", databaseUrl,
                "KAIKAN_DB_USER", "root",
                "KAIKAN_DB_PASSWORD", "",
                "KAIKAN_PORT", Integer.toString(port)));
        process = builder.start();
    }

    private static List<String> command() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String product = Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders"));
        command.addAll(List.of("-cp", product, "kaikan.Server"));
        return command;
    }

    /// Kills it at once, as `kill -9` does, and waits until it is gone.
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
