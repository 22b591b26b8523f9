package kaikan.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/// The set-up of tests of one ledger: a house, in which nothing is held twice in the end.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InTheHouse {
    static final Work<String> NOTHING = _ -> "written";

    final House house = new House();
    final Ledger ledger = house.ledger();

    @AfterAll
    void close() {
        assertEquals(List.of(), house.audit());
        house.close();
    }
}
