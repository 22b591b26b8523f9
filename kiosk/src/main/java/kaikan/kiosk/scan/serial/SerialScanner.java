package kaikan.kiosk.scan.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.time.Duration;
import kaikan.kiosk.scan.ReopeningScanner;
import kaikan.kiosk.scan.Scan;

/// A scanner on a serial line (USB-CDC or UART). It is tried again each second.
public final class SerialScanner extends ReopeningScanner {
    private static final Duration RETRY = Duration.ofSeconds(1);
    private final String portName;
    private final int baud;

    /// @param baud signs a second
    public SerialScanner(String portName, int baud) {
        super("serial-scanner", portName, RETRY);
        this.portName = portName;
        this.baud = baud;
    }

    @Override
    protected void read() throws IOException {
        try {
            SerialPort port = SerialPort.getCommPort(portName);
            port.setBaudRate(baud);
            port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, (int) LineReader.PAUSE.toMillis(), 0);
            if (port.openPort()) {
                listen(port);
            }
        } catch (SerialPortInvalidPortException e) {
            throw new IOException(e);
        }
    }

    private void listen(SerialPort port) {
        reading();
        try {
            LineReader lines = new LineReader();
            byte[] buffer = new byte[256];
            int read = 0;
            while (!isClosed() && read >= 0 && port.isOpen()) {
                read = port.readBytes(buffer, buffer.length);
                if (read == 0) {
                    lines.end().ifPresent(this::give);
                }
                for (int i = 0; i < read; i++) {
                    lines.take(buffer[i]).ifPresent(this::give);
                }
            }
        } finally {
            port.closePort();
        }
    }

    private void give(String text) {
        give(new Scan(text, Scan.Source.SERIAL));
    }
}
