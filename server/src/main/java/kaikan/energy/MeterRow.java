package kaikan.energy;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("energy_meter")
record MeterRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id, long siteId, String code, String nameJa, String nameEn, int mostKw) {}
