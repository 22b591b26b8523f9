package kaikan.facility;

/// What sort of thing a space is. Decides words and filters, never a price.
public enum SpaceKind {
    HALL,
    MEETING_ROOM,
    TRAINING_ROOM,
    EVENT_SPACE,
    OUTDOOR,
    LOUNGE,
    DEMO_SPACE,
    OFFICE,
    DESK,
    SHOP,
    LABORATORY,
    EQUIPMENT;

    /// Let for months or years by a tenancy, not by the hour.
    public boolean tenancy() {
        return this == OFFICE || this == DESK || this == SHOP;
    }
}
