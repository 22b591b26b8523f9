package kaikan.energy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kaikan.facility.Name;
import org.jspecify.annotations.Nullable;

/// A meter as it stands now.
///
/// @param spaceIds the spaces that it supplies
/// @param last its last reading, if it ever had one
/// @param stepWh the smallest step that can be told apart, multiplier included
public record MeterInfo(
        long id, String code, Name name, Profile profile, List<Long> spaceIds, Optional<Last> last, BigDecimal stepWh, Retirement retirement) {
    public MeterInfo {
        spaceIds = List.copyOf(spaceIds);
    }

    /// What it is.
    ///
    /// @param unitWh the smallest step of a register, before the multiplier
    /// @param mostKw the most it can carry; a faster step is an impossible jump
    public record Profile(MeterKind kind, Measures measures, int unitWh, int mostKw) {}

    /// A reading, as the device read it.
    public record Last(Instant at, long wattHours, Mark mark, boolean simulated) {}

    /// Since when and why it is no longer read; `null` while it is.
    public record Retirement(@Nullable Instant at, String why) {}

    /// Whether it is still read.
    public boolean inUse() {
        return retirement.at() == null;
    }
}
