package kaikan.energy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kaikan.calendar.DateText;
import kaikan.calendar.Japan;
import kaikan.facility.Catalogues;
import kaikan.facility.NamesToday;
import kaikan.platform.audit.DetailWords;
import kaikan.platform.text.Words;

/// Says in the trail what a meter is, what its counts are worth and when it was exchanged.
@Singleton
class MeterDetails implements DetailWords {
    /// As [MeterDraft#facts] and [MeterRow#facts] write it.
    private static final Pattern FACTS =
            Pattern.compile("(.+) (REGISTER|PULSE) (SITE|SPACES|MACHINE) (\\d+) Wh (\\d+) kW(?: \\[([\\d, ]+)])?");
    private static final Pattern WORTH = Pattern.compile("× ([\\d.]+)(?:, ([\\d.]+) pulse/kWh)?, (\\d{4}-\\S+Z) ?(.*)", Pattern.DOTALL);
    private static final Pattern EXCHANGE = Pattern.compile("(.*), (\\d{4}-\\S+Z)", Pattern.DOTALL);

    private final Catalogues catalogues;

    MeterDetails(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public Optional<String> say(String verb, String field, String value, Words words) {
        return switch (verb) {
            case "energy.meter-add", "energy.meter-change" -> meters(value, words);
            case "energy.meter-worth" -> worth(value, words);
            case "energy.meter-exchange" -> exchange(value, words);
            case String _ -> Optional.empty();
        };
    }

    private Optional<String> meters(String value, Words words) {
        String[] all = value.split(" → ", -1);
        return Arrays.stream(all).allMatch(one -> FACTS.matcher(one).matches())
                ? Optional.of(Arrays.stream(all).map(one -> meter(one, words)).collect(Collectors.joining(" → ")))
                : Optional.empty();
    }

    private String meter(String facts, Words words) {
        Matcher fact = FACTS.matcher(facts);
        if (!fact.matches()) {
            return facts;
        }
        String measured = words.get("energy.measures." + fact.group(3));
        String rooms = fact.group(6) == null ? measured : measured + " " + rooms(fact.group(6), words);
        return words.get(
                "energy.trail.meter", fact.group(1), words.get("energy.kinds." + fact.group(2)), rooms, fact.group(4), fact.group(5));
    }

    private String rooms(String ids, Words words) {
        return Arrays.stream(ids.split(", "))
                .map(id -> NamesToday.space(catalogues.current(), Long.parseLong(id), words))
                .collect(Collectors.joining("・"));
    }

    private static Optional<String> worth(String value, Words words) {
        Matcher worth = WORTH.matcher(value);
        if (!worth.matches()) {
            return Optional.empty();
        }
        String since = moment(worth.group(3), words);
        String said = worth.group(2) == null
                ? words.get("energy.trail.worth", worth.group(1), since)
                : words.get("energy.trail.worth.pulses", worth.group(1), worth.group(2), since);
        return Optional.of((said + "　" + worth.group(4)).strip());
    }

    private static Optional<String> exchange(String value, Words words) {
        Matcher exchange = EXCHANGE.matcher(value);
        return exchange.matches()
                ? Optional.of(words.get("energy.trail.exchange", exchange.group(1), moment(exchange.group(2), words)))
                : Optional.empty();
    }

    private static String moment(String instant, Words words) {
        return DateText.moment(Instant.parse(instant), Japan.ZONE, words.language().tag());
    }
}
