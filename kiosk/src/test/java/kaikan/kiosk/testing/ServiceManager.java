package kaikan.kiosk.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What systemd is to a service: a real datagram socket, in a process of its own, and what came in.
public final class ServiceManager implements AutoCloseable {
    private static final String PROGRAM = """
            import socket, sys
            name = sys.argv[1]
            heard = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            heard.bind("\\0" + name[1:] if name.startswith("@") else name)
            print("listens", flush=True)
            while True:
                print(heard.recv(4096).decode().replace("\\n", " | "), flush=True)
            """;

    private final Process process;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private ServiceManager(Process process) throws IOException {
        this.process = process;
        BufferedReader lines = process.inputReader();
        lines.readLine();
        Thread.ofVirtual().name("service-manager").start(() -> lines.lines().forEach(heard::add));
    }

    /// Listens at this path, or, after `@`, at a name that is in no folder.
    public static ServiceManager listen(String name) throws IOException {
        return new ServiceManager(
                new ProcessBuilder("python3", "-c", PROGRAM, name).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /// Each message, its lines with bars between.
    public List<String> heard() {
        return List.copyOf(heard);
    }

    public long beats() {
        return heard.stream().filter("WATCHDOG=1"::equals).count();
    }

    /// How many beats come in this time.
    public long beatsWithin(Duration time) throws InterruptedException {
        long before = beats();
        Thread.sleep(time);
        return beats() - before;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
