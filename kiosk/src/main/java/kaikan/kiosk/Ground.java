package kaikan.kiosk;

import java.io.IOException;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Journal;
import kaikan.kiosk.screen.ScreenServer;

/// What a kiosk stands on and shares with no other: its folder, the local page's port, and the journal. All of it, or none.
record Ground(DataFolder folder, ScreenServer screen, Journal journal) implements AutoCloseable {
    static Ground take(KioskConfig config, DeviceClock clock) throws CannotStart {
        DataFolder folder = DataFolder.own(config.folder());
        try {
            ScreenServer screen = page(config);
            return new Ground(folder, screen, journal(folder, screen, clock));
        } catch (CannotStart e) {
            folder.close();
            throw e;
        }
    }

    @Override
    public void close() {
        screen.close();
        journal.close();
        folder.close();
    }

    private static ScreenServer page(KioskConfig config) throws CannotStart {
        try {
            return new ScreenServer(config.port());
        } catch (IOException e) {
            throw new CannotStart(
                    "The port " + config.port() + " is taken or not allowed: stop what uses it, or set KAIKAN_KIOSK_PORT to another one.",
                    e);
        }
    }

    private static Journal journal(DataFolder folder, ScreenServer screen, DeviceClock clock) throws CannotStart {
        try {
            return folder.journal(clock);
        } catch (CannotStart e) {
            screen.close();
            throw e;
        }
    }
}
