package kaikan.kiosk.scan.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.time.Duration;
import java.util.function.Consumer;
import kaikan.kiosk.scan.Scan;
import kaikan.kiosk.scan.Scanner;
import kaikan.kiosk.thread.Loop;

/// A scanner on a serial line (USB-CDC or UART). The port may be absent at the start and may come and go; it is tried again each second.
public final class SerialScanner implements Scanner {
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final String portName;
    private final int baud;
    private final Loop loop = new Loop("serial-scanner", this::round);
    private volatile Consumer<Scan> sink = _ -> {};
    private volatile boolean open;

    /// @param baud signs a second
    public SerialScanner(String portName, int baud) {
        this.portName = portName;
        this.baud = baud;
    }

    @Override
    public void start(Consumer<Scan> newSink) {
        sink = newSink;
        loop.start();
    }

    @Override
    public State state() {
        return new State(portName, open ? Standing.READING : Standing.ABSENT);
    }

    @Override
    public void close() {
        loop.close();
    }

    private Duration round() {
        try {
            SerialPort port = SerialPort.getCommPort(portName);
            port.setBaudRate(baud);
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
