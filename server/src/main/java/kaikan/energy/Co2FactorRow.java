package kaikan.energy;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/// A CO2 factor exactly as published.
///
/// @param kind 未調整, 基礎 or 調整後
/// @param resultYear the fiscal year it was measured for
/// @param appliedYear the fiscal year of consumption that it is applied to
@MappedEntity("energy_co2_factor")
public record Co2FactorRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        long siteId,
        String supplier,
        String menu,
        Kind kind,
        int resultYear,
        int appliedYear,
        BigDecimal kgPerKwh,
        LocalDate published,
        String source,
        Instant enteredAt,
        long enteredBy) {
    /// In which form a factor is published.
    public enum Kind {
        UNADJUSTED,
        BASIC,
        ADJUSTED
    }
}
