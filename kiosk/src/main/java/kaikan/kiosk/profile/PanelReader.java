package kaikan.kiosk.profile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads what is around the screen.
record PanelReader(Pins pins, Wiring wiring) {
    PanelPlan read(Section profile) {
        if (profile.is("panel", "simulated")) {
            return new PanelPlan.Simulated();
        }
        Optional<Section> panel = profile.section("panel", Form.PANEL);
        return panel.<PanelPlan>map(this::gpio).orElseGet(PanelPlan.Simulated::new);
    }

    private PanelPlan gpio(Section panel) {
        Map<PanelPlan.Colour, Pin> lamp = new EnumMap<>(PanelPlan.Colour.class);
        panel.section("lamp", Form.LAMP).ifPresent(section -> List.of(PanelPlan.Colour.values())
                .forEach(colour -> section.section(Form.word(colour), Form.PIN).ifPresent(pin -> lamp.put(colour, pins.pin(pin)))));
        @Nullable Pin buzzer = panel.section("buzzer", Form.PIN).map(pins::pin).orElse(null);
        PanelPlan.@Nullable Contact call = panel.section("call", Form.CONTACT).map(pins::contact).orElse(null);
        return new PanelPlan.Gpio(lamp, buzzer, call, panel.loose("relays").map(this::relays).orElseGet(TreeMap::new));
    }

    private SortedMap<String, RelayPlan> relays(Section relays) {
        SortedMap<String, RelayPlan> all = new TreeMap<>();
        for (Value.Key machine : relays.all().sequencedKeySet()) {
            wiring.code(relays, machine, "machine");
            relays.loose(machine.name()).ifPresent(relay -> all.put(machine.name(), relay.has("bus") ? coil(relay) : onPin(relay)));
        }
        return all;
    }

    private RelayPlan onPin(Section relay) {
        relay.check(Form.RELAY_ON_PIN);
        Pin pin = pins.pin(relay);
        @Nullable Pin feedback = relay.section("feedback", Form.PIN).map(pins::pin).orElse(null);
        return new RelayPlan.OnPin(
                pin, feedback, relay.choice("when-stopped", List.of(RelayPlan.WhenStopped.values())).orElse(RelayPlan.WhenStopped.DROP));
    }

    private RelayPlan coil(Section relay) {
        relay.check(Form.RELAY_ON_COIL);
        Optional<String> bus = wiring.bus(relay);
        Optional<Integer> unit = wiring.unit(relay);
        Optional<Integer> coil = relay.whole("coil", 0, 65_535);
        RelayPlan.OnCoil plan = new RelayPlan.OnCoil(bus.orElse(""), unit.orElse(1), coil.orElse(0));
        if (bus.isPresent() && unit.isPresent() && coil.isPresent()) {
            pins.claims().coil(relay, plan);
        }
        return plan;
    }
}
