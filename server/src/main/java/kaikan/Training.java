package kaikan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/// Fetches the pages that a first visitor sees, so that the JVM learns which classes and methods a start needs.
final class Training {
    private static final List<String> PAGES = List.of("/", "/sign-in", "/sites/bigpalette", "/sites/hits", "/health", "/nothing-here");
    private static final int ROUNDS = 30;

    private Training() {}

    static void run(URI server) {
        try (HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (String page : PAGES) {
                    client.send(HttpRequest.newBuilder(server.resolve(page)).build(), BodyHandlers.discarding());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
