package kaikan.kiosk.profile;

/// How the screen hangs.
///
/// @param rotation by how many degrees clockwise it hangs turned: 0, 90, 180 or 270
/// @param opening what it shows when nobody uses it
public record ScreenPlan(int rotation, Opening opening) {
    /// A screen that hangs as it was made.
    public static final ScreenPlan UPRIGHT = new ScreenPlan(0, Opening.CODES);

    /// The screen that waits for people.
    public enum Opening {
        /// It asks for a code.
        CODES,
        /// It asks for a visitor's name.
        WALK_IN
    }
}
