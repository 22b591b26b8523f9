package kaikan.facility;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A space as it stands in the register and as staff edit it; what it consists of stands beside it as [Parts].
///
/// @param id 0 while it is new
/// @param features keys with blanks between
/// @param position among those below the same space; small numbers first
/// @param version rises with every change; a change based on an older one is refused
@MappedEntity("space")
public record SpaceEntry(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        long siteId,
        long ownerId,
        @Nullable Long parentId,
        @MappedProperty("space_key") String key,
        SpaceKind kind,
        String spaceClass,
        String nameJa,
        String nameEn,
        String wayJa,
        String wayEn,
        String noteJa,
        String noteEn,
        @MappedProperty("area_m2") @Nullable BigDecimal area,
        @Nullable Integer people,
        String features,
        Confirmation confirmation,
        Audience audience,
        @Nullable LocalDate offeredFrom,
        @Nullable LocalDate withdrawnFrom,
        int position,
        boolean demo,
        @Version long version)
        implements Entry {
    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("key", key);
        facts.put("name_ja", nameJa);
        facts.put("name_en", nameEn);
        facts.put("kind", kind.name());
        facts.put("owner", Long.toString(ownerId));
        facts.put("class", spaceClass);
        facts.put("parent", parentId == null ? "" : parentId.toString());
        facts.put("area", Areas.plain(area));
        facts.put("people", people == null ? "" : people.toString());
        facts.put("features", features);
        facts.put("confirmation", confirmation.name());
        facts.put("audience", audience.name());
        facts.put("way_ja", wayJa);
        facts.put("way_en", wayEn);
        facts.put("note_ja", noteJa);
        facts.put("note_en", noteEn);
        facts.put("offered_from", offeredFrom == null ? "" : offeredFrom.toString());
        facts.put("withdrawn", withdrawnFrom == null ? "" : withdrawnFrom.toString());
        facts.put("demo", demo ? "yes" : "no");
        return facts;
    }

    /// The same, offered from that day.
    public SpaceEntry beginning(@Nullable LocalDate begin) {
        return new SpaceEntry(
                id, siteId, ownerId, parentId, key, kind, spaceClass, nameJa, nameEn, wayJa, wayEn, noteJa, noteEn, area, people, features,
                confirmation, audience, begin, withdrawnFrom, position, demo, version);
    }

    /// The same at another place in the order, under the given mark of invented data.
    SpaceEntry at(int place) {
        return new SpaceEntry(
                id, siteId, ownerId, parentId, key, kind, spaceClass, nameJa, nameEn, wayJa, wayEn, noteJa, noteEn, area, people, features,
                confirmation, audience, offeredFrom, withdrawnFrom, place, demo, version);
    }
}
