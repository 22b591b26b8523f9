package kaikan.facility;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Areas as people type and read them.
public final class Areas {
    private Areas() {}

    /// Square metres without needless zeros: `476.5`, `60`; an empty text for an unknown area.
    public static String plain(@Nullable BigDecimal area) {
        return area == null ? "" : area.stripTrailingZeros().toPlainString();
    }
}
