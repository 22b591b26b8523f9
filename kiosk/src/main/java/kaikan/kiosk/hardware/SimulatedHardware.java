package kaikan.kiosk.hardware;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kaikan.kiosk.meter.MeterSource;
import kaikan.kiosk.meter.SimulatedMeters;
import kaikan.kiosk.panel.Panel;
import kaikan.kiosk.panel.SimulatedPanel;
import kaikan.kiosk.scan.Scanner;

/// A device without hardware: lamp, relays and meters are a person's, and codes come by the page.
final class SimulatedHardware implements Hardware {
    private final Simulation simulation;

    SimulatedHardware(Clock clock) {
        simulation = new Simulation(new SimulatedPanel(), new SimulatedMeters(clock));
    }

    @Override
    public Panel panel() {
        return simulation.panel().asPanel();
    }

    @Override
    public List<Scanner> scanners() {
        return List.of();
    }

    @Override
    public Optional<MeterSource> meter(String code) {
        return Optional.of(simulation.meters().of(code));
    }

    @Override
    public Optional<Simulation> simulation() {
        return Optional.of(simulation);
    }

    @Override
    public void close() {
        // nothing was opened
    }
}
