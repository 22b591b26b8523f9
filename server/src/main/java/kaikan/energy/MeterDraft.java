package kaikan.energy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import kaikan.facility.Name;
import org.jspecify.annotations.Nullable;

/// A meter as somebody enters it.
///
/// @param code 3 to 20 capital letters, digits or hyphens
/// @param spaceIds the spaces that it supplies; empty unless it measures spaces
public record MeterDraft(long siteId, String code, Name name, MeterInfo.Profile profile, List<Long> spaceIds) {
    /// What a code looks like.
    public static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,19}");

    public MeterDraft {
        spaceIds = profile.measures() == Measures.SPACES ? List.copyOf(spaceIds) : List.of();
        if (!CODE.matcher(code).matches() || profile.unitWh() < 1 || profile.mostKw() < 1) {
            throw new IllegalArgumentException("a meter has a code, a unit and a limit: " + code);
        }
    }

    /// What its counts are worth from a moment on.
    ///
    /// @param pulsesPerKwh as it stands on the plate; `null` for a register
    public record Worth(Instant since, BigDecimal multiplier, @Nullable BigDecimal pulsesPerKwh, String note) {
        public Worth {
            if (multiplier.signum() <= 0 || (pulsesPerKwh != null && pulsesPerKwh.signum() <= 0)) {
                throw new IllegalArgumentException("a count is worth something");
            }
        }
    }

    /// That it was exchanged.
    ///
    /// @param lastWh what the old one showed last; `null` where nobody wrote it down
    /// @param firstWh what the new one showed first; `null` with the other
    public record Swap(Instant at, String oldSerial, String newSerial, @Nullable Long lastWh, @Nullable Long firstWh, String note) {}

    String facts() {
        return String.join(
                " ",
                name.ja(),
                profile.kind().name(),
                profile.measures().name(),
                profile.unitWh() + " Wh",
                profile.mostKw() + " kW",
                spaceIds.isEmpty() ? "" : spaceIds.toString())
                .strip();
    }
}
