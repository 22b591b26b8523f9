package kaikan.booking;

import kaikan.facility.Catalogue;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Spoken;
import kaikan.platform.text.Words;

/// An approved booking that was given up for a change which must be examined again.
///
/// @param was the booking as it was approved
/// @param is what was applied for in its place
/// @param booked its rooms and times, in words
public record Former(Booking was, Booking is, Spoken booked) {
    static Former of(Catalogue catalogue, Booking was, Booking is) {
        return new Former(was, is, Telling.booked(catalogue, was));
    }

    /// A sentence about it: {0} its rooms and times, {1} its fee, {2} the fee of what was applied for, {3} the difference. Where there is
    /// none, the sentence under `key.same` if there is one.
    public String say(Words words, String key) {
        long before = was.total().amount();
        long after = is.total().amount();
        String same = key + ".same";
        return words.get(
                before == after && words.has(same) ? same : key,
                booked.in(words),
                Figures.yen(before, words.language()),
                Figures.yen(after, words.language()),
                Figures.change(after - before, words.language()));
    }
}
