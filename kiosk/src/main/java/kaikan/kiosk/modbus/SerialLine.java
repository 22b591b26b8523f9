package kaikan.kiosk.modbus;

import com.digitalpetri.modbus.client.ModbusRtuClient;
import com.digitalpetri.modbus.serial.SerialPortTransportConfig;
import com.digitalpetri.modbus.serial.client.SerialPortClientTransport;
import com.fazecast.jSerialComm.SerialPort;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import kaikan.kiosk.profile.BusPlan;

/// Two wires behind a serial port.
final class SerialLine {
    /// How long a device may take: a whole question and answer last a fifth of a second at the slowest speed.
    static final Duration PATIENCE = Duration.ofMillis(500);

    private SerialLine() {}

    static Line of(BusPlan.Rs485 plan) {
        SerialPortTransportConfig port = SerialPortTransportConfig.create(its -> its.setSerialPort(plan.port())
                .setBaudRate(plan.baud())
                .setParity(parity(plan.parity()))
                .setStopBits(plan.stopBits() == 1 ? SerialPort.ONE_STOP_BIT : SerialPort.TWO_STOP_BITS));
        return new LibraryLine(() -> ModbusRtuClient.create(new Emptied(port), client -> client.setRequestTimeout(PATIENCE)));
    }

    /// A port that begins empty: what came while it was closed answers nothing that is asked now.
    private static final class Emptied extends SerialPortClientTransport {
        Emptied(SerialPortTransportConfig config) {
            super(config);
        }

        @Override
        public synchronized CompletableFuture<Void> connect() {
            CompletableFuture<Void> connected = super.connect();
            getSerialPort().flushIOBuffers();
            return connected;
        }
    }

    private static int parity(BusPlan.Parity parity) {
        return switch (parity) {
            case NONE -> SerialPort.NO_PARITY;
            case EVEN -> SerialPort.EVEN_PARITY;
            case ODD -> SerialPort.ODD_PARITY;
        };
    }
}
