package kaikan.kiosk.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the meters.
record MeterReader(Pins pins, Wiring wiring) {
    private static final Map<String, Integer> POWERS_OF_TEN = Map.of("Wh", -3, "kWh", 0, "MWh", 3, "W", 0, "kW", 3);

    private enum Model {
        SDM120,
        SDM630,
        GENERIC
    }

    MetersPlan read(Section profile) {
        if (profile.is("meters", "simulated")) {
            return new MetersPlan.Simulated();
        }
        SortedMap<String, MeterPlan> all = new TreeMap<>();
        profile.loose("meters").ifPresent(meters -> {
            for (Value.Key code : meters.all().sequencedKeySet()) {
                wiring.code(meters, code, "meter");
                meters.loose(code.name()).ifPresent(meter -> all.put(code.name(), meter.has("model") ? modbus(meter) : pulses(meter)));
            }
        });
        return new MetersPlan.Named(all);
    }

    private MeterPlan pulses(Section meter) {
        meter.check(Form.PULSE_METER);
        return new MeterPlan.Pulses(
                pins.contact(meter),
                meter.text("constant", Shapes.CONSTANT).map(text -> new BigDecimal(text.substring(0, text.indexOf(' ')))).orElse(BigDecimal.ONE));
    }

    private MeterPlan modbus(Section meter) {
        meter.check(Form.MODBUS_METER);
        Optional<String> bus = wiring.bus(meter);
        Optional<Integer> unit = wiring.unit(meter);
        if (bus.isPresent() && unit.isPresent()) {
            pins.claims().meter(meter, bus.get(), unit.get());
        }
        MeterPlan.Registers registers = registers(meter);
        long most = meter.text("most", Shapes.POWER)
                .map(text -> scale(text).setScale(0, RoundingMode.UP).longValueExact())
                .orElseGet(() -> MeterPlan.Modbus.usualMost(registers));
        return new MeterPlan.Modbus(bus.orElse(""), unit.orElse(1), registers, most);
    }

    private static MeterPlan.Registers registers(Section meter) {
        Model model = meter.choice("model", List.of(Model.values())).orElse(Model.SDM120);
        MeterPlan.@Nullable Register energy = meter.section("energy", Form.REGISTER).map(section -> register(section, Shapes.ENERGY)).orElse(null);
        MeterPlan.@Nullable Register power = meter.section("power", Form.REGISTER).map(section -> register(section, Shapes.POWER)).orElse(null);
        if (model != Model.GENERIC && (energy != null || power != null)) {
            meter.flaw("model", "is " + Form.word(model) + ", whose registers are known: energy and power are for the model generic");
        }
        if (model == Model.GENERIC && energy == null) {
            meter.flaw("model", "is generic, which needs the key energy");
        }
        return switch (model) {
            case SDM120 -> new MeterPlan.Registers.Sdm120();
            case SDM630 -> new MeterPlan.Registers.Sdm630();
            case GENERIC -> energy == null ? new MeterPlan.Registers.Sdm120() : new MeterPlan.Registers.Generic(energy, power);
        };
    }

    private static MeterPlan.Register register(Section section, Section.Shape unit) {
        return new MeterPlan.Register(
                section.whole("function", 3, 4).orElse(4),
                section.whole("address", 0, 65_535).orElse(0),
                section.choice("type", List.of(MeterPlan.Type.values())).orElse(MeterPlan.Type.UINT16),
                section.choice("order", List.of(MeterPlan.WordOrder.values())).orElse(MeterPlan.WordOrder.HIGH_FIRST),
                section.text("scale", unit).map(MeterReader::scale).orElse(BigDecimal.ONE));
    }

    private static BigDecimal scale(String text) {
        String unit = text.substring(text.indexOf(' ') + 1);
        return new BigDecimal(text.substring(0, text.indexOf(' '))).scaleByPowerOfTen(POWERS_OF_TEN.getOrDefault(unit, 0));
    }
}
