package kaikan.booking.web;

import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/// The set-up of tests in which somebody books through the pages: the house, and their browser.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SomebodyBooks {
    final House house = new House();
    final Http sato = house.somebody();

    @AfterAll
    void close() {
        house.close();
    }
}
