package kaikan.kiosk.modbus;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.Optional;
import kaikan.kiosk.profile.MeterPlan;

/// What registers say, by the plan of their meter. Each register has two bytes, the high one first, as the Modbus application protocol has it; which
/// of several registers comes first each maker decides.
final class RegisterValue {
    /// Bytes of a register.
    static final int BYTES = 2;
    private static final BigDecimal WATT_HOURS = BigDecimal.valueOf(1_000);

    private RegisterValue() {}

    /// How many registers a value of that type has.
    static int registers(MeterPlan.Type type) {
        return switch (type) {
            case UINT16 -> 1;
            case UINT32, INT32, FLOAT32 -> 2;
            case UINT64 -> 4;
        };
    }

    /// The energy in whole watt hours, what is less cut off; empty where the bytes are no energy: too few, no number, or less than nothing.
    static Optional<Long> wattHours(MeterPlan.Register plan, byte[] bytes) {
        return value(plan, bytes)
                .filter(kilowattHours -> kilowattHours.signum() >= 0)
                .map(kilowattHours -> kilowattHours.multiply(WATT_HOURS).setScale(0, RoundingMode.DOWN).toBigInteger())
                .filter(wattHours -> wattHours.bitLength() < Long.SIZE - 1)
                .map(BigInteger::longValue);
    }

    /// A number that names something, as the meter has it; empty where the bytes are none.
    static String number(MeterPlan.Register plan, byte[] bytes) {
        return value(plan, bytes).map(BigDecimal::toPlainString).orElse("");
    }

    private static Optional<BigDecimal> value(MeterPlan.Register plan, byte[] bytes) {
        int length = registers(plan.type()) * BYTES;
        return bytes.length == length ? steps(plan.type(), ordered(plan.order(), bytes)).map(plan.scale()::multiply) : Optional.empty();
    }

    private static Optional<BigDecimal> steps(MeterPlan.Type type, ByteBuffer bits) {
        return switch (type) {
            case UINT16 -> Optional.of(BigDecimal.valueOf(Short.toUnsignedInt(bits.getShort())));
            case UINT32 -> Optional.of(BigDecimal.valueOf(Integer.toUnsignedLong(bits.getInt())));
            case INT32 -> Optional.of(BigDecimal.valueOf(bits.getInt()));
            case UINT64 -> Optional.of(new BigDecimal(Long.toUnsignedString(bits.getLong())));
            case FLOAT32 -> {
                float number = bits.getFloat();
                yield Float.isFinite(number) ? Optional.of(new BigDecimal(Float.toString(number))) : Optional.empty();
            }
        };
    }

    private static ByteBuffer ordered(MeterPlan.WordOrder order, byte[] bytes) {
        byte[] ordered = bytes.clone();
        if (order == MeterPlan.WordOrder.LOW_FIRST) {
            for (int at = 0; at < bytes.length; at += BYTES) {
                System.arraycopy(bytes, bytes.length - BYTES - at, ordered, at, BYTES);
            }
        }
        return ByteBuffer.wrap(ordered);
    }
}
