package kaikan.facility;

/// What a site uses of Kaikan. What is switched off leaves nothing visible behind.
public enum Module {
    BOOKING,
    INCUBATION,
    EQUIPMENT,
    ADMISSION,
    ENERGY
}
