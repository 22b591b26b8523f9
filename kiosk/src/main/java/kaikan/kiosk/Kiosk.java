package kaikan.kiosk;

import java.time.Duration;
import kaikan.kiosk.config.Configuration;
import kaikan.kiosk.gate.Gate;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.hardware.Hardware;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Journal;
import kaikan.kiosk.journal.JournalBroken;
import kaikan.kiosk.life.Vitals;
import kaikan.kiosk.link.Identity;
import kaikan.kiosk.link.Link;
import kaikan.kiosk.link.NetworkSwitch;
import kaikan.kiosk.meter.Meters;
import kaikan.kiosk.panel.Panel;
import kaikan.kiosk.panel.PinsMissing;
import kaikan.kiosk.panel.Supervision;
import kaikan.kiosk.screen.Conduct;
import kaikan.kiosk.screen.Guesses;
import kaikan.kiosk.screen.Pictures;
import kaikan.kiosk.screen.Rooms;
import kaikan.kiosk.screen.ScreenServer;
import kaikan.kiosk.screen.SimulationPage;
import kaikan.kiosk.screen.StaffNumber;
import kaikan.kiosk.screen.Stage;
import kaikan.kiosk.use.Metering;
import kaikan.kiosk.use.UseDesk;
import kaikan.protocol.Message;
import kaikan.protocol.Settings;

/// One kiosk: builds the rooms, connects them, and starts them. No rule is in here.
public final class Kiosk implements AutoCloseable {
    static final String SOFTWARE = "0.1.0";

    private static final String READABLE = "Warning: what this kiosk says to the server, visitors' names too, can be read in the network, and answers"
            + " can be changed there. Set KAIKAN_KIOSK_SERVER to an address that begins with https.";
    private static final Duration SCREEN = Duration.ofMillis(500);

    private final KioskConfig config;
    private final Ground ground;
    private final DeviceClock clock;
    private final Identity identity;
    private final House house;
    private final Configuration configuration;
    private final Hardware hardware;
    private final NetworkSwitch network = new NetworkSwitch();
    private final UseDesk desk;
    private final Link link;
    private final Stage stage;
    private final Rounds rounds = new Rounds();
    private final Retention retention;
    private final Chores chores;
    private final Pictures pictures = new Pictures();
    private final Health health;
    private final Vitals vitals;

    private Kiosk(KioskConfig config, Ground ground, Hardware hardware, DeviceClock clock) {
        this.config = config;
        this.ground = ground;
        this.hardware = hardware;
        this.clock = clock;
        Journal journal = ground.journal();
        identity = new Identity(journal);
        house = new House(journal, clock, identity::device);
        configuration = new Configuration(house, journal);
        retention = new Retention(house, journal, clock);
        Meters counts = new Meters(journal, hardware::meter);
        Panel panel = hardware.panel();
        Supervision relays = new Supervision(panel.relay(), System::nanoTime);
        desk = new UseDesk(house, clock, new Metering(counts, journal), relays);
        link = new Link(
                config.server(),
                network,
                new Link.Parts(journal, house, identity, clock),
                new Link.Plan(
                        config.pace().manifest(), config.pace().retry(), new Link.Papers(SOFTWARE, config.code()), this::newManifest));
        Guesses exits = new Guesses("exit.numbers", Guesses.Patience.OF_EXITS, journal, clock);
        stage = new Stage(
                new Rooms(house, new Gate(house, clock), desk, panel, link.calls()::state, asking(link)),
                clock,
                new Stage.Manners(
                        this::conduct, new StaffNumber(this::staffNumber, journal, clock), exits, identity::standing,
                        new ScannedCode(link::enrol, this::enrolment)));
        Health.Body body = new Health.Body(hardware.scanners(), pictures, relays, counts);
        health = new Health(new Health.Parts(config, ground.folder(), journal, house, identity, link, clock, body, this::conduct));
        chores = new Chores(house, identity, desk, counts, health);
        vitals = Vitals.of(System.getenv(), new Signs(hardware.scanners(), house, journal, stage, clock).all());
    }

    /// Starts a kiosk with the settings of the environment and prints its address.
    public static void main(String[] arguments) {
        try {
            KioskConfig config = KioskConfig.from(System.getenv(), System.getProperties());
            if (config.isReadable()) {
                System.err.println(READABLE);
            }
            Kiosk kiosk = start(config);
            Runtime.getRuntime().addShutdownHook(new Thread(kiosk::close, "stop"));
            String simulation = config.simulates() ? "   with its simulated hardware: " + kiosk.address() + "sim/" : "";
            System.out.println("Kiosk: " + kiosk.address() + simulation);
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /// Starts a kiosk; what it cannot stand on, or cannot keep anything in, is given back.
    static Kiosk start(KioskConfig config) throws CannotStart {
        return start(config, DeviceClock.ofThisMachine());
    }

    /// Starts one with a clock of its own, right or wrong.
    static Kiosk start(KioskConfig config, DeviceClock clock) throws CannotStart {
        Ground ground = Ground.take(config, clock);
        Hardware hardware = hardware(config, ground, clock);
        try {
            Kiosk kiosk = new Kiosk(config, ground, hardware, clock);
            kiosk.start();
            return kiosk;
        } catch (JournalBroken e) {
            hardware.close();
            ground.close();
            throw ground.folder().cannotUse(e);
        }
    }

    private static Hardware hardware(KioskConfig config, Ground ground, DeviceClock clock) throws CannotStart {
        try {
            return Hardware.of(config.profile(), clock);
        } catch (PinsMissing e) {
            ground.close();
            throw new CannotStart("The profile names pins that this machine does not have or another program uses: use this board's profile.", e);
        }
    }

    /// The local page's address.
    String address() {
        return ground.screen().address();
    }

    @Override
    public void close() {
        vitals.close();
        rounds.close();
        link.close();
        hardware.close();
        ground.close();
    }

    private void start() {
        if (identity.enrolled()) {
            house.record(new Message.Booted(SOFTWARE));
            retention.prune();
            configuration.consider();
        }
        desk.setPower();
        chores.endUses();
        hardware.panel().callButton().onPress(stage::call);
        if (config.simulates()) {
            hardware.simulation().ifPresent(simulated ->
                    ground.screen().simulate(stage, new SimulationPage.Hardware(simulated.panel(), network, simulated.meters())));
        }
        ground.screen().start(stage, health, new ScreenServer.Ways(link::enrol, pictures, config.simulation()));
        link.start();
        hardware.scanners().forEach(scanner -> scanner.start(stage::scan));
        rounds.every(SCREEN, "screen", stage::tick);
        chores.begin(rounds, config.pace(), clock);
        vitals.ready();
    }

    private static Rooms.News asking(Link link) {
        return new Rooms.News() {
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

    private void enrolment(String problem) {
        stage.enrolment(problem);
    }

    /// As the staff has set it, or else by the settings of this device's start.
    private Conduct conduct() {
        return configuration.settings().map(Conduct::of).orElseGet(() -> Conduct.usual(config.language()));
    }

    private String staffNumber() {
        return configuration.settings().map(Settings::staffNumber).orElse(config.pin());
    }

    private void newManifest() {
        if (configuration.consider()) {
            stage.rearranged();
        }
        desk.setPower();
        stage.tick();
        retention.prune();
    }
}
