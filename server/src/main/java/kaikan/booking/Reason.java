package kaikan.booking;

import kaikan.booking.BookingRefusal.Code;

/// Words with which somebody says why, or asks or answers something. They stand in the trail, whole, for as long as the owner keeps it.
public final class Reason {
    /// Most characters, as the trail keeps them.
    public static final int LONGEST = 1_000;

    private Reason() {}

    /// The value, if the act's words are there and not too long.
    public static <T> Answer<T> needed(String words, T value) {
        return words.isBlank() ? Answer.refused(Code.REASON_MISSING) : fitting(words, value);
    }

    /// The value, if the act's words, which may be empty, are not too long.
    static <T> Answer<T> fitting(String words, T value) {
        return words.strip().length() > LONGEST ? Answer.refused(Code.REASON_TOO_LONG, LONGEST) : new Answer.Done<>(value);
    }
}
