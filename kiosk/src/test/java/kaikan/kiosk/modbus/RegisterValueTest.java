package kaikan.kiosk.modbus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kaikan.kiosk.profile.MeterPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RegisterValueTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            FLOAT32 | HIGH_FIRST | 1     | 42f6e979         | 123456
            FLOAT32 | LOW_FIRST  | 1     | e97942f6         | 123456
            FLOAT32 | HIGH_FIRST | 1     | 3dcccccd         | 100
            FLOAT32 | HIGH_FIRST | 1     | 00000000         | 0
            FLOAT32 | HIGH_FIRST | 1     | 7fc00000         |
            FLOAT32 | HIGH_FIRST | 1     | 7f800000         |
            FLOAT32 | HIGH_FIRST | 1     | c2f6e979         |
            UINT16  | HIGH_FIRST | 0.01  | ffff             | 655350
            UINT32  | HIGH_FIRST | 0.001 | ffffffff         | 4294967295
            UINT32  | LOW_FIRST  | 0.01  | e2400001         | 1234560
            INT32   | HIGH_FIRST | 1     | ffffffff         |
            INT32   | HIGH_FIRST | 1     | 0000000a         | 10000
            UINT64  | HIGH_FIRST | 0.001 | 00000000000f4240 | 1000000
            UINT64  | LOW_FIRST  | 0.001 | 4240000f00000000 | 1000000
            UINT64  | HIGH_FIRST | 1     | ffffffffffffffff |
            UINT32  | HIGH_FIRST | 0.37  | 00000007         | 2590
            UINT32  | HIGH_FIRST | 1     | 0000             |
            """, delimiter = '|')
    void energyIsReadInWattHoursAsTheMakerHasIt(MeterPlan.Type type, MeterPlan.WordOrder order, BigDecimal scale, String bytes, Long wattHours) {
        MeterPlan.Register plan = new MeterPlan.Register(4, 72, type, order, scale);
        assertEquals(Optional.ofNullable(wattHours), RegisterValue.wattHours(plan, HexFormat.of().parseHex(bytes)));
    }

    @Test
    void aSerialNumberIsTheNumberThatStandsOnTheMeter() {
        MeterPlan.Register plan = new MeterPlan.Register(3, 0xFC00, MeterPlan.Type.UINT32, MeterPlan.WordOrder.HIGH_FIRST, BigDecimal.ONE);
        assertEquals("4275878552", RegisterValue.number(plan, HexFormat.of().parseHex("fedcba98")));
        assertEquals("", RegisterValue.number(plan, HexFormat.of().parseHex("fedc")));
    }

    @Test
    void noBytesWhateverAreMoreThanAnEnergyOrNothing() {
        Random random = new Random(5);
        for (int i = 0; i < 200_000; i++) {
            MeterPlan.Register plan = new MeterPlan.Register(
                    4, 0, List.of(MeterPlan.Type.values()).get(random.nextInt(5)), List.of(MeterPlan.WordOrder.values()).get(random.nextInt(2)),
                    BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(6)));
            byte[] bytes = new byte[random.nextInt(10)];
            random.nextBytes(bytes);
            RegisterValue.wattHours(plan, bytes).ifPresent(wattHours -> assertTrue(wattHours >= 0));
            RegisterValue.number(plan, bytes);
        }
    }
}
