package kaikan.facility;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// An indivisible thing with a capacity: a hall third (1), a lounge (40 seats), microphones (10).
///
/// @param area in ㎡; null for what has none
public record Unit(long id, long siteId, String key, Name name, int capacity, @Nullable BigDecimal area) {}
