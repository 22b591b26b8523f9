package kaikan.kiosk.modbus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kaikan.kiosk.meter.Bounds;
import kaikan.kiosk.profile.MeterPlan;
import org.jspecify.annotations.Nullable;

/// Where a meter has what is read of it.
///
/// @param serial the register of its serial number; absent where it has none
record RegisterMap(MeterPlan.Register energy, MeterPlan.@Nullable Register serial) {
    private static final int HOLDING = 3;
    private static final int INPUT = 4;
    private static final BigDecimal WATT_HOURS = BigDecimal.valueOf(1_000);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE / 4);
    /// Both of Eastron's meters: imported active energy in kWh since it was made, and the serial number.
    private static final RegisterMap EASTRON = new RegisterMap(
            new MeterPlan.Register(INPUT, 72, MeterPlan.Type.FLOAT32, MeterPlan.WordOrder.HIGH_FIRST, BigDecimal.ONE),
            new MeterPlan.Register(HOLDING, 0xFC00, MeterPlan.Type.UINT32, MeterPlan.WordOrder.HIGH_FIRST, BigDecimal.ONE));

    static RegisterMap of(MeterPlan.Registers registers) {
        return switch (registers) {
            case MeterPlan.Registers.Sdm120 _, MeterPlan.Registers.Sdm630 _ -> EASTRON;
            case MeterPlan.Registers.Generic(MeterPlan.Register energy, MeterPlan.@Nullable Register _) -> new RegisterMap(energy, null);
        };
    }

    Block block(int unit, MeterPlan.Register register) {
        return new Block(
                unit, register.function() == HOLDING ? Block.Area.HOLDING : Block.Area.INPUT, register.address(),
                RegisterValue.registers(register.type()));
    }

    /// What the meter can do. Only a register that is all of the bits of an unsigned number turns at a known count.
    Bounds bounds(long mostWatts) {
        BigDecimal step = energy.scale().multiply(WATT_HOURS);
        long turnsAt = switch (energy.type()) {
            case UINT16 -> whole(step.multiply(BigDecimal.TWO.pow(Short.SIZE)), RoundingMode.DOWN);
            case UINT32 -> whole(step.multiply(BigDecimal.TWO.pow(Integer.SIZE)), RoundingMode.DOWN);
            case INT32, UINT64, FLOAT32 -> 0;
        };
        return new Bounds(mostWatts, energy.type() == MeterPlan.Type.FLOAT32 ? 1 : Math.max(1, whole(step, RoundingMode.UP)), turnsAt);
    }

    private static long whole(BigDecimal number, RoundingMode rounding) {
        return number.min(MOST).setScale(0, rounding).longValueExact();
    }
}
