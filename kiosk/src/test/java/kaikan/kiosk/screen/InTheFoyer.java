package kaikan.kiosk.screen;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Tests that begin in front of a screen at a door, a new one each time.
abstract class InTheFoyer {
    @TempDir
    Path folder;

    Foyer foyer;

    @BeforeEach
    void comeIn() {
        foyer = new Foyer(folder);
    }

    @AfterEach
    void lockUp() {
        foyer.close();
    }
}
