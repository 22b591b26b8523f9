package kaikan.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/// The set-up of tests of which each has a day of its own at the desk. Nothing is held twice in the end.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtTheDesk {
    final Desk desk = new Desk();

    @BeforeEach
    void onAnotherDay() {
        desk.turnPage();
    }

    @AfterAll
    void close() {
        assertEquals(List.of(), desk.audit());
        desk.close();
    }
}
