package kaikan.kiosk.house.violations.profile;

import kaikan.protocol.Message;

/// A profile that knows what is said to the server.
public interface Plan {
    Message message();
}
