package kaikan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.Test;

class ServerTest {
    @Test
    void aServerOnAnEmptyDatabaseSaysThatItIsHealthy() throws Exception {
        try (TestServer server = TestServer.start();
                HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(server.address() + "/health")).build(), BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
        }
    }
}
