package kaikan.kiosk.modbus;

import com.digitalpetri.modbus.MbapHeader;
import com.digitalpetri.modbus.ModbusRtuFrame;
import com.digitalpetri.modbus.ModbusRtuResponseFrameParser;
import com.digitalpetri.modbus.ModbusTcpFrame;
import com.digitalpetri.modbus.client.ModbusClient;
import com.digitalpetri.modbus.client.ModbusRtuClient;
import com.digitalpetri.modbus.client.ModbusRtuClientTransport;
import com.digitalpetri.modbus.client.ModbusTcpClient;
import com.digitalpetri.modbus.client.ModbusTcpClientTransport;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import kaikan.kiosk.profile.BusPlan;

/// A device or gateway in the network.
final class NetworkLine {
    /// How long a device may take, behind a gateway that asks it on a serial line, too.
    static final Duration PATIENCE = Duration.ofMillis(1_500);

    /// The largest frame of either kind, in bytes.
    private static final int LARGEST = 260;

    private NetworkLine() {}

    static Line of(BusPlan.Tcp plan) {
        return new LibraryLine(() -> client(plan));
    }

    private static ModbusClient client(BusPlan.Tcp plan) {
        return switch (plan.framing()) {
            case TCP -> ModbusTcpClient.create(new Mbap(plan), client -> client.setRequestTimeout(PATIENCE));
            case RTU -> ModbusRtuClient.create(new Rtu(plan), client -> client.setRequestTimeout(PATIENCE));
        };
    }

    private static int millis() {
        return Math.toIntExact(PATIENCE.toMillis());
    }

    /// Frames with a header that says how long they are and to which question they belong.
    private static final class Mbap extends SocketTransport<ModbusTcpFrame> implements ModbusTcpClientTransport {
        private static final int HEADER = 7;
        /// Address and function at least, address and the longest answer at most.
        private static final int SHORTEST_BODY = 2;
        private static final int LONGEST_BODY = 254;

        Mbap(BusPlan.Tcp plan) {
            super(plan, millis());
        }

        @Override
        ByteBuffer bytes(ModbusTcpFrame frame) {
            ByteBuffer bytes = ByteBuffer.allocate(LARGEST);
            MbapHeader.Serializer.encode(frame.header(), bytes);
            return bytes.put(frame.pdu());
        }

        @Override
        void listen(DataInputStream line, Consumer<ModbusTcpFrame> heard) throws IOException {
            byte[] bytes = new byte[HEADER];
            while (true) {
                line.readFully(bytes);
                MbapHeader header = MbapHeader.Serializer.decode(ByteBuffer.wrap(bytes));
                if (header.protocolId() != 0 || header.length() < SHORTEST_BODY || header.length() > LONGEST_BODY) {
                    throw new ProtocolException("no header of Modbus: " + header);
                }
                byte[] body = new byte[header.length() - 1];
                line.readFully(body);
                heard.accept(new ModbusTcpFrame(header, ByteBuffer.wrap(body)));
            }
        }
    }

    /// Frames as on a serial line, which a gateway passes on as they are.
    private static final class Rtu extends SocketTransport<ModbusRtuFrame> implements ModbusRtuClientTransport {
        private final ModbusRtuResponseFrameParser parser = new ModbusRtuResponseFrameParser();

        Rtu(BusPlan.Tcp plan) {
            super(plan, millis());
        }

        @Override
        ByteBuffer bytes(ModbusRtuFrame frame) {
            return ByteBuffer.allocate(LARGEST).put((byte) frame.unitId()).put(frame.pdu()).put(frame.crc());
        }

        @Override
        void listen(DataInputStream line, Consumer<ModbusRtuFrame> heard) throws IOException {
            byte[] bytes = new byte[LARGEST];
            resetFrameParser();
            while (true) {
                int read = line.read(bytes);
                if (read < 0) {
                    throw new EOFException();
                }
                take(parsed(Arrays.copyOf(bytes, read)), heard);
            }
        }

        private ModbusRtuResponseFrameParser.ParserState parsed(byte[] bytes) {
            synchronized (parser) {
                return parser.parse(bytes);
            }
        }

        private void take(ModbusRtuResponseFrameParser.ParserState state, Consumer<ModbusRtuFrame> heard) throws IOException {
            switch (state) {
                case ModbusRtuResponseFrameParser.Accumulated accumulated -> {
                    resetFrameParser();
                    heard.accept(accumulated.frame());
                }
                case ModbusRtuResponseFrameParser.ParseError error -> throw new ProtocolException(error.error());
                default -> {} // the rest is still to come
            }
        }

        @Override
        public void resetFrameParser() {
            synchronized (parser) {
                parser.reset();
            }
        }
    }
}
