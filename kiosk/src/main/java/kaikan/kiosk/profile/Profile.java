package kaikan.kiosk.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What one device is made of.
///
/// @param board the computer, which says what pins there are
/// @param panel what is around the screen
/// @param scanners what reads codes beside the keys that reach the page; may be empty
/// @param buses the lines to meters and relays, by name
/// @param meters the meters that this device reads
/// @param screen how the screen hangs, and what it shows first
/// @param watchdog after how long without a sign of life the board restarts; absent = as the system is set
/// @param printer the queue that prints the muster list; absent = none
public record Profile(
        Board board, PanelPlan panel, List<ScannerPlan> scanners, SortedMap<String, BusPlan> buses, MetersPlan meters, ScreenPlan screen,
        @Nullable Duration watchdog, @Nullable String printer) {
    public Profile {
        scanners = List.copyOf(scanners);
        buses = Collections.unmodifiableSortedMap(new TreeMap<>(buses));
    }

    /// A device without hardware: all of it is simulated, and codes are typed or shown as pictures.
    public static Profile simulated() {
        return new Profile(
                Board.NONE, new PanelPlan.Simulated(), List.of(), new TreeMap<>(), new MetersPlan.Simulated(), ScreenPlan.UPRIGHT, null, null);
    }

    /// The same device with one more scanner.
    public Profile with(ScannerPlan scanner) {
        List<ScannerPlan> more = new ArrayList<>(scanners);
        more.add(scanner);
        return new Profile(board, panel, more, buses, meters, screen, watchdog, printer);
    }

    /// The computer.
    public enum Board {
        PI4,
        PI5,
        /// Any machine without pins.
        NONE
    }
}
