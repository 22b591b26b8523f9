package kaikan.booking.availability.web;

import kaikan.platform.text.Plain;
import kaikan.platform.text.TypedNumber;
import kaikan.platform.text.TypedNumber.Unit;
import org.jspecify.annotations.Nullable;

/// For how many people a reader looks, as they typed it.
///
/// @param typed at most 40 characters; empty for any number
public record PeopleWanted(String typed) {
    /// Any number.
    static final PeopleWanted ANY = new PeopleWanted("");

    private static final int LONGEST = 40;
    private static final int MOST = 99_999;

    /// Reads what an address has.
    static PeopleWanted of(@Nullable String text) {
        String line = text == null ? "" : Plain.line(text);
        return new PeopleWanted(line.substring(0, Math.min(LONGEST, line.length())));
    }

    /// How many; 0 for any number, and where what was typed is none.
    int number() {
        return Math.min(MOST, TypedNumber.of(typed, Unit.PEOPLE));
    }

    /// The key of what is wrong with what was typed, so that nobody can be counted; null when nothing is.
    public @Nullable String wrong() {
        return typed.isEmpty() || number() > 0 || TypedNumber.tooLarge(typed, Unit.PEOPLE) ? null : "availability.filter.wrong.people";
    }
}
