package kaikan.ordinance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceReadingsTest {
    private final Texts texts = new Texts();

    @ParameterizedTest
    @CsvSource({
        "福島県産業交流館条例 別表, 福島県産業交流館｜条例《じょうれい》 別表《べっぴょう》",
        "条例 第9条（例）, 条例《じょうれい》 第9条《じょう》（例《れい》）",
        "第10条2, 第10条《じょう》2",
        "使用料, 使用料",
    })
    void aSourceGetsTheReadingsTheHouseKnowsAndNoOther(String source, String read) {
        assertEquals(read, SourceReadings.of(source, texts.in(Language.EASY)));
    }

    @Test
    void othersReadTheSourceAsItIs() {
        assertEquals("条例 別表", SourceReadings.of("条例 別表", texts.in(Language.JA)));
    }
}
