package kaikan.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchKeyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "株式会社こおりやま精工 | ㈱こおりやま精工",
        "(株) 山田製作所 | 山田製作所",
        "ﾔﾏﾀﾞ製作所 | やまだ製作所",
        "髙﨑 一郎 | 高崎一郎",
        "渡邊　花子 | 渡辺花子",
        "０２９４－２５－６１２１ | 0294-25-6121",
        "サービス・センター | サ－ビスセンタ",
        "Kaikan Works Co., Ltd. | KAIKAN WORKS",
        "𠮷野家 | 吉野家",
        "Sato.Hanako@Example.jp | ｓａｔｏ.ｈａｎａｋｏ＠ｅｘａｍｐｌｅ.ｊｐ"
    })
    void differentSpellingsOfOneNameAreFoundTogether(String one, String other) {
        assertEquals(SearchKey.of(one), SearchKey.of(other));
    }

    @Test
    void differentNamesStayDifferent() {
        assertNotEquals(SearchKey.of("山田製作所"), SearchKey.of("山本製作所"));
        assertNotEquals(SearchKey.of("こおりやま精工"), SearchKey.of("こおりやま精密"));
    }

    @Test
    void aNameThatIsNothingButItsFormIsStillFound() {
        assertEquals("株", SearchKey.of("㈱"));
    }

    @Test
    void whatPartsLettersDoesNotPartTheName() {
        assertEquals(SearchKey.of("علی رضا"), SearchKey.of("علی\u200cرضا"));
    }
}
