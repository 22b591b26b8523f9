package kaikan.platform.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class JdbcTest {
    @Test
    void thereIsAMarkForEachValueAndNoneForNone() {
        assertEquals("", Jdbc.marks(List.of()));
        assertEquals("?", Jdbc.marks(List.of(7)));
        assertEquals("?, ?, ?", Jdbc.marks(List.of(7, 7, 8)));
    }

    @Test
    void aRowIsWrittenOutAsOftenAsThereAreRows() {
        assertEquals("(?, 1), (?, 1)", Jdbc.each(List.of("a", "b"), "(?, 1)"));
    }
}
