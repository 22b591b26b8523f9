package kaikan.kiosk.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import kaikan.kiosk.panel.Relay.Power;
import org.junit.jupiter.api.Test;

final class SupervisionTest {
    private static final String MACHINE = "MC-1";

    private final SimulatedPanel panel = new SimulatedPanel();
    private long now;
    private final Supervision relays = new Supervision(panel, () -> now);

    @Test
    void aRelayThatDoesWhatItShouldIsNoFault() {
        relays.power(MACHINE, Power.ON);
        relays.power(MACHINE, Power.OFF);
        later();
        assertEquals(Map.of(), relays.faults());
        assertFalse(relays.isUnpowered(MACHINE));
    }

    @Test
    void powerThatDoesNotComeIsAFaultAfterTheContactorsTime() {
        panel.stick(MACHINE);
        relays.power(MACHINE, Power.ON);
        assertTrue(relays.isUnpowered(MACHINE), "nobody is told that there is power");
        assertEquals(Map.of(), relays.faults(), "it may still come");
        now += Supervision.SETTLES.toNanos() / 2;
        relays.power(MACHINE, Power.ON);
        now += Supervision.SETTLES.toNanos() / 2;
        assertEquals(Map.of(MACHINE, Power.ON), relays.faults(), "the same again gives it no more time");
        panel.loosen(MACHINE);
        assertEquals(Map.of(), relays.faults());
        assertEquals(Optional.of(Power.ON), relays.read(MACHINE), "it becomes what was switched last");
    }

    @Test
    void powerThatDoesNotGoIsAFault() {
        relays.power(MACHINE, Power.ON);
        panel.stick(MACHINE);
        relays.power(MACHINE, Power.OFF);
        later();
        assertEquals(Map.of(MACHINE, Power.OFF), relays.faults());
        assertFalse(relays.isUnpowered(MACHINE));
    }

    @Test
    void whatNobodyCanReadIsNotSuspected() {
        Supervision blind = new Supervision(
                new Relay() {
                    @Override
                    public void power(String machine, Power power) {
                        // no relay here
                    }

                    @Override
                    public Optional<Power> read(String machine) {
                        return Optional.empty();
                    }
                },
                () -> now);
        blind.power(MACHINE, Power.ON);
        later();
        assertEquals(Map.of(), blind.faults());
        assertFalse(blind.isUnpowered(MACHINE));
    }

    private void later() {
        now += Supervision.SETTLES.toNanos();
    }
}
