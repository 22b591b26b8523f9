package kaikan.kiosk.config;

import java.util.Map;
import java.util.Optional;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.journal.Facts;
import kaikan.kiosk.journal.JournalBroken;
import kaikan.protocol.DeviceConfig;
import kaikan.protocol.Json;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.Settings;
import org.jspecify.annotations.Nullable;

/// The last configuration by which this device can work, and the last that it has refused. Both are kept, so that a restart without a server
/// changes nothing, and each is told of once.
public final class Configuration {
    private static final System.Logger LOG = System.getLogger(Configuration.class.getName());
    private static final String KEPT = "config.kept";
    private static final String REFUSED = "config.refused";

    private final House house;
    private @Nullable DeviceConfig kept;
    private @Nullable DeviceConfig refused;
    private volatile @Nullable Settings settings;

    /// What the journal has kept; what cannot be read of it is as if it had never been told.
    public Configuration(House house, Facts facts) {
        this.house = house;
        this.refused = facts.fact(REFUSED).flatMap(Configuration::read).orElse(null);
        DeviceConfig last = facts.fact(KEPT).flatMap(Configuration::read).orElse(null);
        if (last != null && ConfigReader.read(last.text(), null) instanceof ConfigReader.Reading.Good(Settings good)) {
            this.kept = last;
            this.settings = good;
        }
    }

    /// What the staff has set; empty as long as this device was told nothing that it can use.
    public Optional<Settings> settings() {
        return Optional.ofNullable(settings);
    }

    /// Looks at what the newest manifest says, and takes it or refuses it.
    ///
    /// @return whether the device behaves in another way from now on
    public synchronized boolean consider() {
        Manifest manifest = house.manifest().orElse(null);
        DeviceConfig told = manifest == null ? null : manifest.config();
        if (told == null || told.equals(kept) || told.equals(refused)) {
            return false;
        }
        try {
            return switch (ConfigReader.read(told.text(), manifest)) {
                case ConfigReader.Reading.Good(Settings good) -> take(told, good);
                case ConfigReader.Reading.Bad(String why) -> refuse(told, why);
            };
        } catch (JournalBroken e) {
            LOG.log(System.Logger.Level.ERROR, "The configuration cannot be kept, and waits for the next manifest", e);
            return false;
        }
    }

    private boolean take(DeviceConfig told, Settings good) {
        house.record(new Message.ConfigTaken(told.version()), Map.of(KEPT, Json.write(told), REFUSED, ""));
        kept = told;
        refused = null;
        settings = good;
        return true;
    }

    private boolean refuse(DeviceConfig told, String why) {
        LOG.log(System.Logger.Level.WARNING, "Version " + told.version() + " of the configuration is refused: " + why);
        house.record(new Message.ConfigRefused(told.version(), why), Map.of(REFUSED, Json.write(told)));
        refused = told;
        return false;
    }

    private static Optional<DeviceConfig> read(String text) {
        try {
            return Optional.of(Json.read(text, DeviceConfig.class));
        } catch (Json.Unreadable _) {
            return Optional.empty();
        }
    }
}
