package kaikan.platform.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RefTest {
    @Test
    void referencesAreSixteenCharactersThatNobodyConfuses() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String ref = Ref.next();
            assertTrue(ref.matches("[0-9A-HJKMNP-TV-Z]{16}"), ref);
            assertTrue(seen.add(ref));
        }
    }

    @Test
    void peopleReadThemInGroupsOfFour() {
        assertEquals("0123-4567-89AB-CDEF", Ref.display("0123456789ABCDEF"));
    }

    @Test
    void whatSomebodyTypesIsReadKindly() {
        assertEquals("0123456789ABCDEF", Ref.normalise("0123-4567 89ab-cdef"));
        assertEquals("0123456789ABCDEF", Ref.normalise("ｏ１２３－４５６７－８９ａｂ－ｃｄｅｆ"));
        assertEquals("1100", Ref.normalise("iLoO"));
    }
}
