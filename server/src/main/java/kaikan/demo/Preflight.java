package kaikan.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What would keep the demonstration from starting, found before anything is started and said in one sentence.
final class Preflight {
    private static final long NEEDED = 700L << 20;

    private Preflight() {}

    static Optional<String> obstacle(DemoSettings settings) {
        return folder(settings.folder())
                .or(() -> port(settings.port(), "KAIKAN_PORT"))
                .or(() -> settings.kioskJar() == null ? Optional.empty() : port(settings.kioskPort(), "KAIKAN_KIOSK_PORT"));
    }

    private static Optional<String> folder(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "may-write", ""));
            if (!Files.exists(folder.resolve("database")) && Files.getFileStore(folder).getUsableSpace() < NEEDED) {
                return Optional.of("The disk of " + folder + " is nearly full: the first start needs "
                        + (NEEDED >> 20) + " MB. Make room, or set KAIKAN_DEMO_FOLDER to a folder on another disk.");
            }
            return Optional.empty();
        } catch (IOException _) {
            return Optional.of("The folder " + folder
                    + " cannot be written. Give yourself the right to write there, or set KAIKAN_DEMO_FOLDER.");
        }
    }

    private static Optional<String> port(int port, String variable) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return Optional.empty();
        } catch (IOException _) {
            return Optional.of("Port " + port + " is in use. Stop the program that uses it, or set " + variable + " to another port.");
        }
    }
}
