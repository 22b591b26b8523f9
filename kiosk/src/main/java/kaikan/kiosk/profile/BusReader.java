package kaikan.kiosk.profile;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads the lines to meters and relays.
record BusReader(Claims claims, Flaws flaws) {
    private static final int MODBUS = 502;

    SortedMap<String, BusPlan> read(Section buses) {
        SortedMap<String, BusPlan> all = new TreeMap<>();
        for (Value.Key name : buses.all().sequencedKeySet()) {
            if (!Shapes.NAME.pattern().matcher(name.name()).matches()) {
                flaws.add(name.line(), "buses has " + Flaws.quoted(name.name()) + ", and a bus has " + Shapes.NAME.what() + ".");
            }
            buses.loose(name.name()).ifPresent(bus -> all.put(name.name(), bus.has("host") ? tcp(bus) : rs485(bus)));
        }
        return all;
    }

    private BusPlan rs485(Section bus) {
        bus.check(Form.RS485_BUS);
        Optional<String> port = bus.text("serial", Shapes.DEVICE);
        port.ifPresent(found -> claims.port(bus, "serial", found));
        return new BusPlan.Rs485(
                port.orElse(""),
                Baud.of(bus).orElse(0),
                bus.choice("parity", List.of(BusPlan.Parity.values())).orElse(BusPlan.Parity.NONE),
                bus.whole("stop-bits", 1, 2).orElse(1));
    }

    private BusPlan tcp(Section bus) {
        bus.check(Form.TCP_BUS);
        Optional<String> host = bus.text("host", Shapes.HOST);
        int port = bus.whole("port", 1, 65_535).orElse(MODBUS);
        host.ifPresent(found -> claims.host(bus, found, port));
        BusPlan.Framing framing = bus.choice("framing", List.of(BusPlan.Framing.values())).orElse(BusPlan.Framing.TCP);
        return new BusPlan.Tcp(host.orElse(""), port, framing);
    }
}
