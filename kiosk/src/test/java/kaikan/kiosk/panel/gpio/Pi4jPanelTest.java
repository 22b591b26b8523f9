package kaikan.kiosk.panel.gpio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.pi4j.Pi4J;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import kaikan.kiosk.meter.MeterSource;
import kaikan.kiosk.meter.MeterState;
import kaikan.kiosk.panel.Buzzer;
import kaikan.kiosk.panel.Lamp.Light;
import kaikan.kiosk.panel.Panel;
import kaikan.kiosk.panel.PinsMissing;
import kaikan.kiosk.panel.Relay.Power;
import kaikan.kiosk.profile.MeterPlan;
import kaikan.kiosk.profile.PanelPlan;
import kaikan.kiosk.profile.PanelPlan.Colour;
import kaikan.kiosk.profile.Pin;
import kaikan.kiosk.profile.Pin.Active;
import kaikan.kiosk.profile.RelayPlan;
import kaikan.kiosk.profile.RelayPlan.WhenStopped;
import kaikan.kiosk.testing.Wait;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The panel on Pi4J's own mock of the pins.
final class Pi4jPanelTest {
    private static final Duration BOUNCE = Duration.ofMillis(20);

    private final Header header = new Header(
            Pi4J.newContextBuilder()
                    .add(MockDigitalInputProvider.newInstance(), MockDigitalOutputProvider.newInstance())
                    .disableShutdownHook()
                    .build(),
            MockDigitalInputProvider.ID, MockDigitalOutputProvider.ID);
    private final Pi4jPanel open = new Pi4jPanel(header, plan(), Map.of("M-102", new MeterPlan.Pulses(
            new PanelPlan.Contact(new Pin(24, Active.LOW), BOUNCE), new BigDecimal("83.33"))));
    private final Panel panel = open.asPanel();

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void theLampShowsOneColourAtATime() {
        assertEquals(List.of(true, false, false, false), lamp(), "white from the first moment");
        panel.lamp().show(Light.GOOD);
        assertEquals(List.of(false, true, false, false), lamp());
        panel.lamp().show(Light.CALLING);
        assertEquals(List.of(false, false, false, true), lamp());
        panel.lamp().show(Light.READY);
        assertEquals(List.of(true, false, false, false), lamp());
        MockDigitalOutput white = output("lamp-WHITE");
        open.close();
        assertEquals(DigitalState.LOW, white.state(), "a kiosk that is stopped shows nothing");
    }

    @Test
    void redBlinksUntilAnotherLightIsShown() throws Exception {
        AtomicInteger turns = new AtomicInteger();
        output("lamp-RED").addListener(_ -> turns.incrementAndGet());
        panel.lamp().show(Light.REFUSED);
        assertEquals(List.of(false, false, true, false), lamp(), "at once");
        Wait.until("it goes off and on", () -> turns.get() >= 4);
        panel.lamp().show(Light.GOOD);
        int before = turns.get();
        Thread.sleep(GpioLamp.BLINK.multipliedBy(2));
        assertEquals(before, turns.get());
        assertEquals(List.of(false, true, false, false), lamp());
    }

    @Test
    void theBuzzerTellsTonesApartByTheirBeats() throws Exception {
        List<DigitalState> heard = new CopyOnWriteArrayList<>();
        output("buzzer").addListener(event -> heard.add(event.state()));
        for (Map.Entry<Buzzer.Tone, Integer> tone : Map.of(
                Buzzer.Tone.GOOD, 1, Buzzer.Tone.LEFT, 2, Buzzer.Tone.REFUSED, 3, Buzzer.Tone.CALLING, 1).entrySet()) {
            heard.clear();
            panel.buzzer().play(tone.getKey());
            Wait.until("it has sounded", () -> heard.size() == 2 * tone.getValue());
            Thread.sleep(300);
            assertEquals(2 * tone.getValue(), heard.size(), tone::toString);
            assertEquals(DigitalState.HIGH, heard.getLast(), "it is silent at a high level");
        }
    }

    @Test
    void aRelaySwitchesAtItsLevelAndItsContactSaysWhetherThereIsPower() {
        assertFalse(header.context().hasIO("relay-MC-1"), "a pin is taken when its machine is first switched");
        input("feedback-MC-1").mockState(DigitalState.HIGH);
        assertEquals(Optional.of(Power.OFF), panel.relay().read("MC-1"));
        panel.relay().power("MC-1", Power.ON);
        assertEquals(DigitalState.LOW, output("relay-MC-1").state());
        assertEquals(Optional.of(Power.OFF), panel.relay().read("MC-1"), "only the contact is believed");
        input("feedback-MC-1").mockState(DigitalState.LOW);
        assertEquals(Optional.of(Power.ON), panel.relay().read("MC-1"));
        panel.relay().power("MC-1", Power.OFF);
        assertEquals(DigitalState.HIGH, output("relay-MC-1").state());
        panel.relay().power("NOT-HERE", Power.ON);
        assertEquals(Optional.empty(), panel.relay().read("NOT-HERE"), "another kiosk's machine");
        panel.relay().power("SAW-4", Power.ON);
        assertEquals(Optional.empty(), panel.relay().read("SAW-4"), "without a contact nobody can tell");
    }

    @Test
    void aKioskThatIsStoppedTakesThePowerOrLeavesItAsItsProfileSays() {
        panel.relay().power("MC-1", Power.ON);
        panel.relay().power("SAW-4", Power.ON);
        MockDigitalOutput dropped = output("relay-MC-1");
        MockDigitalOutput kept = output("relay-SAW-4");
        open.close();
        assertEquals(DigitalState.HIGH, dropped.state(), "off");
        assertEquals(DigitalState.HIGH, kept.state(), "on");
    }

    @Test
    void theCallButtonCallsOnceHoweverItBounces() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        panel.callButton().onPress(calls::incrementAndGet);
        MockDigitalInput button = input("call");
        button.mockState(DigitalState.HIGH);
        for (int i = 0; i < 5; i++) {
            button.mockState(DigitalState.LOW);
            button.mockState(DigitalState.HIGH);
        }
        Thread.sleep(BOUNCE.multipliedBy(5));
        assertEquals(0, calls.get(), "sparks");
        button.mockState(DigitalState.LOW);
        Wait.until("it called", () -> calls.get() == 1);
        Thread.sleep(BOUNCE.multipliedBy(5));
        button.mockState(DigitalState.HIGH);
        Thread.sleep(BOUNCE.multipliedBy(5));
        assertEquals(1, calls.get(), "however long it is held");
        button.mockState(DigitalState.LOW);
        Wait.until("it called again", () -> calls.get() == 2);
    }

    @Test
    void eachPulseIsCountedOnceHoweverItBouncesAndNothingIsRoundedUp() throws Exception {
        MeterSource meter = panelMeter();
        MockDigitalInput contact = input("meter-M-102");
        contact.mockState(DigitalState.HIGH);
        for (int pulse = 1; pulse <= 5; pulse++) {
            contact.mockState(DigitalState.LOW);
            contact.mockState(DigitalState.HIGH);
            contact.mockState(DigitalState.LOW);
            MeterState counted = new MeterState.Counts(12L * pulse);
            Wait.until("it is counted", () -> meter.state().equals(counted));
            contact.mockState(DigitalState.HIGH);
            contact.mockState(DigitalState.LOW);
            contact.mockState(DigitalState.HIGH);
            Thread.sleep(BOUNCE.multipliedBy(5));
            assertEquals(counted, meter.state());
        }
        assertEquals(Optional.empty(), open.meter("M-101"), "another meter's");
        assertEquals(30_000, PulseMeter.wattHours(1_500, BigDecimal.valueOf(50)));
        assertEquals(0, PulseMeter.wattHours(49, BigDecimal.valueOf(50_000)));
        assertEquals(1_000, PulseMeter.wattHours(50_000, BigDecimal.valueOf(50_000)));
    }

    private MeterSource panelMeter() {
        return open.meter("M-102").orElseThrow();
    }

    @Test
    void aMachineWithoutPinsSaysSoAndLoadsNothingOfAnotherOne() throws Exception {
        assumeFalse(Files.exists(Path.of("/dev/gpiochip0")), "this machine has pins");
        assertThrows(PinsMissing.class, () -> Pi4jPanel.open(plan(), Map.of()));
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "the library's own architectures are the boards'");
        assertFalse(Files.readString(Path.of("/proc/self/maps")).contains("gpiod"), "a native library of another architecture");
    }

    private List<Boolean> lamp() {
        return List.of("lamp-WHITE", "lamp-GREEN", "lamp-RED", "lamp-YELLOW").stream().map(id -> output(id).isHigh()).toList();
    }

    private MockDigitalOutput output(String id) {
        return header.context().io(id, MockDigitalOutput.class);
    }

    private MockDigitalInput input(String id) {
        return header.context().io(id, MockDigitalInput.class);
    }

    private static PanelPlan.Gpio plan() {
        return new PanelPlan.Gpio(
                Map.of(
                        Colour.WHITE, new Pin(5, Active.HIGH), Colour.GREEN, new Pin(6, Active.HIGH),
                        Colour.RED, new Pin(13, Active.HIGH), Colour.YELLOW, new Pin(19, Active.HIGH)),
                new Pin(12, Active.LOW),
                new PanelPlan.Contact(new Pin(16, Active.LOW), BOUNCE),
                new TreeMap<>(Map.of(
                        "MC-1", new RelayPlan.OnPin(new Pin(20, Active.LOW), new Pin(21, Active.LOW), WhenStopped.DROP),
                        "SAW-4", new RelayPlan.OnPin(new Pin(26, Active.HIGH), null, WhenStopped.KEEP))));
    }
}
