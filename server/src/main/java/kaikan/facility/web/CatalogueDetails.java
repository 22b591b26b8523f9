package kaikan.facility.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.calendar.OpeningHours;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Space;
import kaikan.platform.audit.DetailWords;
import kaikan.platform.text.Words;

/// Says the catalogue's facts in the trail as its forms and pages say them: opening hours, what a site uses, whose a space is and where.
@Singleton
final class CatalogueDetails implements DetailWords {
    private final Catalogues catalogues;

    CatalogueDetails(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public Optional<String> say(String verb, String field, String value, Words words) {
        if (!verb.startsWith("catalogue.") || value.isBlank()) {
            return Optional.empty();
        }
        return switch (field) {
            case "hours" -> hours(value, words);
            case "modules" -> Optional.of(each(value, words, "facility.module."));
            case "features" -> Optional.of(each(value, words, "facility.feature."));
            case "owner" -> named(value, id -> catalogues.current().owners().stream()
                    .filter(owner -> owner.id() == id)
                    .map(owner -> owner.name().in(words))
                    .findFirst());
            case "parent" -> named(value, id -> space(id, words));
            case String _ -> Optional.empty();
        };
    }

    private static Optional<String> hours(String value, Words words) {
        try {
            return Optional.of(String.join("、", OpeningWords.lines(words, OpeningHours.parse(value))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String each(String keys, Words words, String prefix) {
        return Arrays.stream(keys.split(" "))
                .map(key -> words.has(prefix + key) ? words.get(prefix + key) : key)
                .collect(Collectors.joining(words.get("facility.and")));
    }

    private Optional<String> space(long id, Words words) {
        Catalogue catalogue = catalogues.current();
        Stream<Space> all = catalogue.sites().stream().flatMap(site -> catalogue.spaces(site).stream());
        return all.filter(space -> space.id() == id).map(space -> catalogue.fullName(space).in(words)).findFirst();
    }

    private static Optional<String> named(String id, Function<Long, Optional<String>> name) {
        return id.matches("\\d{1,18}") ? name.apply(Long.parseLong(id)) : Optional.empty();
    }
}
