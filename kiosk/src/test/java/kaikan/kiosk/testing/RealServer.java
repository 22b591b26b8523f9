package kaikan.kiosk.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The server itself, as it is compiled beside us, with its database, in a process of its own.
public final class RealServer implements AutoCloseable {
    private static final Path SERVER = Path.of("..", "server").toAbsolutePath().normalize();
    private static final Path NEEDS = SERVER.resolve("target").resolve("test.classpath");

    private final Process process;
    private final List<String> codes = new ArrayList<>();
    private final List<String> passes = new ArrayList<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final List<String> log = new ArrayList<>();
    private String address = "";

    private RealServer(Process process) {
        this.process = process;
    }

    /// Whether the server was compiled before us; it is not where the kiosk is built alone.
    public static boolean isThere() {
        return Files.exists(NEEDS) && Files.isDirectory(SERVER.resolve("target").resolve("test-classes"));
    }

    /// Starts one that waits for kiosks of these names.
    public static RealServer start(String... kiosks) throws IOException {
        String classPath = String.join(
                File.pathSeparator,
                SERVER.resolve("target").resolve("classes").toString(),
                SERVER.resolve("target").resolve("test-classes").toString(),
                Files.readString(NEEDS).strip());
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                classPath, "kaikan.testing.HouseForKiosks"));
        command.addAll(List.of(kiosks));
        ProcessBuilder builder = new ProcessBuilder(command).directory(SERVER.toFile()).redirectErrorStream(true);
        RealServer server = new RealServer(builder.start());
        server.listen();
        return server;
    }

    private void listen() throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        while (address.isEmpty()) {
            String line = output.readLine();
            if (line == null) {
                throw new IOException("the server ended and said:\n" + said);
            }
            said.append(line).append('\n');
            takeUp(line);
        }
        Thread.ofPlatform().daemon().start(() -> output.lines().forEach(answers::add));
    }

    /// A row that has taken effect.
    ///
    /// @param kind the name of its message
    /// @param wall what the kiosk's clock said
    /// @param at when the server believes that it was
    /// @param effect when that is of which it tells, a visit's event for example
    public record Taken(long seq, String kind, Instant wall, Instant at, Instant effect) {}

    /// How far the journal of that kiosk has come.
    public long through(int kiosk) throws IOException {
        return Long.parseLong(ask("through " + kiosk).getFirst().split(" ", 2)[1]);
    }

    /// What has come of a kiosk's journal, in order.
    ///
    /// @throws IOException where a row was refused
    public List<Taken> journal(int kiosk) throws IOException {
        List<Taken> rows = new ArrayList<>();
        for (String line : ask("journal " + kiosk)) {
            String[] words = line.split(" ");
            if (words[0].equals("refused")) {
                throw new IOException(line + "\n" + String.join("\n", log));
            }
            rows.add(new Taken(
                    Long.parseLong(words[1]), words[2], Instant.parse(words[3]), Instant.parse(words[4]), Instant.parse(words[5])));
        }
        return rows;
    }

    /// The lines of its answer; what it says besides is its log.
    private List<String> ask(String question) throws IOException {
        answers.drainTo(log);
        process.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        List<String> lines = new ArrayList<>();
        try {
            for (String line = said(); !line.equals("end"); line = said()) {
                if (line.startsWith("row ") || line.startsWith("refused ")) {
                    lines.add(line);
                } else {
                    log.add(line);
                }
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return lines;
    }

    private String said() throws IOException, InterruptedException {
        String line = answers.poll(60, TimeUnit.SECONDS);
        if (line == null) {
            throw new IOException("the server does not answer");
        }
        return line;
    }

    private void takeUp(String line) {
        String[] words = line.split(" ", 2);
        switch (words[0]) {
            case "pass" -> passes.add(words[1]);
            case "code" -> codes.add(words[1]);
            case "address" -> address = words[1];
            default -> {}
        }
    }

    /// Where it is reached.
    public String address() {
        return address;
    }

    /// Somebody's pass that counts now, one for each kiosk that was named.
    public String pass(int number) {
        return passes.get(number);
    }

    /// The one-time code of a kiosk, in the order in which they were named.
    public String code(int kiosk) {
        return codes.get(kiosk);
    }

    /// Staff put a kiosk that is enrolled at the door of a room.
    public void stand(String kiosk, String room) throws IOException {
        process.getOutputStream().write((kiosk + " " + room + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /// It ends with its input, and takes its database with it.
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroy(); // and with it, its database
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
