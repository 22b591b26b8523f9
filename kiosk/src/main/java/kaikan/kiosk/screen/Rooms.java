package kaikan.kiosk.screen;

import kaikan.kiosk.gate.Gate;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.link.CallState;
import kaikan.kiosk.panel.Panel;
import kaikan.kiosk.use.UseDesk;

/// What the stage plays on.
public record Rooms(House house, Gate gate, UseDesk desk, Panel panel, Calls calls, News news) {
    /// Where a call for help is: [kaikan.kiosk.link.Calls], or a test.
    public interface Calls {
        /// How far the call of this journal row is.
        CallState state(String call, long row);
    }

    /// Where the newest manifest comes from: [kaikan.kiosk.link.Link], or a test.
    public interface News {
        /// Asks for it at once; whether an answer can be expected.
        boolean ask();

        /// How often there was an answer.
        long told();
    }
}
