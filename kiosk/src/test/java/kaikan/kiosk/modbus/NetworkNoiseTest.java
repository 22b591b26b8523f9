package kaikan.kiosk.modbus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import kaikan.kiosk.profile.BusPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A device in the network that answers with anything.
final class NetworkNoiseTest {
    private static final Block ENERGY = new Block(1, Block.Area.INPUT, 72, 2);
    private static final byte[] ANSWER = ByteBuffer.allocate(4).putFloat(42).array();
    private static final int QUESTION = 12;
    private static final int REFUSAL = 0x84;

    enum Manner {
        /// The answer belongs to another question.
        OTHER_QUESTION,
        OTHER_PROTOCOL,
        ENDLESS,
        NO_BODY,
        /// It hangs up in the middle.
        CUT,
        HANGS_UP,
        TOO_FEW,
        GARBAGE
    }

    /// The device; it answers as it should where it has no manner.
    private static final class Device implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final Random random = new Random(20261208);
        private volatile Manner manner = Manner.GARBAGE;
        private volatile boolean good = true;
        private volatile boolean refuses;

        Device() throws IOException {
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        Socket line = socket.accept();
                        Thread.ofVirtual().start(() -> serve(line));
                    }
                } catch (IOException _) {
                    // the test is over
                }
            });
        }

        Line line() {
            return NetworkLine.of(new BusPlan.Tcp("127.0.0.1", socket.getLocalPort(), BusPlan.Framing.TCP));
        }

        private void serve(Socket line) {
            try (line) {
                DataInputStream in = new DataInputStream(line.getInputStream());
                while (true) {
                    byte[] question = in.readNBytes(QUESTION);
                    if (question.length < QUESTION) {
                        return;
                    }
                    line.getOutputStream().write(answer(question));
                    if (!good && (manner == Manner.CUT || manner == Manner.HANGS_UP)) {
                        return;
                    }
                }
            } catch (IOException _) {
                // the other end has hung up
            }
        }

        private byte[] answer(byte[] question) {
            byte[] right = refuses
                    ? new byte[] {question[0], question[1], 0, 0, 0, 3, 1, (byte) REFUSAL, 2}
                    : ByteBuffer.allocate(13).put(question, 0, 2).put(new byte[] {0, 0, 0, 7, 1, 4, 4}).put(ANSWER).array();
            if (!good) {
                switch (manner) {
                    case OTHER_QUESTION -> right[1]++;
                    case OTHER_PROTOCOL -> right[3] = 9;
                    case ENDLESS -> right[4] = (byte) 0xff;
                    case NO_BODY -> right[5] = 1;
                    case CUT -> right = Arrays.copyOf(right, 9);
                    case HANGS_UP -> right = new byte[0];
                    case TOO_FEW -> {
                        right = Arrays.copyOf(right, 11);
                        right[5] = 5;
                        right[8] = 2;
                    }
                    case GARBAGE -> {
                        right = new byte[1 + random.nextInt(2_000)];
                        random.nextBytes(right);
                    }
                }
            }
            return right;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoAnswerIsNeverTakenForOneAndTheNextGoodOneIsHeard(Manner manner) throws Exception {
        try (Device device = new Device(); Line line = device.line()) {
            assertArrayEquals(ANSWER, line.read(ENERGY));
            device.manner = manner;
            for (int i = 0; i < 2; i++) {
                device.good = false;
                assertEquals(NoAnswer.Kind.NOTHING, assertThrows(NoAnswer.class, () -> line.read(ENERGY)).kind());
                device.good = true;
                assertArrayEquals(ANSWER, line.read(ENERGY));
            }
        }
    }

    @Test
    void aDeviceThatRefusesHasAnswered() throws Exception {
        try (Device device = new Device(); Line line = device.line()) {
            device.refuses = true;
            assertEquals(NoAnswer.Kind.REFUSED, assertThrows(NoAnswer.class, () -> line.read(ENERGY)).kind());
            device.refuses = false;
            assertArrayEquals(ANSWER, line.read(ENERGY));
        }
    }
}
