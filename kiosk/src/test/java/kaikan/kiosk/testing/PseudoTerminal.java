package kaikan.kiosk.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// A serial line without hardware: the kernel's pseudo-terminal, opened by Python, whose other end a kiosk opens like a scanner's port.
public final class PseudoTerminal implements AutoCloseable {
    private static final String PROGRAM = """
            import os, pty, sys, tty
            master, slave = pty.openpty()
            tty.setraw(slave)
            print(os.ttyname(slave), flush=True)
            while True:
                sent = os.read(0, 4096)
                if not sent:
                    break
                os.write(master, sent)
            """;

    private final Process process;
    private final OutputStream wire;
    private final String port;

    private PseudoTerminal(Process process) throws IOException {
        this.process = process;
        this.wire = process.getOutputStream();
        this.port = String.valueOf(process.inputReader().readLine());
    }

    public static PseudoTerminal open() throws IOException {
        return new PseudoTerminal(new ProcessBuilder("python3", "-c", PROGRAM).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /// Whether this machine can do it.
    public static boolean possible() {
        try {
            return new ProcessBuilder("python3", "-c", "import pty").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The device's name for the kiosk's end.
    public String port() {
        return port;
    }

    /// What the scanner sends.
    public void send(String text) throws IOException {
        wire.write(text.getBytes(StandardCharsets.ISO_8859_1));
        wire.flush();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
