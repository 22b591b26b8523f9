package kaikan.facility;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A unit as it stands in the register and as staff edit it. The column `turn` is the ledger's and is not touched here.
///
/// @param id 0 while it is new
/// @param capacity at least 1
/// @param area in ㎡; null for what has none
/// @param version rises with every change; a change based on an older one is refused
@MappedEntity("unit")
public record UnitEntry(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        long siteId,
        @MappedProperty("unit_key") String key,
        String nameJa,
        String nameEn,
        int capacity,
        @MappedProperty("area_m2") @Nullable BigDecimal area,
        @Version long version)
        implements Entry {
    public UnitEntry {
        if (capacity < 1) {
            throw new IllegalArgumentException("A unit has a capacity of at least 1, not " + capacity);
        }
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("key", key);
        facts.put("name_ja", nameJa);
        facts.put("name_en", nameEn);
        facts.put("capacity", Integer.toString(capacity));
        facts.put("area", Areas.plain(area));
        return facts;
    }
}
