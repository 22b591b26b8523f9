package kaikan.booking.availability.web;

import kaikan.booking.availability.Scenery;
import kaikan.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/// Tests that look at the scenery through a browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BeforeTheScenery {
    final Scenery scenery = new Scenery();
    final Browser browser = Browser.open(scenery.server);

    @AfterAll
    void close() {
        browser.close();
        scenery.close();
    }
}
