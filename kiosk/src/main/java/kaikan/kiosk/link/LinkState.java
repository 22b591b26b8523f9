package kaikan.kiosk.link;

import java.time.Instant;

/// How the link is.
///
/// @param contact when the server last answered; the epoch if never in this boot
/// @param problem the stable code of what is wrong, empty if nothing is
public record LinkState(Mood mood, Instant contact, String problem) {
    /// In short.
    public enum Mood {
        /// The last question was answered.
        ONLINE,
        /// The server does not answer.
        OFFLINE,
        /// The server answers, but refuses this device.
        REFUSED
    }
}
