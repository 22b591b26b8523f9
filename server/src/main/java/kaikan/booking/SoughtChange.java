package kaikan.booking;

import kaikan.platform.text.Figures;
import kaikan.platform.text.Spoken;
import kaikan.platform.text.Words;

/// An application to change an approved booking, beside that booking.
///
/// @param stands the approved booking, as it is now
/// @param asked what it would become, or would have become
/// @param booked rooms and times of the approved booking, in words
/// @param turned what it makes different, and nothing that stays
public record SoughtChange(Booking stands, Booking asked, Spoken booked, Spoken turned) {
    /// A sentence about it: {0} rooms and times of the approved booking, {1} its fee, {2} the fee of what was applied for, {3} the
    /// difference, {4} what it makes different. Where the fee stays, the sentence under `key.same` if there is one; where the
    /// booking has ended meanwhile, that under `key.gone`.
    public String say(Words words, String key) {
        long before = stands.total().amount();
        long after = asked.total().amount();
        boolean gone = stands.state() != BookingState.CONFIRMED;
        String other = gone ? key + ".gone" : before == after ? key + ".same" : key;
        return words.get(
                words.has(other) ? other : key,
                booked.in(words),
                Figures.yen(before, words.language()),
                Figures.yen(after, words.language()),
                Figures.change(after - before, words.language()),
                turned.in(words));
    }
}
