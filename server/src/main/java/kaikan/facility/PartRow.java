package kaikan.facility;

import io.micronaut.core.annotation.Introspected;
import java.util.Collection;
import java.util.stream.Collectors;

/// How much of a unit a space takes.
@Introspected
record PartRow(long unitId, int amount) {
    static Parts parts(Collection<PartRow> rows) {
        return Parts.of(rows.stream().collect(Collectors.toMap(PartRow::unitId, PartRow::amount)));
    }
}
