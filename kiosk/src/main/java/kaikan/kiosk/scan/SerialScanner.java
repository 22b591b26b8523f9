package kaikan.kiosk.scan;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.time.Duration;
import java.util.function.Consumer;
import kaikan.kiosk.thread.Loop;

/// A scanner on a serial line (USB-CDC or UART). The port may be absent at the start and may come and go; it is tried again each second.
public final class SerialScanner implements AutoCloseable {
    private static final int BAUD = 115_200;
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final String portName;
    private final Consumer<Scan> sink;
    private final Loop loop = new Loop("serial-scanner", this::round);
    private volatile boolean open;

    public SerialScanner(String portName, Consumer<Scan> sink) {
        this.portName = portName;
        this.sink = sink;
    }

    /// Starts to listen.
    public void start() {
        loop.start();
    }

    /// Whether the port is open now.
    public boolean open() {
        return open;
    }

    /// The port's name, as configured.
    public String portName() {
        return portName;
    }

    @Override
    public void close() {
        loop.close();
    }

    private Duration round() {
        try {
            SerialPort port = SerialPort.getCommPort(portName);
            port.setBaudRate(BAUD);
            port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, (int) LineReader.PAUSE.toMillis(), 0);
            if (port.openPort()) {
                listen(port);
            }
        } catch (SerialPortInvalidPortException _) {
            open = false; // not plugged in: tried again later
        }
        return RETRY;
    }

    private void listen(SerialPort port) {
        open = true;
        try {
            LineReader lines = new LineReader();
            byte[] buffer = new byte[256];
            int read = 0;
            while (!loop.isClosed() && read >= 0 && port.isOpen()) {
                read = port.readBytes(buffer, buffer.length);
                if (read == 0) {
                    lines.end().ifPresent(this::give);
                }
                for (int i = 0; i < read; i++) {
                    lines.take(buffer[i]).ifPresent(this::give);
                }
            }
        } finally {
            open = false;
            port.closePort();
        }
    }

    private void give(String text) {
        sink.accept(new Scan(text, Scan.Source.SERIAL));
    }
}
