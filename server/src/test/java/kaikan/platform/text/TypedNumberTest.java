package kaikan.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kaikan.platform.text.TypedNumber.Unit;
import org.junit.jupiter.api.Test;

class TypedNumberTest {
    @Test
    void theWordThatPeopleWriteBehindANumberIsNoMistake() {
        for (String typed : List.of("8", "８", "８人", "8名", "８ 名", "8 people", "8 People", "8persons", " 8名様 ", "0008")) {
            assertEquals(8, TypedNumber.of(typed, Unit.PEOPLE), typed);
        }
        assertEquals(1, TypedNumber.of("1 person", Unit.PEOPLE));
        for (String typed : List.of("3", "３台", "3 本", "３席", "3つ", "3 pieces", "3セット")) {
            assertEquals(3, TypedNumber.of(typed, Unit.PIECES), typed);
        }
        for (String typed : List.of("1,000", "１，０００円", "￥1,000", "¥ 1,000", "1000 yen")) {
            assertEquals(1_000, TypedNumber.of(typed, Unit.YEN), typed);
        }
    }

    @Test
    void whatIsNoNumberOrTheWordOfAnotherThingIsNone() {
        for (String typed : List.of("", "人", "-1", "8.5", "八人", "8円", "約8", "8人9名", "1,5", "1,00", ",8", "1,0000", "１２３４５６７８９人")) {
            assertEquals(0, TypedNumber.of(typed, Unit.PEOPLE), typed);
        }
        assertEquals(0, TypedNumber.of("8人", Unit.NONE));
        assertEquals(TypedNumber.LARGEST, TypedNumber.of("99,999,999", Unit.NONE));
        assertTrue(TypedNumber.tooLarge("１２３，４５６，７８９名", Unit.PEOPLE));
        assertFalse(TypedNumber.tooLarge("99999999", Unit.PEOPLE));
        assertTrue(TypedNumber.zero("０人", Unit.PEOPLE));
        assertFalse(TypedNumber.zero("", Unit.PEOPLE));
    }
}
