package kaikan.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Minutes and days of which a sentence says the number.
class CountedTest {
    private final Words easy = new Texts().in(Language.EASY);

    @ParameterizedTest
    @CsvSource(textBlock = """
            0    | ふん
            1    | ぷん
            2    | ふん
            3    | ぷん
            4    | ぷん
            5    | ふん
            6    | ぷん
            7    | ふん
            8    | ぷん
            9    | ふん
            10   | ぷん
            15   | ふん
            30   | ぷん
            60   | ぷん
            240  | ぷん
            1440 | ぷん
            """, delimiter = '|')
    void minutesAreReadAsTheirNumberAsks(int minutes, String reading) {
        assertEquals(Figures.number(minutes) + "分《" + reading + "》", easy.get("booking.form.around", minutes));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1  | 1日前《にちまえ》
            2  | ｜2日前《ふつかまえ》
            6  | ｜6日前《むいかまえ》
            7  | ｜7日前《なのかまえ》
            8  | ｜8日前《ようかまえ》
            14 | ｜14日前《じゅうよっかまえ》
            20 | ｜20日前《はつかまえ》
            21 | 21日前《にちまえ》
            30 | 30日前《にちまえ》
            """, delimiter = '|')
    void soAreDaysBeforeAUse(int days, String words) {
        assertEquals(words + "まで：全部《ぜんぶ》", easy.get("ordinance.refund.until", days, "全部《ぜんぶ》"));
    }

    @Test
    void soAreDaysThatAreCounted() {
        assertEquals("ほかに ｜2日《ふつか》", easy.get("booking.when.more", 2));
        assertEquals("ほかに 1日《にち》", easy.get("booking.when.more", 1));
    }

    @Test
    void severalInOneSentenceAreReadEachForItself() {
        assertEquals(
                "えらべる 時間《じかん》：9:00〜21:00、15分《ふん》ずつ、30分《ぷん》から 240分《ぷん》まで",
                easy.get("booking.form.add.rule", "9:00〜21:00", 15, 30, 240));
    }

    @Test
    void whatHasItsReadingKeepsIt() {
        String read = "12月《がつ》 ｜8日《ようか》と 22日《にち》と 0.5分《ふん》と ｜7日前《なのかまえ》";
        assertEquals(read, Counted.read(read));
    }
}
