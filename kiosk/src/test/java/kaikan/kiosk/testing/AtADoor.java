package kaikan.kiosk.testing;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Tests that begin at a door, a new one each time.
public abstract class AtADoor {
    /// The door; whoever restarts it puts the new one here.
    protected Door door;

    @TempDir
    private Path folder;

    @BeforeEach
    void hang() {
        door = Door.at(folder);
    }

    @AfterEach
    void lockUp() {
        door.close();
    }
}
