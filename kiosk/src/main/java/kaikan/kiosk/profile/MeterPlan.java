package kaikan.kiosk.profile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How one meter is read.
public sealed interface MeterPlan {
    /// A meter that closes a contact for each so much.
    ///
    /// @param perKwh pulses for one kilowatt hour
    record Pulses(PanelPlan.Contact contact, BigDecimal perKwh) implements MeterPlan {}

    /// A meter with registers.
    ///
    /// @param unit the meter's address on the bus
    /// @param mostWatts the most that it can carry, as it counts it
    record Modbus(String bus, int unit, Registers registers, long mostWatts) implements MeterPlan {
        /// What a meter of that kind carries that is connected without transformers, a little more than its plate says.
        public static long usualMost(Registers registers) {
            return switch (registers) {
                case Registers.Sdm120 _ -> 12_000;
                case Registers.Sdm630 _ -> 75_000;
                case Registers.Generic _ -> 1_000_000;
            };
        }
    }

    /// Which registers are read.
    sealed interface Registers {
        /// Eastron SDM120: one phase.
        record Sdm120() implements Registers {}
        /// Eastron SDM630: three phases.
        record Sdm630() implements Registers {}

        /// Any other: the register of the imported energy in kWh, and that of the power in W if it has one.
        record Generic(Register energy, @Nullable Register power) implements Registers {}
    }

    /// One value.
    ///
    /// @param function 3 = holding registers, 4 = input registers
    /// @param address of its first register, counted from 0
    /// @param scale what one of the register's steps is, in kWh or W
    record Register(int function, int address, Type type, WordOrder order, BigDecimal scale) {}

    /// How the bits of a value are read.
    enum Type {
        UINT16,
        UINT32,
        INT32,
        UINT64,
        FLOAT32
    }

    /// Which of a value's registers comes first.
    enum WordOrder {
        HIGH_FIRST,
        LOW_FIRST
    }
}
