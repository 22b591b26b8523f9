package kaikan.facility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Areas as people type and read them. Whoever shows one takes it from here, so that a room is nowhere a square metre larger than elsewhere.
public final class Areas {
    private Areas() {}

    /// The area of what consists of whole units: the sum of theirs, before any rounding. Of what takes a part of a unit, or of units whose areas
    /// are not all known, what was typed.
    ///
    /// @param parts how much of which unit, by its id
    /// @param units all that may be among them, by id
    static @Nullable BigDecimal of(Map<Long, Integer> parts, Map<Long, Unit> units, @Nullable BigDecimal typed) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Long, Integer> part : parts.entrySet()) {
            Unit unit = Objects.requireNonNull(units.get(part.getKey()));
            BigDecimal area = unit.area();
            if (area == null || part.getValue() < unit.capacity()) {
                return typed;
            }
            sum = sum.add(area);
        }
        return parts.isEmpty() ? typed : sum;
    }

    /// Square metres as they are read: `1,831.67`, `60`, rounded half up to hundredths; an empty text for an unknown area.
    public static String shown(@Nullable BigDecimal area) {
        if (area == null) {
            return "";
        }
        DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(area);
    }

    /// Square metres as they are typed, without needless zeros: `476.5`, `60`; an empty text for an unknown area.
    public static String plain(@Nullable BigDecimal area) {
        return area == null ? "" : area.stripTrailingZeros().toPlainString();
    }
}
