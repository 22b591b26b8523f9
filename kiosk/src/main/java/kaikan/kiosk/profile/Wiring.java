package kaikan.kiosk.profile;

import java.util.Optional;
import java.util.Set;

/// Checks what relays and meters name: their codes, the buses, and the addresses on them.
///
/// @param buses the names of the buses that there are
record Wiring(Set<String> buses, Flaws flaws) {
    /// The highest address of a Modbus device.
    private static final int LAST_UNIT = 247;

    /// @param of what the code belongs to: machine or meter
    void code(Section section, Value.Key code, String of) {
        if (!Shapes.CODE.pattern().matcher(code.name()).matches()) {
            flaws.add(code.line(), section.path() + " has " + Flaws.quoted(code.name()) + ", and the code of a " + of + " is "
                    + Shapes.CODE.what() + ".");
        }
    }

    Optional<String> bus(Section section) {
        Optional<String> named = section.text("bus", Shapes.NAME);
        named.filter(name -> !buses.contains(name)).ifPresent(name -> section.flaw("bus", "is " + name + ", and there is no such bus"));
        return named.filter(buses::contains);
    }

    Optional<Integer> unit(Section section) {
        return section.whole("unit", 1, LAST_UNIT);
    }
}
