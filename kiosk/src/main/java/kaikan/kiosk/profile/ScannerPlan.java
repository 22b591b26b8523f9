package kaikan.kiosk.profile;

import java.util.List;

/// What reads codes.
public sealed interface ScannerPlan {
    /// A scanner on a serial line, USB or UART.
    ///
    /// @param baud signs a second; a USB scanner takes any
    record Serial(String port, int baud) implements ScannerPlan {
        /// What a scanner speaks that nobody has set.
        public static final int USUAL_BAUD = 115_200;
    }

    /// A scanner that types, read from its input device, so that its keys never reach the page.
    record Keyboard(String device) implements ScannerPlan {}

    /// A camera: a program that writes frames whose brightness comes first, row by row.
    ///
    /// @param stride bytes from one row to the next
    /// @param command the program and its arguments
    record Camera(int width, int height, int stride, List<String> command) implements ScannerPlan {
        public Camera {
            command = List.copyOf(command);
        }
    }
}
