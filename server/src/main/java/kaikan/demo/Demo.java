package kaikan.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.platform.db.EmbeddedDatabase;

/// Starts everything that a newcomer wants to see: an embedded database whose data stays in a folder, the server with the demonstration's
/// centres, and one simulated kiosk that is already enrolled. Ctrl-C stops them.
public final class Demo {
    private final DemoSettings settings;
    private final Console console = new Console();

    private Demo(DemoSettings settings) {
        this.settings = settings;
    }

    /// Starts the demonstration and returns when it is stopped.
    ///
    /// @param args the jar of the kiosk; without it, no kiosk is started
    public static void main(String[] args) throws InterruptedException {
        DemoSettings settings = DemoSettings.of(System.getenv(), args.length == 0 ? null : Path.of(args[0]));
        Optional<String> obstacle = Preflight.obstacle(settings);
        if (obstacle.isPresent()) {
            System.err.println("Kaikan: " + obstacle.get());
            System.exit(1);
        }
        System.exit(new Demo(settings).run());
    }

    private int run() throws InterruptedException {
        Shutdown shutdown = new Shutdown(console);
        try {
            boolean first = !Files.exists(settings.folder().resolve("database"));
            console.step(first ? "Preparing the database, once (about half a minute)" : "Starting the database");
            EmbeddedDatabase database = EmbeddedDatabase.start(settings.folder().resolve("database"));
            shutdown.then(database);
            Map<String, String> environment = settings.serverEnvironment(database.url("kaikan"));
            Warmth warmth = new Warmth(settings, environment);
            if (warmth.missing()) {
                console.step("Preparing a fast start, once (about half a minute)");
                warmth.prepare();
            }
            console.step("Starting the server");
            Child server = Child.java("server", warmth.serverCommand(), environment, settings.folder());
            shutdown.then(server::stop);
            server.awaitAnswer(settings.serverAddress() + "/health", Duration.ofMinutes(2));
            startKiosk(server, shutdown);
            console.welcome(settings, server.said("demo account: "));
            return server.exitCode();
        } catch (IOException e) {
            System.err.println("Kaikan: " + e.getMessage());
            return 1;
        } finally {
            shutdown.run();
        }
    }

    private void startKiosk(Child server, Shutdown shutdown) throws IOException, InterruptedException {
        Path jar = settings.kioskJar();
        if (jar == null) {
            return;
        }
        console.step("Starting the kiosk");
        String code = server.awaitWord("kiosk enrolment code: ", Duration.ofMinutes(1));
        List<String> options = List.of(
                "-Xmx64m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1", "-jar", jar.toString());
        Child kiosk = Child.java("kiosk", options, settings.kioskEnvironment(code), settings.folder());
        shutdown.then(kiosk::stop);
        kiosk.awaitAnswer(settings.kioskAddress() + "/", Duration.ofMinutes(1));
    }
}
