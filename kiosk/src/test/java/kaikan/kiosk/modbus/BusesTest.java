package kaikan.kiosk.modbus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kaikan.kiosk.meter.MeterState;
import kaikan.kiosk.panel.Relay.Power;
import kaikan.kiosk.panel.Supervision;
import kaikan.kiosk.profile.BusPlan;
import kaikan.kiosk.profile.MeterPlan;
import kaikan.kiosk.profile.RelayPlan;
import kaikan.kiosk.testing.ModbusSlave;
import kaikan.kiosk.testing.SerialCable;
import kaikan.kiosk.testing.Wait;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Meters and relays against a device that we did not write, on each kind of line.
final class BusesTest {
    private static final Buses.Parts PARTS = new Buses.Parts(
            Map.of(
                    "M-101", new MeterPlan.Modbus("main", 1, new MeterPlan.Registers.Sdm120(), 12_000),
                    "M-102", new MeterPlan.Modbus("main", 2, new MeterPlan.Registers.Generic(
                            new MeterPlan.Register(3, 256, MeterPlan.Type.UINT32, MeterPlan.WordOrder.LOW_FIRST, new BigDecimal("0.01")), null),
                            50_000)),
            Map.of("MC-1", new RelayPlan.OnCoil("main", 2, 3), "SAW-4", new RelayPlan.OnCoil("main", 2, 12)));

    @TempDir
    private Path folder;

    @BeforeEach
    void python() {
        assumeTrue(ModbusSlave.possible(), "skipped: the device is /usr/bin/python3 with python3-pymodbus and python3-serial, which are not here");
    }

    private record Wires(BusPlan plan, String slave, Runnable cut) implements AutoCloseable {
        @Override
        public void close() {
            cut.run();
        }
    }

    private Wires wires(ModbusSlave.Kind kind) throws Exception {
        if (kind == ModbusSlave.Kind.RTU) {
            assumeTrue(SerialCable.possible(), "skipped: socat lays the cable and is not here");
            SerialCable cable = SerialCable.in(folder);
            return new Wires(new BusPlan.Rs485(cable.master(), 9_600, BusPlan.Parity.NONE, 1), cable.slave(), cable::close);
        }
        int port = freePort();
        BusPlan.Framing framing = kind == ModbusSlave.Kind.TCP ? BusPlan.Framing.TCP : BusPlan.Framing.RTU;
        return new Wires(new BusPlan.Tcp("127.0.0.1", port, framing), Integer.toString(port), () -> {});
    }

    @ParameterizedTest
    @EnumSource
    void metersAreReadAndRelaysSwitchedAndReadBack(ModbusSlave.Kind kind) throws Exception {
        try (Wires wires = wires(kind);
                ModbusSlave slave = ModbusSlave.start(kind, wires.slave());
                Buses buses = start(wires)) {
            slave.showsKwh(1, 1_234.5f);
            slave.hasSerial(1, 20_123_456);
            slave.holds(2, 256, 0x0001);
            slave.holds(2, 257, 0x0002);
            Wait.until("it is read", () -> wattHours(buses, "M-101") == 1_234_500);
            MeterState.Shows shows = (MeterState.Shows) meter(buses, "M-101");
            assertEquals("20123456", shows.register().serial());
            Wait.until("the other, too", () -> wattHours(buses, "M-102") == 0x20001 * 10);
            slave.showsKwh(1, 1_234.75f);
            Wait.until("it counts on", () -> wattHours(buses, "M-101") == 1_234_750);

            assertEquals(Optional.of(Power.OFF), buses.read("MC-1"));
            buses.power("MC-1", Power.ON);
            Wait.until("it has power", () -> buses.read("MC-1").equals(Optional.of(Power.ON)));
            assertTrue(slave.coil(2, 3));
            assertFalse(slave.coil(2, 12), "the other one is left alone");
            buses.power("SAW-4", Power.ON);
            buses.power("MC-1", Power.OFF);
            Wait.until("they changed", () -> buses.read("SAW-4").equals(Optional.of(Power.ON)) && buses.read("MC-1").equals(Optional.of(Power.OFF)));
            slave.coil(2, 12, false);
            Wait.until("what somebody switched on the board is switched again", () -> slave.coil(2, 12));
            buses.power("NOT-HERE", Power.ON);
            assertEquals(Optional.empty(), buses.read("NOT-HERE"));
            assertEquals(Optional.empty(), buses.meter("M-999"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "RTU"})
    void aDeviceThatIsKilledIsSilentAndComesBack(ModbusSlave.Kind kind) throws Exception {
        try (Wires wires = wires(kind);
                Buses buses = start(wires)) {
            assertEquals(new MeterState.Unasked(), meter(buses, "M-101"), "nobody waits for the bus");
            assertEquals(Optional.empty(), buses.read("MC-1"), "nobody can tell");
            buses.power("MC-1", Power.ON);
            assertEquals(Optional.of(Power.OFF), buses.read("MC-1"), "what is not confirmed is not believed");
            try (ModbusSlave slave = ModbusSlave.start(kind, wires.slave())) {
                slave.showsKwh(1, 10);
                Wait.until("it is read", () -> wattHours(buses, "M-101") == 10_000);
                Wait.until("it has power", () -> buses.read("MC-1").equals(Optional.of(Power.ON)));
            }
            Wait.until("it is silent", () -> meter(buses, "M-101") instanceof MeterState.Silent);
            Wait.until("nobody believes in its power", () -> buses.read("MC-1").equals(Optional.of(Power.OFF)));
            try (ModbusSlave slave = ModbusSlave.start(kind, wires.slave())) {
                slave.showsKwh(1, 10.5f);
                Wait.until("it is back", () -> wattHours(buses, "M-101") == 10_500);
                Wait.until("it has power again", () -> slave.coil(2, 3) && buses.read("MC-1").equals(Optional.of(Power.ON)));
            }
        }
    }

    @Test
    void aCoilThatConfirmsAndDoesNothingIsFound() throws Exception {
        try (Wires wires = wires(ModbusSlave.Kind.TCP);
                ModbusSlave slave = ModbusSlave.start(ModbusSlave.Kind.TCP, wires.slave());
                Buses buses = start(wires)) {
            Wait.until("it is there", () -> buses.read("MC-1").isPresent());
            Supervision relays = new Supervision(buses, System::nanoTime);
            slave.lies(3);
            relays.power("MC-1", Power.ON);
            relays.power("SAW-4", Power.ON);
            Wait.until("the honest one has power", () -> relays.read("SAW-4").equals(Optional.of(Power.ON)));
            assertTrue(relays.isUnpowered("MC-1"));
            Wait.until("it is told", () -> relays.faults().equals(new TreeMap<>(Map.of("MC-1", Power.ON))));
        }
    }

    @Test
    void aSlowDeviceIsReadAndOneThatIsTooSlowIsSilentAndMixesNothingUp() throws Exception {
        try (Wires wires = wires(ModbusSlave.Kind.RTU);
                ModbusSlave slave = ModbusSlave.start(ModbusSlave.Kind.RTU, wires.slave())) {
            slave.showsKwh(1, 111);
            slave.holds(2, 256, 222);
            slave.delays(0.2);
            try (Buses buses = start(wires)) {
                Wait.until("it is read", () -> wattHours(buses, "M-101") == 111_000 && wattHours(buses, "M-102") == 2_220);
                slave.delays(0.7);
                Wait.until("it is silent", () -> meter(buses, "M-101") instanceof MeterState.Silent);
                slave.delays(0);
                Wait.until("it is read again", () -> wattHours(buses, "M-101") == 111_000 && wattHours(buses, "M-102") == 2_220);
            }
        }
    }

    @Test
    void anExchangedMeterIsKnownByItsSerialNumberAndALeapIsAskedForTwiceMore() throws Exception {
        try (Wires wires = wires(ModbusSlave.Kind.TCP);
                ModbusSlave slave = ModbusSlave.start(ModbusSlave.Kind.TCP, wires.slave());
                Buses buses = start(wires)) {
            slave.showsKwh(1, 5_000);
            slave.hasSerial(1, 1);
            Wait.until("it is read", () -> wattHours(buses, "M-101") == 5_000_000);
            slave.hasSerial(1, 2);
            slave.showsKwh(1, 9_000);
            Wait.until("it is read", () -> wattHours(buses, "M-101") == 9_000_000);
            assertEquals("2", ((MeterState.Shows) meter(buses, "M-101")).register().serial());
            slave.showsKwh(1, Float.NaN);
            Wait.until("what is no number is no answer", () ->
                    meter(buses, "M-101") instanceof MeterState.Silent(var _, MeterState.Why why) && why == MeterState.Why.STRANGE_ANSWER);
        }
    }

    @Test
    void oneThatDoesNotAnswerIsAskedLessAndLess() {
        assertEquals(Bus.REST, Bus.rest(0));
        assertEquals(Bus.REST, Bus.rest(1));
        assertEquals(Bus.REST.multipliedBy(2), Bus.rest(2));
        assertEquals(Bus.LONGEST, Bus.rest(5));
        assertEquals(Bus.LONGEST, Bus.rest(1_000_000));
        assertTrue(RegisterMeter.SILENT.compareTo(Bus.REST.plus(Duration.ofSeconds(3))) > 0, "one lost frame is no alarm");
    }

    private Buses start(Wires wires) {
        return Buses.start(new TreeMap<>(Map.of("main", wires.plan())), PARTS, Clock.systemUTC());
    }

    private static MeterState meter(Buses buses, String code) {
        return buses.meter(code).orElseThrow().state();
    }

    private static long wattHours(Buses buses, String code) {
        return meter(buses, code) instanceof MeterState.Shows(var register) ? register.wattHours() : -1;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
