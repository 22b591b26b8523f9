package kaikan.kiosk.profile;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/// The groups of keys that a profile is made of. The JSON Schema describes each of them under the same name.
public enum Form {
    PROFILE("board panel", "scanners buses meters screen watchdog printer"),
    PANEL("", "lamp buzzer call relays"),
    LAMP("", "white green red yellow"),
    PIN("pin", "active"),
    CONTACT("pin", "active debounce"),
    RELAY_ON_PIN("pin", "active feedback when-stopped"),
    RELAY_ON_COIL("bus unit coil", ""),
    SERIAL_SCANNER("serial", "baud"),
    KEYBOARD_SCANNER("keyboard", ""),
    CAMERA_SCANNER("camera", ""),
    CAMERA("width height", "stride command"),
    RS485_BUS("serial baud", "parity stop-bits"),
    TCP_BUS("host", "port framing"),
    PULSE_METER("pin constant", "active debounce"),
    MODBUS_METER("model bus unit", "energy power most"),
    REGISTER("function address type scale", "order"),
    SCREEN("", "rotation opening");

    private final String needed;
    private final String others;

    /// Keys with a blank between; `needed` may not be missing.
    Form(String needed, String others) {
        this.needed = needed;
        this.others = others;
    }

    /// All keys, in the order of the alphabet.
    public SortedSet<String> keys() {
        return split(needed + " " + others);
    }

    /// The keys that may not be missing.
    public SortedSet<String> needed() {
        return split(needed);
    }

    private static SortedSet<String> split(String keys) {
        return keys.isBlank() ? new TreeSet<>() : new TreeSet<>(List.of(keys.strip().split(" ")));
    }

    /// The name in the schema: `relay-on-pin`.
    public String schemaName() {
        return word(this);
    }

    /// A constant as it is written in a profile: `WALK_IN` is `walk-in`.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
