package kaikan.kiosk.modbus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import kaikan.kiosk.meter.MeterState;
import kaikan.kiosk.profile.MeterPlan;
import org.junit.jupiter.api.Test;

final class RegisterMeterTest {
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final RegisterMeter meter = new RegisterMeter(
            "M-101",
            new MeterPlan.Modbus("main", 1, new MeterPlan.Registers.Generic(
                    new MeterPlan.Register(3, 0, MeterPlan.Type.UINT32, MeterPlan.WordOrder.HIGH_FIRST, new BigDecimal("0.001")), null), 10_000),
            Clock.systemUTC());

    @Test
    void aWildAnswerIsAskedForAgainAndBelievedOnlyIfItStays() throws Exception {
        assertEquals(5_001, after(5_000, 5_000, 5_001), "the first answer is asked for again, too");
        assertEquals(5_001, after(5_001));
        assertEquals("it contradicts itself: 900000000 Wh, then 5002 Wh", refused(900_000_000, 5_002));
        assertEquals(5_001, shown(), "nothing of it is believed");
        assertEquals("it contradicts itself: 0 Wh, then 5002 Wh", refused(0, 5_002));
        assertEquals("it contradicts itself: 0 Wh, then 5002 Wh", refused(0, 0, 5_002));
        assertEquals(5_003, after(5_003));
        assertEquals(7, after(7, 7, 7), "it was reset");
        assertEquals(800_001, after(800_000, 800_000, 800_001), "it leapt, and stays there");
        assertTrue(answers.isEmpty());
    }

    /// Whatever bytes come, a meter shows what it showed before or what they say, and no defect comes of them.
    @Test
    void noBytesWhateverAreMoreThanAnAnswerOrNone() {
        Random random = new Random(11);
        List<MeterPlan.Registers> kinds = List.of(
                new MeterPlan.Registers.Sdm120(),
                new MeterPlan.Registers.Sdm630(),
                new MeterPlan.Registers.Generic(
                        new MeterPlan.Register(4, 9, MeterPlan.Type.UINT16, MeterPlan.WordOrder.LOW_FIRST, new BigDecimal("999999000")), null),
                new MeterPlan.Registers.Generic(
                        new MeterPlan.Register(4, 9, MeterPlan.Type.UINT64, MeterPlan.WordOrder.LOW_FIRST, new BigDecimal("0.37")), null));
        int answered = 0;
        for (MeterPlan.Registers kind : kinds) {
            RegisterMeter fuzzed = new RegisterMeter("M-101", new MeterPlan.Modbus("main", 1, kind, 10_000), Clock.systemUTC());
            for (int i = 0; i < 20_000; i++) {
                byte[] steady = new byte[8];
                random.nextBytes(steady);
                boolean same = random.nextBoolean();
                try {
                    fuzzed.turn(line(block -> {
                        if (!same) {
                            random.nextBytes(steady);
                        }
                        return Arrays.copyOf(steady, block.bytes());
                    }));
                    answered++;
                    assertTrue(assertInstanceOf(MeterState.Shows.class, fuzzed.state()).register().wattHours() >= 0);
                } catch (NoAnswer e) {
                    assertEquals(NoAnswer.Kind.REFUSED, e.kind());
                }
            }
        }
        assertTrue(answered > 10_000, "it is not all refused: " + answered);
    }

    private long after(int... registers) throws NoAnswer {
        meter.turn(answering(registers));
        return shown();
    }

    private String refused(int... registers) {
        return String.valueOf(assertThrows(NoAnswer.class, () -> meter.turn(answering(registers))).getMessage());
    }

    private long shown() {
        return assertInstanceOf(MeterState.Shows.class, meter.state()).register().wattHours();
    }

    private Line answering(int... registers) {
        answers.clear();
        for (int register : registers) {
            answers.add(register);
        }
        return line(block -> ByteBuffer.allocate(block.bytes()).putInt(answers.removeFirst()).array());
    }

    private interface Answering {
        byte[] answer(Block block);
    }

    private static Line line(Answering answering) {
        return new Line() {
            @Override
            public byte[] read(Block block) {
                return answering.answer(block);
            }

            @Override
            public void write(int unit, int coil, boolean on) {
                throw new IllegalStateException("a meter is only read");
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
