package kaikan.facility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameReadingsTest {
    private final Texts texts = new Texts();

    @ParameterizedTest
    @CsvSource({
        "研修室, 研修室《けんしゅうしつ》",
        "小会議室 2, 小｜会議室《かいぎしつ》 2",
        "401会議室, 401会議室《かいぎしつ》",
        "屋外展示場, 屋外展示場",
        "50㎡ 創業室 1, 50㎡ 創業室 1",
        "コワーキング席（1日）, コワーキング席《せき》（1日）",
    })
    void aNameGetsTheReadingsTheHouseKnowsAndNoOther(String name, String read) {
        assertEquals(read, NameReadings.of(name, texts.in(Language.EASY)));
    }

    @Test
    void othersReadTheNameAsItIs() {
        assertEquals("研修室", NameReadings.of("研修室", texts.in(Language.JA)));
    }
}
