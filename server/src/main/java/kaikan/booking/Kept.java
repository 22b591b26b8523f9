package kaikan.booking;

import kaikan.money.Yen;

/// What of a booking's fee would not be given back to whoever gave it up at this moment, before a change and after it. Of what an ordinance
/// says nothing, nothing is sure to be given back.
///
/// @param before as the booking stands; zero while nothing is due
/// @param after with what the change makes of it
public record Kept(Yen before, Yen after) {
    /// Where nothing is kept.
    public static final Kept NOTHING = new Kept(Yen.ZERO, Yen.ZERO);

    /// Whether a change would free the applicant from what they cannot get back by cancelling.
    public boolean falls() {
        return after.compareTo(before) < 0;
    }
}
