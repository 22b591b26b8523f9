package kaikan.protocol;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What something is called, in Japanese and English; `easy` is the easy Japanese form with readings written 漢字《かんじ》,
/// and absent where nobody has written one.
public record Name(String ja, String en, @Nullable String easy) {
    public Name {
        Objects.requireNonNull(ja, "ja");
        Objects.requireNonNull(en, "en");
    }

    /// A name without readings.
    public Name(String ja, String en) {
        this(ja, en, null);
    }
}
