package kaikan.booking.availability.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kaikan.facility.Catalogue;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.facility.Space;
import org.jspecify.annotations.Nullable;

/// The catalogue as the API tells it. Fields are only ever added.
final class ToldSites {
    private ToldSites() {}

    /// All centres, in the order in which they are shown.
    @Introspected
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record All(List<Centre> sites) {}

    /// One centre and what it offers.
    @Introspected
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record One(Centre site, List<Room> spaces) {}

    /// A name in both languages.
    @Introspected
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Both(String ja, String en) {
        static Both of(Name name) {
            return new Both(name.ja(), name.en());
        }
    }

    /// A centre.
    @Introspected
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Centre(String key, Both name, Both operator, Both summary, String zone, boolean demo) {}

    /// A space, parts directly below their whole.
    ///
    /// @param count how often it is there at one time: 1 for a room, 40 for a lounge of 40 seats
    @Introspected
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Room(
            String key,
            @Nullable String parent,
            String kind,
            Both name,
            Both note,
            @Nullable BigDecimal area,
            @Nullable Integer people,
            List<String> features,
            String confirmation,
            String audience,
            int count,
            @Nullable String offeredFrom,
            @Nullable String withdrawnFrom) {}

    static Centre site(Site site) {
        return new Centre(
                site.key(), Both.of(site.name()), Both.of(site.operator()), Both.of(site.summary()), site.zone().getId(), site.demo());
    }

    static Room room(Catalogue catalogue, Space space) {
        Long parent = space.parentId();
        return new Room(
                space.key(),
                parent == null ? null : catalogue.space(parent).key(),
                word(space.kind()),
                Both.of(space.name()),
                Both.of(space.note()),
                space.area(),
                space.people(),
                space.features().stream().sorted().toList(),
                word(space.confirmation()),
                word(space.audience()),
                catalogue.count(space),
                day(space.offeredFrom()),
                day(space.withdrawnFrom()));
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    /// A closed set's word as the API writes it: `meeting-room`.
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
