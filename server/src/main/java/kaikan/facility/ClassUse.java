package kaikan.facility;

/// What an owner's ordinance has a class for, so that no hall is let at the price of a microphone.
public enum ClassUse {
    /// It is let by itself: a hall, a room, a seat, an instrument that is booked by the hour.
    BY_ITSELF,
    /// It is lent with a room and priced as an item.
    WITH_A_ROOM,
    /// It is paid by what a meter counts, such as electricity, and never booked.
    BY_METER;

    /// Whether a space of that kind may be of such a class. Equipment may be let either way.
    public boolean fits(SpaceKind kind) {
        return switch (this) {
            case BY_ITSELF -> true;
            case WITH_A_ROOM -> kind == SpaceKind.EQUIPMENT;
            case BY_METER -> false;
        };
    }
}
