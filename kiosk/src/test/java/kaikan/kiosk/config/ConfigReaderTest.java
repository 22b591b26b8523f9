package kaikan.kiosk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.protocol.Json;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.NumberHash;
import kaikan.protocol.Settings;
import org.junit.jupiter.api.Test;

/// A configuration is taken whole or not at all, and what is wrong is said in one sentence.
final class ConfigReaderTest {
    private static final String GOOD = "{\"languages\":[\"ja\",\"en\"],\"language\":\"en\",\"start\":\"DOOR\",\"answerSeconds\":90}";

    @Test
    void whatTheServerWritesIsRead() {
        for (Settings settings : List.of(
                new Settings(Settings.LANGUAGES, "ja", Settings.Start.MACHINES, 30, null),
                new Settings(List.of("easy"), "easy", Settings.Start.DOOR, 300, ""),
                new Settings(List.of("en", "ja"), "ja", Settings.Start.DOOR, 60, NumberHash.of("4711")))) {
            assertEquals(new ConfigReader.Reading.Good(settings), ConfigReader.read(Json.write(settings), null));
        }
    }

    @Test
    void whateverIsWrongIsSaidInASentence() {
        Map.ofEntries(
                        Map.entry("{", "the configuration is no JSON"),
                        Map.entry("[]", "the configuration is no group of settings."),
                        Map.entry("{}", "answerSeconds must be a whole number."),
                        Map.entry(GOOD.replace("{", "{\"volume\":3,"), "there is no setting \"volume\"; the settings are answerSeconds, language,"),
                        Map.entry(GOOD.replace("90", "29"), "answerSeconds must be a whole number from 30 to 300, not 29."),
                        Map.entry(GOOD.replace("90", "90.5"), "answerSeconds must be a whole number."),
                        Map.entry(GOOD.replace("90", "\"90\""), "answerSeconds must be a whole number."),
                        Map.entry(GOOD.replace("[\"ja\",\"en\"]", "[]"), "languages must be some of ja, en, easy, each once"),
                        Map.entry(GOOD.replace("[\"ja\"", "[\"ja\",\"ja\""), "languages must be some of ja, en, easy, each once"),
                        Map.entry(GOOD.replace("[\"ja\"", "[\"zh\""), "this kiosk does not speak \"zh\"; it speaks ja, en, easy."),
                        Map.entry(GOOD.replace("[\"ja\",\"en\"]", "\"ja\""), "languages must be a list."),
                        Map.entry(GOOD.replace("\"en\",\"start\"", "\"easy\",\"start\""), "language must be one of the languages that are offered"),
                        Map.entry(GOOD.replace("DOOR", "GARDEN"), "start must be DOOR or MACHINES, not \"GARDEN\"."),
                        Map.entry(GOOD.replace("90", "90,\"staffNumber\":\"4711\""), "staffNumber must be a hash of a number, or empty."),
                        Map.entry(GOOD + "\n" + " ".repeat(5_000), "the configuration is longer than any."))
                .forEach((text, sentence) -> {
                    String why = assertInstanceOf(ConfigReader.Reading.Bad.class, ConfigReader.read(text, null), text).why();
                    assertTrue(why.startsWith(sentence), () -> why + " for " + text);
                    assertTrue(why.length() <= Message.ConfigRefused.LONGEST, why);
                });
    }

    @Test
    void aKioskAmongMachinesNeedsSome() {
        Manifest house = new FakeHouse(Instant.EPOCH).manifest("v1", 0);
        String text = GOOD.replace("DOOR", "MACHINES");
        assertInstanceOf(ConfigReader.Reading.Good.class, ConfigReader.read(text, house));
        Manifest empty = new Manifest(
                house.version(), house.generatedAt(), 0, house.site(), house.otherSites(), null, house.keys(), house.passes(), house.revocations(),
                List.of(), List.of(), List.of(), null, null, null, null, null, null, null);
        assertEquals(
                new ConfigReader.Reading.Bad("start is MACHINES, but this site has no machines."), ConfigReader.read(text, empty));
    }
}
