package kaikan.kiosk.testing;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// A serial line with a device of ours that does everything wrong that a line can do, in a process of its own: a pseudo-terminal, whose other end a
/// kiosk opens. Only in the manner `good` does it answer as it should: 42.0 in every two registers.
public final class NoisyLine implements AutoCloseable {
    private static final String PROGRAM = """
            import os, pty, random, select, struct, sys, tty

            def crc(data):
                value = 0xFFFF
                for byte in data:
                    value ^= byte
                    for _ in range(8):
                        value = value >> 1 ^ 0xA001 if value & 1 else value >> 1
                return struct.pack("<H", value)

            master, slave = pty.openpty()
            tty.setraw(slave)
            print(os.ttyname(slave), flush=True)
            random.seed(4)
            manner = "silent"
            asked = b""
            while True:
                ready, _, _ = select.select([0, master], [], [])
                if 0 in ready:
                    line = sys.stdin.buffer.raw.read(100)
                    if not line:
                        break
                    manner = line.split()[-1].decode()
                    print("done", flush=True)
                if master in ready:
                    asked += os.read(master, 256)
                    while asked and len(asked) >= 8:
                        frame, asked = asked[:8], asked[8:]
                        if crc(frame[:6]) != frame[6:]:
                            asked = b""
                            break
                        body = bytes([frame[0], frame[1], 4]) + struct.pack(">f", 42.0)
                        good = body + crc(body)
                        answer = {
                            "good": good,
                            "silent": b"",
                            "wrong-crc": body + b"\\0\\0",
                            "other-unit": bytes([9]) + body[1:] + crc(bytes([9]) + body[1:]),
                            "other-function": bytes([frame[0], 2]) + body[2:] + crc(bytes([frame[0], 2]) + body[2:]),
                            "short": good[:5],
                            "too-few": (lambda few: few + crc(few))(bytes([frame[0], frame[1], 2]) + body[3:5]),
                            "garbage": random.randbytes(random.randrange(1, 2000)),
                            "babble": random.randbytes(3) + good,
                            "refuses": (lambda no: no + crc(no))(bytes([frame[0], frame[1] | 0x80, 2])),
                        }[manner]
                        os.write(master, answer)
            """;

    private final Process process;
    private final Writer orders;
    private final String port;

    private NoisyLine(Process process) throws IOException {
        this.process = process;
        this.orders = process.outputWriter(StandardCharsets.US_ASCII);
        this.port = String.valueOf(process.inputReader().readLine());
    }

    public static NoisyLine open() throws IOException {
        return new NoisyLine(new ProcessBuilder("python3", "-c", PROGRAM).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /// The device's name for the kiosk's end.
    public String port() {
        return port;
    }

    /// How it behaves from now on.
    public void behave(String manner) throws IOException {
        orders.write(manner + "\n");
        orders.flush();
        process.inputReader().readLine();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
