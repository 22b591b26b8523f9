package kaikan.booking.web;

/// A waiting application.
///
/// @param due when its use is, seen from today: `over`, `today`, `soon` (within a week) or `later`
/// @param when the same in words
/// @param waited how long it has waited, in words
/// @param answered whether the applicant has answered a question
/// @param change whether it changes a booking that was approved
public record QueueLine(BookingView view, String due, String when, String waited, boolean answered, boolean change) {
    /// How the urgency is marked; the words always stand beside it.
    public String tag() {
        return switch (due) {
            case "over" -> "no";
            case "today", "soon" -> "due";
            case String _ -> "";
        };
    }
}
