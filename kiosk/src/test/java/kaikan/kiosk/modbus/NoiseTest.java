package kaikan.kiosk.modbus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import kaikan.kiosk.profile.BusPlan;
import kaikan.kiosk.testing.NoisyLine;
import kaikan.kiosk.testing.PseudoTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A serial line on which anything may come.
final class NoiseTest {
    private static final Block ENERGY = new Block(1, Block.Area.INPUT, 72, 2);
    private static final byte[] ANSWER = ByteBuffer.allocate(4).putFloat(42).array();

    @ParameterizedTest
    @ValueSource(strings = {"silent", "wrong-crc", "other-unit", "other-function", "short", "too-few", "babble"})
    void whatIsNoAnswerIsNeverTakenForOneAndTheNextGoodOneIsHeard(String manner) throws Exception {
        assumeTrue(PseudoTerminal.possible(), "skipped: python3 opens the pseudo-terminal and is not here");
        try (NoisyLine noise = NoisyLine.open()) {
            Line line = SerialLine.of(new BusPlan.Rs485(noise.port(), 9_600, BusPlan.Parity.NONE, 2));
            noise.behave("good");
            assertArrayEquals(ANSWER, line.read(ENERGY));
            for (int i = 0; i < 3; i++) {
                noise.behave(manner);
                assertEquals(NoAnswer.Kind.NOTHING, assertThrows(NoAnswer.class, () -> line.read(ENERGY)).kind());
                noise.behave("good");
                assertArrayEquals(ANSWER, line.read(ENERGY));
            }
            line.close();
        }
    }

    @Test
    void twentyFloodsOfGarbageAreNoAnswers() throws Exception {
        assumeTrue(PseudoTerminal.possible(), "skipped: python3 opens the pseudo-terminal and is not here");
        try (NoisyLine noise = NoisyLine.open()) {
            Line line = SerialLine.of(new BusPlan.Rs485(noise.port(), 115_200, BusPlan.Parity.NONE, 1));
            for (int i = 0; i < 20; i++) {
                noise.behave("garbage");
                assertThrows(NoAnswer.class, () -> line.read(ENERGY));
            }
            Thread.sleep(300);
            noise.behave("good");
            assertArrayEquals(ANSWER, line.read(ENERGY));
            line.close();
        }
    }

    @Test
    void aDeviceThatRefusesHasAnsweredAndTheLineStaysOpen() throws Exception {
        assumeTrue(PseudoTerminal.possible(), "skipped: python3 opens the pseudo-terminal and is not here");
        try (NoisyLine noise = NoisyLine.open()) {
            Line line = SerialLine.of(new BusPlan.Rs485(noise.port(), 9_600, BusPlan.Parity.NONE, 1));
            noise.behave("refuses");
            assertEquals(NoAnswer.Kind.REFUSED, assertThrows(NoAnswer.class, () -> line.read(ENERGY)).kind());
            noise.behave("good");
            assertArrayEquals(ANSWER, line.read(ENERGY));
            line.close();
        }
    }

    @Test
    void aPortThatIsNotThereIsNoAnswer() {
        Line line = SerialLine.of(new BusPlan.Rs485("/dev/kaikan-no-such-port", 9_600, BusPlan.Parity.NONE, 1));
        assertEquals(NoAnswer.Kind.NOTHING, assertThrows(NoAnswer.class, () -> line.read(ENERGY)).kind());
        assertEquals(NoAnswer.Kind.NOTHING, assertThrows(NoAnswer.class, () -> line.write(1, 0, true)).kind());
        Line network = NetworkLine.of(new BusPlan.Tcp("127.0.0.1", 1, BusPlan.Framing.TCP));
        assertEquals(NoAnswer.Kind.NOTHING, assertThrows(NoAnswer.class, () -> network.read(ENERGY)).kind());
        line.close();
        network.close();
    }
}
