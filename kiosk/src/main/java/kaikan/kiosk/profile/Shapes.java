package kaikan.kiosk.profile;

/// What texts of a profile look like.
final class Shapes {
    static final Section.Shape DEVICE = new Section.Shape("/dev/[A-Za-z0-9._:+-]+(/[A-Za-z0-9._:+-]+)*", "a device such as /dev/ttyACM0");
    static final Section.Shape HOST = new Section.Shape("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?", "a name or address in the network");
    static final Section.Shape NAME = new Section.Shape("[a-z][a-z0-9-]{0,19}", "a name of small letters, digits and hyphens");
    static final Section.Shape QUEUE = new Section.Shape("[A-Za-z0-9][A-Za-z0-9_-]{0,126}", "the name of a print queue");
    /// As the labels of machines and the server's meters have it.
    static final Section.Shape CODE = new Section.Shape("[A-Z0-9][A-Z0-9-]{2,19}", "3 to 20 capital letters, digits or hyphens");
    static final Section.Shape CONSTANT =
            new Section.Shape("[1-9][0-9]{0,5}(\\.[0-9]{1,3})? imp/kWh", "the pulses for one kWh, such as 1000 imp/kWh");
    static final Section.Shape ENERGY = new Section.Shape("(?!0(\\.0+)? )[0-9]{1,6}(\\.[0-9]{1,9})? (Wh|kWh|MWh)", "an energy such as 0.01 kWh");
    static final Section.Shape POWER = new Section.Shape("(?!0(\\.0+)? )[0-9]{1,6}(\\.[0-9]{1,9})? (W|kW)", "a power such as 1 W");

    private Shapes() {}
}
