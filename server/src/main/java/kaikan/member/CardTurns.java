package kaikan.member;

/// The turns that desks take before they make cards: two that take down the same name at the same moment come one after the other.
interface CardTurns {
    /// There are turns from 0 to this one less.
    int COUNT = 16;

    /// Takes the turn until the transaction ends; its first statement.
    ///
    /// @return 1, the turn that was taken
    int take(int turn);

    /// The turn of a key: what desks compare names or telephone numbers by.
    static int of(String key) {
        return Math.floorMod(key.hashCode(), COUNT);
    }
}
