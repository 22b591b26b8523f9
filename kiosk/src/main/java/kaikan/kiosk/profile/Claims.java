package kaikan.kiosk.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Who uses what of which there is one: pins, ports, addresses on a bus, coils. The first keeps it, the next is told.
final class Claims {
    private static final String HAT = "which the board keeps for reading add-on boards";
    private static final String I2C = "which the board keeps for I2C, where a clock hangs";
    private static final Map<Integer, String> KEPT = Map.of(0, HAT, 1, HAT, 2, I2C, 3, I2C);
    /// The names of the serial line on GPIO 14 and 15.
    private static final Set<String> UART = Set.of("/dev/serial0", "/dev/ttyAMA0", "/dev/ttyS0");

    private final Map<Object, Claim> claims = new HashMap<>();

    private record Claim(String who, int line) {}

    private record OfPin(int number) {}

    private record OfPort(String device) {}

    private record OfUnit(String bus, int unit) {}

    private record OfCoil(String bus, int unit, int coil) {}

    private record OfHost(String host, int port) {}

    /// The value of `key` is a pin.
    void pin(Section section, String key, int number) {
        String kept = KEPT.get(number);
        if (kept == null) {
            take(section, key, new OfPin(number), "is GPIO " + number);
        } else {
            section.flaw(key, "is GPIO " + number + ", " + kept);
        }
    }

    /// Says that the board has no pins, where any are used.
    void noPins(Section whole) {
        claims.keySet().stream().filter(OfPin.class::isInstance).map(claims::get).map(Claim::who).sorted().findFirst().ifPresent(who ->
                whole.flaw("board", "is none, which has no pins for " + who));
    }

    /// The value of `key` is a serial port or input device; the board's own serial line takes its pins.
    void port(Section section, String key, String device) {
        take(section, key, new OfPort(UART.contains(device) ? "/dev/serial0" : device), "is " + device);
        if (UART.contains(device)) {
            take(section, key, new OfPin(14), "is the serial line of GPIO 14 and 15");
            take(section, key, new OfPin(15), "is the serial line of GPIO 14 and 15");
        }
    }

    void host(Section section, String host, int port) {
        take(section, "host", new OfHost(host, port), "is port " + port + " of " + host);
    }

    /// A meter has its address on a bus for itself.
    void meter(Section section, String bus, int unit) {
        take(section, "unit", new OfUnit(bus, unit), "is address " + unit + " of the bus " + bus);
    }

    /// Several relays may be one device's coils, but no meter's.
    void coil(Section section, RelayPlan.OnCoil coil) {
        OfUnit unit = new OfUnit(coil.bus(), coil.unit());
        Claim other = claims.get(unit);
        if (other != null && !claims.containsKey(board(coil))) {
            told(section, "unit", other, "is address " + coil.unit() + " of the bus " + coil.bus());
        } else {
            claims.putIfAbsent(unit, new Claim(section.path(), section.line()));
            claims.putIfAbsent(board(coil), new Claim(section.path(), section.line()));
            take(section, "coil", new OfCoil(coil.bus(), coil.unit(), coil.coil()), "is coil " + coil.coil() + " of that relay board");
        }
    }

    /// That an address is a relay board's.
    private static Object board(RelayPlan.OnCoil coil) {
        return Map.entry(coil.bus(), coil.unit());
    }

    private void take(Section section, String key, Object what, String said) {
        Claim before = claims.putIfAbsent(what, new Claim(section.at(key), section.line(key)));
        if (before != null && !before.who().equals(section.at(key))) {
            told(section, key, before, said);
        }
    }

    private static void told(Section section, String key, Claim before, String said) {
        section.flaw(key, said + ", which " + before.who() + " in line " + before.line() + " uses already");
    }
}
