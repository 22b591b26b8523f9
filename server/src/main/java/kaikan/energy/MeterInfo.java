package kaikan.energy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kaikan.facility.Name;

/// A meter as it stands now.
///
/// @param mostKw the most it can carry
/// @param spaceIds the spaces that it supplies
/// @param last its last reading, if it ever had one
public record MeterInfo(long id, String code, Name name, int mostKw, List<Long> spaceIds, Optional<Last> last) {
    public MeterInfo {
        spaceIds = List.copyOf(spaceIds);
    }

    /// A reading.
    public record Last(Instant at, long wattHours, Mark mark, boolean simulated) {}
}
