package kaikan.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The server's ahead-of-time cache: what the JVM has learnt about our classes in one training run, so that later starts take a quarter
/// of the time. It fits one build and one JDK only, so it carries a mark of both.
final class Warmth {
    /// Small heap, one collector thread: a house's server serves hundreds of requests a second within it.
    private static final List<String> JVM = List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xlog:disable",
            "-Xlog:all=error:stderr");

    private final DemoSettings settings;
    private final Map<String, String> environment;
    private final Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
    private final Path cache;
    private final Path mark;

    Warmth(DemoSettings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
        this.cache = settings.folder().resolve("server.aot");
        this.mark = settings.folder().resolve("server.aot.mark");
    }

    boolean missing() throws IOException {
        return !Files.exists(cache) || !Files.exists(mark) || !Files.readString(mark).equals(fingerprint());
    }

    /// Runs the server once in training. A failure costs speed, nothing else.
    void prepare() throws IOException, InterruptedException {
        Path fresh = settings.folder().resolve("server.aot.new");
        List<String> command = Stream.concat(JVM.stream(), Stream.of("-XX:AOTCacheOutput=" + fresh, "-jar", jar.toString(), "--train"))
                .toList();
        Child.java("training", command, environment, settings.folder()).exitCode();
        if (Files.exists(fresh)) {
            Files.move(fresh, cache, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(mark, fingerprint());
        }
    }

    List<String> serverCommand() {
        Stream<String> aot = Files.exists(cache) ? Stream.of("-XX:AOTCache=" + cache) : Stream.of();
        return Stream.of(JVM.stream(), aot, Stream.of("-jar", jar.toString())).flatMap(part -> part).toList();
    }

    private String fingerprint() throws IOException {
        return jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar) + " " + System.getProperty("java.vm.version");
    }
}
