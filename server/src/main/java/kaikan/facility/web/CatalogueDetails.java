package kaikan.facility.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.calendar.DateText;
import kaikan.calendar.OpeningHours;
import kaikan.calendar.TypedDate;
import kaikan.facility.Catalogues;
import kaikan.facility.NamesToday;
import kaikan.facility.SpaceClasses;
import kaikan.platform.audit.DetailWords;
import kaikan.platform.text.Words;

/// Says the catalogue's facts in the trail as its forms and pages say them: opening hours, what a site uses, whose a space is, where, and of
/// what class.
@Singleton
final class CatalogueDetails implements DetailWords {
    /// As [kaikan.facility.Parts] writes it.
    private static final Pattern UNITS = Pattern.compile("(?:\\d{1,18}×\\d{1,9}|\\+\\d{1,9})(?:, (?:\\d{1,18}×\\d{1,9}|\\+\\d{1,9}))*");

    private final Catalogues catalogues;
    private final List<SpaceClasses> classes;

    CatalogueDetails(Catalogues catalogues, List<SpaceClasses> classes) {
        this.catalogues = catalogues;
        this.classes = classes;
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
            case "class" -> spaceClass(value, words);
            case "parent" -> named(value, id -> Optional.of(NamesToday.space(catalogues.current(), id, words)));
            case "units" -> units(value, words);
            case "offered_from", "withdrawn" -> TypedDate.day(value).map(day -> DateText.date(day, words.language().tag()));
            case String _ -> Optional.empty();
        };
    }

    /// As an ordinance calls it; a class of which none knows is said as it was typed.
    private Optional<String> spaceClass(String key, Words words) {
        return catalogues.current().owners().stream()
                .flatMap(owner -> classes.stream().flatMap(known -> Stream.ofNullable(known.names(owner).get(key))))
                .map(name -> name.in(words))
                .findFirst();
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

    /// Which units, and how much of each where it is more than one: `12×1, 13×40, +8`, the last for a unit that was made with the space.
    private Optional<String> units(String value, Words words) {
        if (!UNITS.matcher(value).matches()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(value.split(", ")).map(part -> unit(part, words)).collect(Collectors.joining(words.get("facility.and"))));
    }

    private String unit(String part, Words words) {
        if (part.startsWith("+")) {
            return words.get("facility.trail.own-unit", part.substring(1));
        }
        int times = part.indexOf('×');
        String amount = part.substring(times + 1);
        String name = NamesToday.unit(catalogues.current(), Long.parseLong(part.substring(0, times)), words);
        return amount.equals("1") ? name : name + " × " + amount;
    }

    private static Optional<String> named(String id, Function<Long, Optional<String>> name) {
        return id.matches("\\d{1,18}") ? name.apply(Long.parseLong(id)) : Optional.empty();
    }
}
