package kaikan.energy;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kaikan.facility.Name;
import org.jspecify.annotations.Nullable;

@MappedEntity("energy_meter")
record MeterRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        long siteId,
        String code,
        String nameJa,
        String nameEn,
        int mostKw,
        MeterKind kind,
        Measures measures,
        int unitWh,
        @Nullable Instant retiredAt,
        String retiredWhy) {
    /// What it is, for the trail.
    String facts() {
        return String.join(" ", nameJa, kind.name(), measures.name(), unitWh + " Wh", mostKw + " kW");
    }

    /// A meter that is read directly and measures the whole house.
    static MeterRow plain(long siteId, String code, Name name, int mostKw) {
        return new MeterRow(0, siteId, code, name.ja(), name.en(), mostKw, MeterKind.REGISTER, Measures.SITE, 1, null, "");
    }
}
