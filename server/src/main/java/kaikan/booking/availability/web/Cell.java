package kaikan.booking.availability.web;

import org.jspecify.annotations.Nullable;

/// A stretch of time ready to be drawn.
///
/// @param look its look in the stylesheet: `free`, `taken`, `mine` …
/// @param place where it stands, for the style attribute
/// @param when from when to when, for those who do not see where it stands
/// @param head the first line
/// @param detail the second line; may be empty
/// @param href where pressing it leads; null when it cannot be pressed
/// @param item what is asked for by ticking it; null when it cannot be ticked
/// @param yen what that costs before anything is known about the use; null when that is not known
public record Cell(
        String look,
        String place,
        String when,
        String head,
        String detail,
        @Nullable String href,
        @Nullable String item,
        @Nullable Long yen) {
    /// Nothing that can be ticked.
    Cell(String look, String place, String when, String head, String detail, @Nullable String href, @Nullable String item) {
        this(look, place, when, head, detail, href, item, null);
    }
}
