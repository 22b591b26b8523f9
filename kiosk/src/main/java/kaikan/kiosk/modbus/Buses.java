package kaikan.kiosk.modbus;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import kaikan.kiosk.meter.MeterSource;
import kaikan.kiosk.panel.Relay;
import kaikan.kiosk.profile.BusPlan;
import kaikan.kiosk.profile.MeterPlan;
import kaikan.kiosk.profile.RelayPlan;

/// The Modbus lines of a device, with the meters and relays on them.
public final class Buses implements Relay, AutoCloseable {
    private final Map<String, MeterSource> meters = new HashMap<>();
    private final Map<String, Coil> coils = new HashMap<>();
    private final List<Bus> buses = new ArrayList<>();

    private record Coil(RelayBoard board, int number, Bus bus) {}

    /// Coils that are read in one question, of which the protocol has 2,000 at most.
    private record Place(int unit, int thousand) {
        private static final int THOUSAND = 1_000;

        static Place of(RelayPlan.OnCoil relay) {
            return new Place(relay.unit(), relay.coil() / THOUSAND);
        }
    }

    /// What hangs on the lines: meters and relays by their codes.
    public record Parts(Map<String, MeterPlan.Modbus> meters, Map<String, RelayPlan.OnCoil> relays) {
        public Parts {
            meters = Map.copyOf(meters);
            relays = Map.copyOf(relays);
        }

        private boolean isEmpty(String bus) {
            return meters.values().stream().noneMatch(meter -> meter.bus().equals(bus))
                    && relays.values().stream().noneMatch(relay -> relay.bus().equals(bus));
        }
    }

    private Buses() {}

    /// Opens the lines on which there is anything, in the background: a line that is not there is tried again and again.
    public static Buses start(SortedMap<String, BusPlan> plans, Parts parts, Clock clock) {
        Buses all = new Buses();
        plans.forEach((name, plan) -> {
            if (!parts.isEmpty(name)) {
                all.add(name, line(plan), parts, clock);
            }
        });
        all.buses.forEach(Bus::start);
        return all;
    }

    private void add(String name, Line line, Parts parts, Clock clock) {
        List<Part> devices = new ArrayList<>();
        parts.meters().forEach((code, plan) -> {
            if (plan.bus().equals(name)) {
                RegisterMeter meter = new RegisterMeter(code, plan, clock);
                meters.put(code, meter);
                devices.add(meter);
            }
        });
        Map<Place, TreeSet<Integer>> used = new HashMap<>();
        parts.relays().values().stream().filter(relay -> relay.bus().equals(name)).forEach(relay ->
                used.computeIfAbsent(Place.of(relay), _ -> new TreeSet<>()).add(relay.coil()));
        Map<Place, RelayBoard> boards = new HashMap<>();
        used.forEach((place, numbers) -> boards.put(place, new RelayBoard(place.unit(), numbers)));
        devices.addAll(boards.values());
        Bus bus = new Bus(name, line, devices);
        parts.relays().forEach((machine, relay) -> {
            RelayBoard board = relay.bus().equals(name) ? boards.get(Place.of(relay)) : null;
            if (board != null) {
                coils.put(machine, new Coil(board, relay.coil(), bus));
            }
        });
        buses.add(bus);
    }

    private static Line line(BusPlan plan) {
        return switch (plan) {
            case BusPlan.Rs485 serial -> SerialLine.of(serial);
            case BusPlan.Tcp network -> NetworkLine.of(network);
        };
    }

    /// The meter of a code; empty where none of that code is on these lines.
    public Optional<MeterSource> meter(String code) {
        return Optional.ofNullable(meters.get(code));
    }

    @Override
    public void power(String machine, Power power) {
        Coil coil = coils.get(machine);
        if (coil != null) {
            coil.board().order(coil.number(), power);
            coil.bus().wake();
        }
    }

    @Override
    public Optional<Power> read(String machine) {
        Coil coil = coils.get(machine);
        return coil == null ? Optional.empty() : coil.board().read(coil.number());
    }

    /// Lets go of the lines. Coils stay as they are.
    @Override
    public void close() {
        buses.forEach(Bus::close);
    }
}
