package kaikan.booking;
/// Whether the name of an event may be shown to everybody, where the site shows such names.
public enum Publication {
    /// On the board at the entrance, in the day view and in the public calendar.
    PUBLIC,
    /// Only to the applicant and to staff.
    PRIVATE
}
