package kaikan.incubation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import org.jspecify.annotations.Nullable;

/// How a site counts its occupancy in reports, and what it wants to reach.
///
/// @param counting [Counting#ROOMS] or [Counting#UNITS]
/// @param targetPermille the target in tenths of a per cent (90 % is 900); null for none
/// @param version rises with every change
@MappedEntity("occupancy_setting")
public record OccupancySetting(@Id long siteId, Counting counting, @Nullable Integer targetPermille, @Version long version) {
    public OccupancySetting {
        if (counting == Counting.AREA || (targetPermille != null && (targetPermille < 0 || targetPermille > 1000))) {
            throw new IllegalArgumentException("Not a setting: " + counting + ", " + targetPermille);
        }
    }

    /// What holds where nothing was set: by rooms, without a target. Version −1 marks it as not stored.
    static OccupancySetting usual(long siteId) {
        return new OccupancySetting(siteId, Counting.ROOMS, null, -1);
    }
}
