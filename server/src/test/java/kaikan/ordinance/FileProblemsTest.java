package kaikan.ordinance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kaikan.ordinance.file.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A file that cannot be used says where and what is expected there.
class FileProblemsTest {
    private static final String KAWASAKI = TestOrdinances.text("/ordinances/kawasaki.yml");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            am: '10,000'                | am: free                | prices[0].yen.am
            am: '10,000'                | morning: '10,000'       | prices[0].yen.morning
            spaces: hall, cite          | spaces: ballroom, cite  | prices[0].spaces
            day: holiday, multiply: 1.2 | day: xmas, multiply: 1.2 | steps[0].cases[0].day
            multiply: 1.2               | multiply: a lot         | steps[0].cases[0].multiply
            multiply: 1.2               | mutliply: 1.2           | steps[0].cases[0]
            ticket: 1-999               | ticket: cheap           | steps[1].cases[0].ticket
            time: 9:00-12:00            | time: 9 to 12           | bands.gaps.parts.am.time
            time: 13:00-17:00           | time: 11:00-17:00       | bands.gaps
            am: {ja: 午前, en: M        | day: {ja: 午前, en: M       | bands.gaps.parts.day
            am: {ja: 午前, en: M        | a+m: {ja: 午前, en: M       | bands.gaps.parts.a+m
            sold: bands gaps            | sold: bands five        | spaces.hall.sold
            sold: bands gaps            | sold: sometimes         | spaces.hall.sold
            effective: 2024-04-01       | effective: 令和6年4月1日 | effective
            origin: demo                | origin: rumour          | origin
            version: 1                  | version: one            | version
            key: kawasaki               | clef: kawasaki          | ""
            days: [sat, sun, holiday]   | days: [sat, sun, feast] | days.holiday.days[2]
            take: am, total             | take: 9 o'clock, total  | examples[0].take
            """)
    void aMistakeIsNamedWithItsPlace(String written, String mistake, String place) {
        String file = KAWASAKI.replace(written, mistake);
        assertNotEquals(KAWASAKI, file);
        var bad = assertInstanceOf(Reading.Bad.class, new YamlReader().read(file));
        assertEquals(place, bad.place(), bad.problem());
        assertTrue(bad.problem().contains("expected") || bad.problem().contains("known") || bad.problem().contains("ends"), bad.problem());
    }

    @Test
    void whatIsNoYamlNamesTheLine() {
        var bad = assertInstanceOf(Reading.Bad.class, new YamlReader().read("format: kaikan-ordinance 1\nkey: [\n"));
        assertTrue(bad.place().startsWith("line "), bad.place());
        assertInstanceOf(Reading.Bad.class, new YamlReader().read(""));
        assertInstanceOf(Reading.Bad.class, new YamlReader().read("just words"));
        assertInstanceOf(Reading.Bad.class, new YamlReader().read(KAWASAKI + "\nversion: 2\n"));
    }

    @Test
    void aFileCannotMakeObjects() {
        assertInstanceOf(Reading.Bad.class, new YamlReader().read("!!javax.script.ScriptEngineManager [x]"));
    }
}
