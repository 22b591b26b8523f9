package kaikan.house.violations.money;

/// Stands beside the calendar and is used by it, which is wrong.
public final class Coin {
    private Coin() {}

    /// Takes a boolean, which is wrong.
    public static long amount(boolean large) {
        return large ? 500 : 1;
    }
}
