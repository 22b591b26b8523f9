package kaikan.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kaikan.kiosk.profile.ProfileReader;
import kaikan.kiosk.profile.ProfileReading;
import org.junit.jupiter.api.Test;

/// Whatever is given to the reader of profiles, it answers with a profile or with sentences, and what it takes the schema takes, too.
/// The short form reads ten thousand texts; `-Dfuzz=1000000` (or any number) is the long proof.
class ProfileFuzzTest {
    private static final int TEXTS = Integer.getInteger("fuzz", 10_000);
    private static final List<String> PIECES = List.of(
            "{", "}", "[", "]", ": ", "- ", "&a ", "*a", "!!int ", "'", "\"", "#", "\n", "\n  ", "\t", "|", ">", "? ", "---\n", "...\n", "<<: ", "~",
            "null", "true", "off", "0", "-1", "017", "0x1F", "1_000", "1.5", "1e9", ".inf", "2026-11-30", "999999999999999999999", "\u0000", "\u2028",
            "会館", "\ud83d\ude80", "pin: 17", "board: pi5", "panel: simulated", "%YAML 1.1\n", "kWh", "20 ms",
            "{a: {a: {a: {a: {a: {a: {a: {a: {a: 1}}}}}}}}}");

    private final Random random = new Random(20261208);
    private final List<String> seeds = new ArrayList<>();
    private final SchemaOfProfiles schema = new SchemaOfProfiles();

    ProfileFuzzTest() throws IOException {
        for (Path file : Stream.concat(
                        ProfilesTest.files(Path.of("profiles")).stream(), ProfilesTest.files(Path.of("src/test/resources/bad")).stream())
                .toList()) {
            seeds.add(Files.readString(file));
        }
    }

    @Test
    void mutatedProfilesGiveSentencesOrAProfileThatTheSchemaTakes() {
        int good = 0;
        for (int i = 0; i < TEXTS; i++) {
            byte[] bytes = mutated(seeds.get(random.nextInt(seeds.size()))).getBytes(StandardCharsets.UTF_8);
            if (judge(bytes) instanceof ProfileReading.Good) {
                good++;
                String text = new String(bytes, StandardCharsets.UTF_8);
                assertEquals(List.of(), schema.wrong(text), text);
            }
        }
        assertTrue(good > TEXTS / 1_000, "some stay right, or the test sees nothing: " + good);
    }

    @Test
    void randomBytesGiveSentences() {
        for (int i = 0; i < TEXTS; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            judge(bytes);
        }
    }

    @Test
    void hugeAndDeepAndOddTextsGiveSentencesAtOnce() {
        for (String text : List.of(
                "board: none\npanel: simulated\nmeters:\n  \"M-10\\t1\": {model: sdm120, bus: hall, unit: 1}\n",
                "a".repeat(ProfileReader.LONGEST + 1), "[".repeat(60_000), "{a: ".repeat(15_000), "- ".repeat(30_000), "? ".repeat(30_000),
                "'".repeat(60_000), "a: &a [b]\n" + "c: [*a, *a, *a]\n".repeat(3_000), "#\n".repeat(30_000), "k: v\n".repeat(13_000))) {
            assertTrue(judge(text.getBytes(StandardCharsets.UTF_8)) instanceof ProfileReading.Bad);
        }
    }

    private static ProfileReading judge(byte[] bytes) {
        ProfileReading reading = ProfileReader.read(bytes);
        if (reading instanceof ProfileReading.Bad(List<String> sentences)) {
            assertFalse(sentences.isEmpty());
            for (String sentence : sentences) {
                assertTrue(sentence.matches("(Line [1-9][0-9]*: |The profile )\\P{Cntrl}{3,500}\\."), () -> sentence);
            }
        }
        return reading;
    }

    private String mutated(String seed) {
        StringBuilder text = new StringBuilder(seed);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = text.isEmpty() ? 0 : random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
                case 2 -> text.insert(at, line(seeds.get(random.nextInt(seeds.size()))));
                case 3 -> text.setCharAt(text.isEmpty() ? fill(text) : at, (char) (' ' + random.nextInt(95)));
                default -> text.delete(Math.max(0, text.lastIndexOf("\n", at)), at);
            }
        }
        return text.toString();
    }

    private static int fill(StringBuilder text) {
        text.append(' ');
        return 0;
    }

    private String line(String text) {
        List<String> lines = text.lines().toList();
        return "\n" + lines.get(random.nextInt(lines.size())) + "\n";
    }
}
