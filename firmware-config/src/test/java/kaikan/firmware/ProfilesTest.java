package kaikan.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.kiosk.profile.Form;
import kaikan.kiosk.profile.MetersPlan;
import kaikan.kiosk.profile.PanelPlan;
import kaikan.kiosk.profile.Profile;
import kaikan.kiosk.profile.ProfileReader;
import kaikan.kiosk.profile.ProfileReading;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ProfilesTest {
    private static final Path PROFILES = Path.of("profiles");
    private static final Path BAD = Path.of("src/test/resources/bad");
    private static final String EXPECTED = "# expected: ";

    private final SchemaOfProfiles schema = new SchemaOfProfiles();

    ProfilesTest() throws IOException {}

    @TestFactory
    Stream<DynamicTest> everyExampleIsGoodForTheCheckerAndForTheSchema() throws IOException {
        return files(PROFILES).stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            assertEquals(List.of(), sentences(file));
            assertEquals(List.of(), schema.wrong(Files.readString(file)));
        }));
    }

    @Test
    void oneBuildRunsOnALaptopAndOnBothBoards() throws IOException {
        Set<Profile.Board> boards = new TreeSet<>();
        for (Path file : files(PROFILES)) {
            if (ProfileReader.read(file) instanceof ProfileReading.Good(Profile profile)) {
                boards.add(profile.board());
                boolean bare = profile.board() == Profile.Board.NONE;
                assertEquals(bare, profile.panel() instanceof PanelPlan.Simulated, file::toString);
                assertEquals(bare, profile.meters() instanceof MetersPlan.Simulated, file::toString);
            }
        }
        assertEquals(Set.of(Profile.Board.values()), boards);
    }

    @TestFactory
    Stream<DynamicTest> everyBadProfileIsRefusedWithItsOneSentence() throws IOException {
        List<Path> files = files(BAD);
        assertTrue(files.size() >= 25, () -> "only " + files.size());
        return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            String first = Files.readAllLines(file).getFirst();
            assertTrue(first.startsWith(EXPECTED), first);
            assertEquals(List.of(first.substring(EXPECTED.length())), sentences(file));
        }));
    }

    @Test
    void allThatIsWrongIsSaidAtOnceInTheOrderOfTheLines() {
        String bad = "board: pi3\npanel:\n  buzzer: {pin: 99}\n  colour: red\nscreen: {rotation: 7}\n";
        assertEquals(List.of("Line 1: board", "Line 3: panel.buzzer.pin", "Line 4: panel", "Line 5: screen.rotation"),
                sentences(ProfileReader.read(bad.getBytes(StandardCharsets.UTF_8))).stream()
                        .map(sentence -> sentence.replaceFirst("^(Line \\d+: \\S+).*", "$1"))
                        .toList());
    }

    @Test
    void theSchemaAndTheCheckerKnowTheSameKeys() {
        Set<String> described = schema.definitions().propertyStream()
                .filter(definition -> definition.getValue().has("properties"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Stream.of(Form.values()).map(Form::schemaName).collect(Collectors.toCollection(TreeSet::new)), described);
        for (Form form : Form.values()) {
            JsonNode definition = schema.definitions().get(form.schemaName());
            assertEquals(form.keys(), new TreeSet<>(definition.get("properties").propertyStream().map(Map.Entry::getKey).toList()),
                    form::schemaName);
            assertEquals(new TreeSet<>(form.needed()), words(definition.get("required")), form::schemaName);
            assertFalse(definition.get("additionalProperties").booleanValue(), form::schemaName);
        }
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new TreeSet<>();
        if (list != null) {
            list.forEach(word -> words.add(word.textValue()));
        }
        return words;
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static List<String> sentences(Path file) {
        return sentences(ProfileReader.read(file));
    }

    private static List<String> sentences(ProfileReading reading) {
        return switch (reading) {
            case ProfileReading.Good _ -> List.of();
            case ProfileReading.Bad(List<String> wrong) -> wrong;
        };
    }
}
