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
/// @param closed what of the approved booking the house has closed; empty where nothing is
public record SoughtChange(Booking stands, Booking asked, Spoken booked, Spoken turned, Spoken closed) {
    /// A sentence about it: {0} rooms and times of the approved booking, {1} its fee, {2} the fee of what was applied for, {3} the
    /// difference, {4} what it makes different, {5} that the approved booking can be used until somebody decides, {6} that it can be used,
    /// {7} nothing: where the house has closed something of it, each of the three says that instead, and what can be done. Where the fee stays,
    /// the sentence under `key.same` if there is one; where the booking has ended meanwhile, that under `key.gone`.
    public String say(Words words, String key) {
        long before = stands.total().amount();
        long after = asked.total().amount();
        boolean gone = stands.state() != BookingState.CONFIRMED;
        String other = gone ? key + ".gone" : before == after ? key + ".same" : key;
        String what = booked.in(words);
        String fee = Figures.yen(before, words.language());
        String shut = closed.in(words);
        return words.get(
                words.has(other) ? other : key,
                what,
                fee,
                Figures.yen(after, words.language()),
                Figures.change(after - before, words.language()),
                turned.in(words),
                shut.isEmpty() ? words.get("booking.stands.until", what) : words.get("booking.stands.until.closed", what, shut),
                shut.isEmpty() ? words.get("booking.stands", what, fee) : words.get("booking.stands.closed", what, fee, shut),
                shut.isEmpty() ? "" : words.get("booking.stands.but-closed", shut)).strip();
    }
}
