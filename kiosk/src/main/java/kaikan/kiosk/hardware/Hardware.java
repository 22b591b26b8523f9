package kaikan.kiosk.hardware;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kaikan.kiosk.meter.MeterSource;
import kaikan.kiosk.meter.SimulatedMeters;
import kaikan.kiosk.panel.Panel;
import kaikan.kiosk.panel.PinsMissing;
import kaikan.kiosk.panel.SimulatedPanel;
import kaikan.kiosk.profile.Profile;
import kaikan.kiosk.scan.Scanner;

/// The parts of one device.
public interface Hardware extends AutoCloseable {
    /// Builds what a profile names.
    ///
    /// @throws PinsMissing if it names pins that this machine does not have
    static Hardware of(Profile profile, Clock clock) throws PinsMissing {
        return profile.equals(Profile.simulated()) ? new SimulatedHardware(clock) : ProfiledHardware.of(profile, clock);
    }

    /// What is around the screen.
    Panel panel();

    /// What reads codes beside the page; not yet started.
    List<Scanner> scanners();

    /// The meter of a code; empty where this device does not read it.
    Optional<MeterSource> meter(String code);

    /// What a person can drive; empty at a real door.
    Optional<Simulation> simulation();

    @Override
    void close();

    /// The parts that are driven on a page.
    record Simulation(SimulatedPanel panel, SimulatedMeters meters) {}
}
