package kaikan.platform.web;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;

/// Of a field that a form sent more than once and that one text is read from, the first counts, and not all of them in brackets.
@Singleton
final class FirstOfSeveral implements TypeConverter<Collection<?>, String> {
    @Override
    public Optional<String> convert(Collection<?> several, Class<String> text, ConversionContext context) {
        return several.stream().findFirst().map(String::valueOf);
    }
}
