package kaikan.kiosk.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A serial cable without hardware: two pseudo-terminals that socat links, one for each end.
///
/// @param master the end of the kiosk, `slave` that of the device
public record SerialCable(Process process, String master, String slave) implements AutoCloseable {
    private static final Path SOCAT = Path.of("/usr/bin/socat");

    /// Lays one in a folder.
    public static SerialCable in(Path folder) throws Exception {
        Path master = folder.resolve("master");
        Path slave = folder.resolve("slave");
        Process process = new ProcessBuilder(SOCAT.toString(), "pty,raw,echo=0,link=" + master, "pty,raw,echo=0,link=" + slave)
                .redirectErrorStream(true)
                .start();
        Wait.until("the cable is there", () -> Files.exists(master) && Files.exists(slave));
        return new SerialCable(process, real(master), real(slave));
    }

    private static String real(Path link) throws IOException {
        return link.toRealPath().toString();
    }

    /// Whether this machine can do it.
    public static boolean possible() {
        return Files.isExecutable(SOCAT);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
