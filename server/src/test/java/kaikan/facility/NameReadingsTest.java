package kaikan.facility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class NameReadingsTest {
    private final Texts texts = new Texts();

    @ParameterizedTest
    @CsvSource({
        "研修室, 研修室《けんしゅうしつ》",
        "小会議室 2, 小会議室《しょうかいぎしつ》 2",
        "新会議室, 新｜会議室《かいぎしつ》",
        "特別会議室, 特別《とくべつ》会議室《かいぎしつ》",
        "B面＋C面, B面《めん》＋C面《めん》",
        "401会議室, 401会議室《かいぎしつ》",
        "屋外展示場, 屋外《おくがい》展示場《てんじじょう》",
        "50㎡ 創業室 1, 50㎡ 創業室《そうぎょうしつ》 1",
        "桜の間, 桜の間",
        "コワーキング席（1日）, コワーキング席《せき》（1日）",
    })
    void aNameGetsTheReadingsTheHouseKnowsAndNoOther(String name, String read) {
        assertEquals(read, NameReadings.of(name, texts.in(Language.EASY)));
    }

    /// Half a reading is harder to read than none. How 日 behind a figure is read depends on the figure, and is left to it.
    @Test
    void everyNameOfTheDemonstrationIsReadToTheEnd() throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/demo/centres.yml"))) {
            Map<String, Object> centres = new Yaml().load(file);
            List<String> names = names(centres).distinct().toList();
            assertTrue(names.size() > 60, names::toString);
            List<String> unread = names.stream()
                    .map(NameReadings::easy)
                    .filter(name -> name.replaceAll("\\p{IsHan}+《[^》]+》|\\d日", "").codePoints().anyMatch(Character::isIdeographic))
                    .toList();
            assertEquals(List.of(), unread);
        }
    }

    /// What owners, centres, those who run them, spaces and equipment are called.
    private static Stream<String> names(Map<?, ?> things) {
        return Stream.of("owners", "sites", "spaces", "units", "operator").flatMap(key -> switch (things.get(key)) {
            case List<?> many -> many.stream().flatMap(one -> one instanceof Map<?, ?> thing ? named(thing) : Stream.of());
            case Map<?, ?> one -> named(one);
            case null, default -> Stream.of();
        });
    }

    private static Stream<String> named(Map<?, ?> thing) {
        return Stream.concat(thing.get("ja") instanceof String name ? Stream.of(name) : Stream.of(), names(thing));
    }

    @Test
    void aMailHasNamesAsTheyStandOnDoors() {
        assertEquals("研修室", NameReadings.of("研修室", texts.in(Language.EASY).inMail()));
    }

    @Test
    void othersReadTheNameAsItIs() {
        assertEquals("研修室", NameReadings.of("研修室", texts.in(Language.JA)));
    }
}
