package kaikan.demo;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the demonstration keeps its data and which ports it uses; a few variables of the environment change that.
///
/// @param folder `KAIKAN_DEMO_FOLDER`, otherwise `.kaikan` in the current folder
/// @param port `KAIKAN_PORT`, otherwise 8080
/// @param kioskPort `KAIKAN_KIOSK_PORT`, otherwise 8081
/// @param kioskPin `KAIKAN_KIOSK_PIN`, otherwise 2468: what staff type at the kiosk
/// @param kioskJar the kiosk's jar; null for no kiosk
record DemoSettings(Path folder, int port, int kioskPort, String kioskPin, @Nullable Path kioskJar) {
    static DemoSettings of(Map<String, String> environment, @Nullable Path kioskJar) {
        return new DemoSettings(
                Path.of(environment.getOrDefault("KAIKAN_DEMO_FOLDER", ".kaikan")).toAbsolutePath().normalize(),
                Integer.parseInt(environment.getOrDefault("KAIKAN_PORT", "8080")),
                Integer.parseInt(environment.getOrDefault("KAIKAN_KIOSK_PORT", "8081")),
                environment.getOrDefault("KAIKAN_KIOSK_PIN", "2468"),
                kioskJar);
    }

    String serverAddress() {
        return "http://localhost:" + port;
    }

    String kioskAddress() {
        return "http://localhost:" + kioskPort;
    }

    Map<String, String> serverEnvironment(String databaseUrl) {
        return Map.of(
                "KAIKAN_DEMO", "true",
                "KAIKAN_PORT", Integer.toString(port),
                "KAIKAN_HOST", "127.0.0.1",
                "KAIKAN_ADDRESS", serverAddress(),
                "KAIKAN_DB_URL", databaseUrl,
                "KAIKAN_DB_USER", "root",
                "KAIKAN_DB_PASSWORD", "");
    }

    Map<String, String> kioskEnvironment(String code) {
        return Map.of(
                "KAIKAN_KIOSK_SERVER", serverAddress(),
                "KAIKAN_KIOSK_PORT", Integer.toString(kioskPort),
                "KAIKAN_KIOSK_FOLDER", folder.resolve("kiosk").toString(),
                "KAIKAN_KIOSK_PIN", kioskPin,
                "KAIKAN_KIOSK_SIMULATION", "shown",
                "KAIKAN_KIOSK_CODE", code);
    }
}
