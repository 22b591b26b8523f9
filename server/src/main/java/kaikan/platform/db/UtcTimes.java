package kaikan.platform.db;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.runtime.convert.DataTypeConverter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// Times in the database are UTC also where a query's result is read into a record that is no entity: without this they would be taken
/// for times of the JVM's zone.
@Singleton
class UtcTimes implements DataTypeConverter<LocalDateTime, Instant> {
    @Override
    public Optional<Instant> convert(LocalDateTime time, Class<Instant> type, ConversionContext context) {
        return Optional.of(time.toInstant(ZoneOffset.UTC));
    }
}
