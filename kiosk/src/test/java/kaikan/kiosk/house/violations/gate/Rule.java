package kaikan.kiosk.house.violations.gate;

import com.fazecast.jSerialComm.SerialPort;
import kaikan.kiosk.house.violations.hardware.Parts;
import kaikan.kiosk.house.violations.panel.gpio.Driver;

/// A rule that knows hardware, a driver and its library.
public interface Rule {
    Parts parts();

    Driver driver();

    SerialPort port();
}
