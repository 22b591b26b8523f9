package kaikan.ordinance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReadingsTest {
    private static final Pattern CITE = Pattern.compile("\\bcit(?:e|ation): ([^,}\n]+)");
    private static final Pattern UNREAD = Pattern.compile("[\\p{IsHan}々](?![\\p{IsHan}々《])");

    private final Texts texts = new Texts();

    @ParameterizedTest
    @CsvSource({
        "福島県産業交流館条例 別表, 福島県《ふくしまけん》産業《さんぎょう》交流館《こうりゅうかん》条例《じょうれい》 別表《べっぴょう》",
        "条例 第9条（例）, 条例《じょうれい》 第《だい》9条《じょう》（例《れい》）",
        "会議室は7日前まで全額, 会議室《かいぎしつ》は｜7日前《なのかまえ》まで全額《ぜんがく》",
        "会議室は21日前まで全額, 会議室《かいぎしつ》は21日前《にちまえ》まで全額《ぜんがく》",
        "別表1 ホール3分の2 平日, 別表《べっぴょう》1 ホール3分《ぶん》の2 平日《へいじつ》",
        "雲上市条例, 雲上市｜条例《じょうれい》",
        "雲上市, 雲上市",
    })
    void aSourceGetsTheReadingsTheHouseKnowsAndNoOther(String source, String read) {
        assertEquals(read, SourceReadings.of(source, texts.in(Language.EASY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bigpalette", "corasse-city", "corasse-pref", "hitech", "hits", "itic", "plant", "tsukuba"})
    void allSourcesOfTheDemonstrationAreReadToTheEnd(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/demo/ordinances/" + name + ".yml"))) {
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            List<String> sources = CITE.matcher(all).results().map(cite -> cite.group(1)).toList();
            assertFalse(sources.isEmpty());
            for (String source : sources) {
                String read = SourceReadings.of(source, texts.in(Language.EASY));
                assertFalse(UNREAD.matcher(read).find(), read);
            }
        }
    }

    @Test
    void othersReadTheSourceAsItIs() {
        assertEquals("条例 別表", SourceReadings.of("条例 別表", texts.in(Language.JA)));
    }
}
