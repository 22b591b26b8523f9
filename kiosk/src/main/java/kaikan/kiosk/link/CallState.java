package kaikan.kiosk.link;

/// How far a call for help has come.
public enum CallState {
    /// It is being told.
    ON_ITS_WAY,
    /// It waits here, because the server does not answer.
    CUT_OFF,
    /// It waits here, because the server takes nothing from this device, or did not take this.
    REFUSED,
    /// The server has it, and shows it to the staff.
    HEARD,
    /// Somebody said that they go there.
    ANSWERED,
    /// Somebody has been there, and nobody needs help any more.
    DONE
}
