package kaikan.kiosk;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kaikan.kiosk.profile.PanelPlan;
import kaikan.kiosk.profile.Profile;
import kaikan.kiosk.profile.ProfileReader;
import kaikan.kiosk.profile.ProfileReading;
import kaikan.kiosk.profile.ScannerPlan;
import kaikan.kiosk.screen.Language;
import kaikan.kiosk.screen.SimulationPage;

/// What an operator sets, by environment (`KAIKAN_KIOSK_SERVER`) or system property (`kaikan.kiosk.server`, which wins).
/// Which site this is, the server says at the enrolment.
///
/// @param server the server's address; default http://localhost:8080
/// @param folder the folder of the journal; default .kaikan/kiosk
/// @param port the local page's port; default 0 = any free one
/// @param profile what the device is made of, read from the file that the setting names; default all of it simulated
/// @param simulation where the simulation is; default nowhere, so that at a real door nobody types codes or pulls the cable by it
/// @param code a one-time enrolment code to use while the server does not take this device; empty = it is typed on the screen
/// @param language the screen's first language: ja, en or easy; default ja
/// @param pin the number the staff types for the muster list and the self-test, at most six digits; empty = not asked,
/// and the list names nobody
record KioskConfig(
        URI server, Path folder, int port, Profile profile, SimulationPage.Place simulation, String code, Language language, String pin,
        Pace pace) {
    private static final String ENVIRONMENT = "KAIKAN_KIOSK_";
    private static final String PROPERTY = "kaikan.kiosk.";
    private static final Set<String> KEYS = new TreeSet<>(Set.of(
            "server", "folder", "port", "profile", "simulation", "code", "serial", "language", "pin", "manifest.seconds", "meter.seconds",
            "health.seconds", "retry.millis"));

    /// How often things happen: the manifest is asked for, meters are read, the device's health is reported;
    /// and the first wait after a failed question.
    record Pace(Duration manifest, Duration meter, Duration health, Duration retry) {}

    /// Reads the settings; an unknown key or a value that cannot be understood is refused.
    static KioskConfig from(Map<String, String> environment, Properties properties) throws CannotStart {
        Map<String, String> given = new TreeMap<>();
        environment.forEach((name, value) -> keep(given, name, ENVIRONMENT, value));
        properties.stringPropertyNames().forEach(name -> keep(given, name, PROPERTY, properties.getProperty(name)));
        Set<String> unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new CannotStart(
                    "There is no kiosk setting " + String.join(", ", unknown) + "; the settings are " + String.join(", ", KEYS) + ".");
        }
        return read(given);
    }

    private static KioskConfig read(Map<String, String> given) throws CannotStart {
        Profile profile = profile(given);
        return new KioskConfig(
                server(given.getOrDefault("server", "http://localhost:8080")),
                Path.of(given.getOrDefault("folder", ".kaikan/kiosk")),
                port(given),
                profile,
                simulation(given.getOrDefault("simulation", "off"), profile),
                given.getOrDefault("code", ""),
                language(given.getOrDefault("language", "ja")),
                pin(given.getOrDefault("pin", "")),
                new Pace(
                        Duration.ofSeconds(number(given, "manifest.seconds", 30, 86_400)),
                        Duration.ofSeconds(number(given, "meter.seconds", 60, 86_400)),
                        Duration.ofSeconds(number(given, "health.seconds", 300, 86_400)),
                        Duration.ofMillis(number(given, "retry.millis", 1_000, 60_000))));
    }

    /// Whether whatever this device says and hears goes readable through a network: only a server on this very machine needs no https.
    boolean isReadable() {
        return "http".equals(server.getScheme()) && !isThisMachine(server.getHost());
    }

    /// Whether there is a simulation for a person to drive.
    boolean simulates() {
        return simulation != SimulationPage.Place.NOWHERE;
    }

    private static boolean isThisMachine(String host) {
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false; // a name, whoever answers to it
        }
    }

    private static void keep(Map<String, String> given, String name, String prefix, String value) {
        if (name.startsWith(prefix)) {
            given.put(name.substring(prefix.length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
        }
    }

    private static URI server(String text) throws CannotStart {
        try {
            URI uri = URI.create(text);
            if (Set.of("http", "https").contains(Optional.ofNullable(uri.getScheme()).orElse("")) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException _) {
            // said below, in our words
        }
        throw new CannotStart("The setting server must be the server's address, such as https://kaikan.example.jp, not \"" + text + "\".");
    }

    /// A device without a profile is simulated, but its scanner may be real.
    private static Profile profile(Map<String, String> given) throws CannotStart {
        String file = given.getOrDefault("profile", "");
        String serial = given.getOrDefault("serial", "");
        if (file.isEmpty()) {
            return serial.isEmpty()
                    ? Profile.simulated()
                    : Profile.simulated().with(new ScannerPlan.Serial(serial, ScannerPlan.Serial.USUAL_BAUD));
        }
        if (!serial.isEmpty()) {
            throw new CannotStart("The setting serial is for a kiosk without a profile: name the scanner in " + file + " and take the setting out.");
        }
        return switch (ProfileReader.read(Path.of(file))) {
            case ProfileReading.Good(Profile profile) -> profile;
            case ProfileReading.Bad(List<String> wrong) ->
                    throw new CannotStart("The profile " + file + " cannot be used:\n" + String.join("\n", wrong));
        };
    }

    private static SimulationPage.Place simulation(String text, Profile profile) throws CannotStart {
        SimulationPage.Place place = switch (text) {
            case "off" -> SimulationPage.Place.NOWHERE;
            case "beside" -> SimulationPage.Place.BESIDE;
            case "shown" -> SimulationPage.Place.SHOWN;
            case String _ -> throw new CannotStart("The setting simulation must be off, beside or shown, not \"" + text + "\".");
        };
        if (place != SimulationPage.Place.NOWHERE && !(profile.panel() instanceof PanelPlan.Simulated)) {
            throw new CannotStart("The setting simulation must be off, because the profile names a real panel, which nobody drives by a page.");
        }
        return place;
    }

    private static Language language(String text) throws CannotStart {
        return Language.of(text).orElseThrow(() -> new CannotStart("The setting language must be ja, en or easy, not \"" + text + "\"."));
    }

    /// What can be typed on the screen's keys.
    private static String pin(String text) throws CannotStart {
        if (text.matches("[0-9]{0,6}")) {
            return text;
        }
        throw new CannotStart("The setting pin must be at most six digits, which is what can be typed on the screen.");
    }

    private static int port(Map<String, String> given) throws CannotStart {
        return given.getOrDefault("port", "0").equals("0") ? 0 : number(given, "port", 1, 65_535);
    }

    /// Nothing is done every 0 seconds.
    private static int number(Map<String, String> given, String key, int otherwise, int most) throws CannotStart {
        String text = given.getOrDefault(key, Integer.toString(otherwise));
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
        if (number >= 1 && number <= most) {
            return number;
        }
        throw new CannotStart("The setting " + key + " must be a whole number from 1 to " + most + ", not \"" + text + "\".");
    }
}
