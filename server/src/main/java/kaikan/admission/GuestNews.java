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
    /// What was examined is settled.
    SETTLED,
    /// It does not take place.
    OFF,
    /// It takes place after all.
    BACK;

    /// Nothing where they know it already.
    ///
    /// @param now what the booking has become
    /// @param uses its rooms and times, as [ToldUses] writes them
    static Optional<GuestNews> of(GuestRow guest, Told now, String uses) {
        if (now != Told.SETTLED) {
            return guest.told() == now ? Optional.empty() : Optional.of(now == Told.OPEN ? OPEN : OFF);
        }
        return switch (guest.told()) {
            case SETTLED -> guest.uses().equals(uses) ? Optional.empty() : Optional.of(CHANGED);
            case OPEN -> Optional.of(SETTLED);
            case OFF -> Optional.of(BACK);
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
