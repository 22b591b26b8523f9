package kaikan.kiosk.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads a profile and checks it as a whole. Whatever the text is, the answer is a profile or sentences, never an exception.
public final class ProfileReader {
    /// Longest profile, in bytes.
    public static final int LONGEST = 65_536;

    private final Flaws flaws = new Flaws();
    private final Claims claims = new Claims();
    private final Pins pins = new Pins(claims);

    private ProfileReader() {}

    /// Reads a file.
    public static ProfileReading read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(LONGEST + 1));
        } catch (IOException _) {
            return new ProfileReading.Bad(List.of("The profile " + file + " cannot be read: there is no such file, or this user may not read it."));
        }
    }

    /// Reads a profile's bytes, which are UTF-8.
    public static ProfileReading read(byte[] bytes) {
        if (bytes.length > LONGEST) {
            return new ProfileReading.Bad(List.of("The profile is longer than " + LONGEST + " bytes."));
        }
        try {
            return new ProfileReader().text(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return new ProfileReading.Bad(List.of("The profile is not a text in UTF-8."));
        }
    }

    private ProfileReading text(String text) {
        Optional<Profile> profile = Text.read(text, flaws).flatMap(value -> Section.whole(value, flaws)).map(this::profile);
        return profile.isPresent() && flaws.none() ? new ProfileReading.Good(profile.get()) : new ProfileReading.Bad(flaws.sentences());
    }

    private Profile profile(Section whole) {
        Profile.Board board = whole.choice("board", List.of(Profile.Board.values())).orElse(Profile.Board.PI5);
        List<ScannerPlan> scanners = whole.items("scanners").stream().map(new ScannerReader(claims)::read).toList();
        SortedMap<String, BusPlan> buses = whole.loose("buses").map(new BusReader(claims, flaws)::read).orElseGet(TreeMap::new);
        Wiring wiring = new Wiring(whole.loose("buses").map(Section::names).orElseGet(Set::of), flaws);
        PanelPlan panel = new PanelReader(pins, wiring).read(whole);
        MetersPlan meters = new MeterReader(pins, wiring).read(whole);
        if (board == Profile.Board.NONE) {
            claims.noPins(whole);
        }
        @Nullable Duration watchdog = whole.time("watchdog", Duration.ofSeconds(2), Duration.ofSeconds(15)).orElse(null);
        @Nullable String printer = whole.text("printer", Shapes.QUEUE).orElse(null);
        return new Profile(board, panel, scanners, buses, meters, screen(whole), watchdog, printer);
    }

    private static ScreenPlan screen(Section whole) {
        return whole.section("screen", Form.SCREEN)
                .map(screen -> new ScreenPlan(
                        screen.oneOf("rotation", List.of(0, 90, 180, 270)).orElse(0),
                        screen.choice("opening", List.of(ScreenPlan.Opening.values())).orElse(ScreenPlan.Opening.CODES)))
                .orElse(ScreenPlan.UPRIGHT);
    }
}
