package kaikan.admission;

import java.util.Locale;
import java.util.Optional;
import kaikan.admission.GuestRow.Told;

/// What a guest has to be told, as against what they were told last.
enum GuestNews {
    /// The rooms or times are others.
    CHANGED,
    /// It is examined again, so that nothing is sure.
    OPEN,
    /// It does take place if that is approved, although they were told that it does not.
    OPEN_AGAIN,
    /// What was examined is settled.
    SETTLED,
    /// It does not take place.
    OFF,
    /// It takes place after all.
    BACK;

    /// Nothing where they know it already, nor while something is examined that leaves them their rooms and times.
    ///
    /// @param now what the booking has become
    /// @param uses its rooms and times, as [ToldUses] writes them
    static Optional<GuestNews> of(GuestRow guest, Told now, String uses) {
        if (guest.told() == now) {
            return now == Told.SETTLED && !guest.uses().equals(uses) ? Optional.of(CHANGED) : Optional.empty();
        }
        return switch (now) {
            case SETTLED -> Optional.of(guest.told() == Told.OPEN ? SETTLED : BACK);
            case OFF -> Optional.of(OFF);
            case OPEN -> guest.told() == Told.OFF
                    ? Optional.of(OPEN_AGAIN)
                    : guest.uses().equals(uses) ? Optional.empty() : Optional.of(OPEN);
        };
    }

    /// Whether the guest can come, so that their pass goes with the mail.
    boolean comes() {
        return this == CHANGED || this == SETTLED || this == BACK;
    }

    /// The key of its sentence.
    String key() {
        return "admission.mail.news." + name().toLowerCase(Locale.ROOT);
    }
}
