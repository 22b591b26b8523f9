package kaikan.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// A Java process that belongs to the demonstration. What it writes goes to a log file; lines that the demonstration waits for are kept.
/// Each has a thread of its own for that: reading a pipe holds the carrier of a virtual thread, and two children would hold both of a
/// small machine, so that nothing virtual ran any more, not even what stops the demonstration.
final class Child {
    private static final List<String> KEPT = List.of("demo account: ", "kiosk enrolment code: ");

    private final String name;
    private final Process process;
    private final Path log;
    private final List<String> kept = new CopyOnWriteArrayList<>();

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        Thread.ofPlatform().daemon().name(name + " log").start(this::listen);
    }

    /// Starts the JDK that runs us with these arguments.
    static Child java(String name, List<String> arguments, Map<String, String> environment, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new Child(name, builder.start(), folder.resolve(name + ".log"));
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                var writer = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (KEPT.stream().anyMatch(line::startsWith)) {
                    kept.add(line);
                }
                writer.write(line);
                writer.newLine();
                writer.flush();
            }
        } catch (IOException e) {
            if (!process.isAlive()) {
                return;
            }
            System.err.println("Kaikan: the log of the " + name + " cannot be written to " + log + ": " + e.getMessage());
        }
    }

    /// Waits until an address answers with 200.
    void awaitAnswer(String address, Duration patience) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (long end = System.nanoTime() + patience.toNanos(); System.nanoTime() < end; Thread.sleep(50)) {
                failIfGone();
                if (answers(client, request)) {
                    return;
                }
            }
        }
        throw new IOException("The " + name + " does not answer at " + address + ". What it said is in " + log + ".");
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    /// Waits until the process says a line with this beginning, and returns the rest of the line.
    String awaitWord(String beginning, Duration patience) throws IOException, InterruptedException {
        for (long end = System.nanoTime() + patience.toNanos(); System.nanoTime() < end; Thread.sleep(50)) {
            failIfGone();
            Optional<String> word = said(beginning).stream().findFirst();
            if (word.isPresent()) {
                return word.get();
            }
        }
        throw new IOException("The " + name + " did not get ready. What it said is in " + log + ".");
    }

    private void failIfGone() throws IOException {
        if (!process.isAlive()) {
            throw new IOException("The " + name + " stopped while it was starting. What it said is in " + log + ".");
        }
    }

    /// What followed this beginning in the lines said so far.
    List<String> said(String beginning) {
        return kept.stream().filter(line -> line.startsWith(beginning)).map(line -> line.substring(beginning.length())).toList();
    }

    /// Waits for the end of the process.
    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /// Asks the process to stop, and makes it after ten seconds.
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
