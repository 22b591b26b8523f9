package kaikan.energy;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/// One of the fixed half hours that demand is computed from.
///
/// @param wattHours what was seen flowing in it
/// @param gapWh what was counted over a gap that ended in it; when exactly it flowed is not known
/// @param seenMinutes how much of it the readings cover
/// @param doubtful whether a reset, a jump or a backward step lies in it
@Introspected
public record HalfHourRow(long meterId, Instant startsAt, long wattHours, long gapWh, int seenMinutes, boolean doubtful) {
    /// Mean power of the half hour in kW: kWh × 2.
    public double kilowatts() {
        return wattHours * 2 / 1000.0;
    }

    /// Whether its power is known, at least for a part of it; what was counted over a gap has no power.
    public boolean known() {
        return seenMinutes > 0;
    }

    /// Whether anything is known of it at all; a half hour within a gap has a row that says nothing.
    boolean touched() {
        return seenMinutes > 0 || gapWh > 0 || doubtful;
    }

    /// Whether readings cover it without interruption and without doubt.
    public boolean complete() {
        return seenMinutes >= 30 && gapWh == 0 && !doubtful;
    }
}
