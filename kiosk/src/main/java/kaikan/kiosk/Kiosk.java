package kaikan.kiosk;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import kaikan.kiosk.gate.Gate;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Journal;
import kaikan.kiosk.link.Identity;
import kaikan.kiosk.link.Link;
import kaikan.kiosk.link.NetworkSwitch;
import kaikan.kiosk.link.Standing;
import kaikan.kiosk.meter.Meters;
import kaikan.kiosk.meter.SimulatedMeters;
import kaikan.kiosk.panel.SimulatedPanel;
import kaikan.kiosk.scan.SerialScanner;
import kaikan.kiosk.screen.Guesses;
import kaikan.kiosk.screen.Pictures;
import kaikan.kiosk.screen.ScreenServer;
import kaikan.kiosk.screen.SimulationPage;
import kaikan.kiosk.screen.StaffNumber;
import kaikan.kiosk.screen.Stage;
import kaikan.kiosk.use.Metering;
import kaikan.kiosk.use.UseDesk;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.Meter;
import kaikan.protocol.WalkInForm;
import org.jspecify.annotations.Nullable;

/// One kiosk: builds the rooms, connects them, and starts them. No rule is in here.
public final class Kiosk implements AutoCloseable {
    static final String SOFTWARE = "0.1.0";

    private static final Duration KEEP = Duration.ofDays(35);

    private final KioskConfig config;
    private final DataFolder folder;
    private final Journal journal;
    private final DeviceClock clock = DeviceClock.ofThisMachine();
    private final Identity identity;
    private final House house;
    private final SimulatedPanel panel = new SimulatedPanel();
    private final SimulatedMeters meters = new SimulatedMeters();
    private final NetworkSwitch network = new NetworkSwitch();
    private final UseDesk desk;
    private final Meters counts;
    private final Link link;
    private final Stage stage;
    private final Rounds rounds = new Rounds();
    private final Pictures pictures = new Pictures();
    private final ScreenServer screen;
    private final @Nullable SerialScanner scanner;
    private final Health health;

    private Kiosk(KioskConfig config) throws CannotStart {
        this.config = config;
        folder = DataFolder.own(config.folder());
        try {
            screen = page(config);
            journal = folder.journal(clock);
        } catch (CannotStart e) {
            folder.close();
            throw e;
        }
        identity = new Identity(journal);
        house = new House(journal, clock, identity::device);
        counts = new Meters(journal, meters::of);
        desk = new UseDesk(house, clock, new Metering(counts, journal), panel);
        link = new Link(
                config.server(),
                network,
                new Link.Parts(journal, house, identity, clock),
                new Link.Plan(
                        config.pace().manifest(), config.pace().retry(), new Link.Papers(SOFTWARE, config.code()), this::newManifest));
        Guesses exits = new Guesses("exit.numbers", Guesses.Patience.OF_EXITS, journal, clock);
        stage = new Stage(
                new Stage.Rooms(house, new Gate(house, clock), desk, panel.asPanel(), link.calls()::state, asking(link)),
                clock,
                new Stage.Manners(config.language(), new StaffNumber(config.pin(), journal, clock), exits, identity::standing));
        scanner = config.serial().isEmpty() ? null : new SerialScanner(config.serial(), stage::scan);
        health = new Health(new Health.Parts(config, folder, journal, house, identity, link, clock, new Health.Eyes(scanner, pictures)));
    }

    /// Starts a kiosk with the settings of the environment and prints its address.
    public static void main(String[] arguments) {
        try {
            Kiosk kiosk = start(KioskConfig.from(System.getenv(), System.getProperties()));
            Runtime.getRuntime().addShutdownHook(new Thread(kiosk::close, "stop"));
            System.out.println("Kiosk: " + kiosk.screen.address() + "   with its simulated hardware: " + kiosk.screen.address() + "sim/");
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static Kiosk start(KioskConfig config) throws CannotStart {
        Kiosk kiosk = new Kiosk(config);
        kiosk.start();
        return kiosk;
    }

    /// The local page's address.
    String address() {
        return screen.address();
    }

    @Override
    public void close() {
        rounds.close();
        link.close();
        if (scanner != null) {
            scanner.close();
        }
        screen.close();
        journal.close();
        folder.close();
    }

    private void start() {
        if (identity.enrolled()) {
            house.record(new Message.Booted(SOFTWARE));
            prune();
        }
        desk.setPower();
        endUses();
        panel.onPress(stage::call);
        screen.simulate(stage, new SimulationPage.Hardware(panel, network, meters));
        screen.start(stage, health, new ScreenServer.Ways(link::enrol, pictures, config.codes()));
        link.start();
        if (scanner != null) {
            scanner.start();
        }
        rounds.every(Duration.ofMillis(500), "screen", stage::tick);
        rounds.everyOnTheClock(config.pace().meter(), clock, this::readMeters);
        rounds.every(config.pace().health(), "health", this::reportHealth);
        rounds.every(Duration.ofSeconds(1), "machines", this::endUses);
    }

    private static Stage.News asking(Link link) {
        return new Stage.News() {
            @Override
            public boolean ask() {
                return link.ask();
            }

            @Override
            public long told() {
                return link.told();
            }
        };
    }

    private void newManifest() {
        desk.setPower();
        stage.tick();
        prune();
    }

    /// Forgets what is old and known to the server: at each start and with each new manifest, which says how much is known, and how long
    /// people were told that their names are kept.
    private void prune() {
        house.manifest().ifPresent(known -> {
            WalkInForm form = known.walkIn();
            Integer days = form == null ? null : form.keptDays();
            Duration keep = days == null || days > KEEP.toDays() ? KEEP : Duration.ofDays(days);
            journal.prune(clock.instant().minus(keep), known.appliedThrough());
        });
    }

    private void readMeters() {
        if (identity.standing().serves()) {
            for (Meter meter : house.manifest().map(Manifest::meters).orElse(List.of())) {
                synchronized (house) {
                    counts.read(meter.code(), house::record);
                }
            }
        }
    }

    /// Out of service nobody can stop a machine here any more.
    private void endUses() {
        if (identity.standing() == Standing.REVOKED) {
            desk.endWhatIsOver();
        }
    }

    private void reportHealth() {
        if (identity.standing().serves()) {
            house.record(health.report());
        }
    }

    private static ScreenServer page(KioskConfig config) throws CannotStart {
        try {
            return new ScreenServer(config.port());
        } catch (IOException e) {
            throw new CannotStart(
                    "The port " + config.port() + " is taken or not allowed: stop what uses it, or set KAIKAN_KIOSK_PORT to another one.",
                    e);
        }
    }
}
