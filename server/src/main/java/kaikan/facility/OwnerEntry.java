package kaikan.facility;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An owner as it stands in the register and as staff edit it.
///
/// @param id 0 while it is new
/// @param version rises with every change; a change based on an older one is refused
@MappedEntity("owner")
public record OwnerEntry(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        @MappedProperty("owner_key") String key,
        String nameJa,
        String nameEn,
        @Nullable String registrationNumber,
        @Version long version)
        implements Entry {
    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("key", key);
        facts.put("name_ja", nameJa);
        facts.put("name_en", nameEn);
        facts.put("registration", registrationNumber == null ? "" : registrationNumber);
        return facts;
    }
}
