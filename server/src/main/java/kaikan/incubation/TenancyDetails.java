package kaikan.incubation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kaikan.calendar.DateText;
import kaikan.facility.Catalogues;
import kaikan.facility.NamesToday;
import kaikan.member.Organisation;
import kaikan.member.Organisations;
import kaikan.platform.audit.DetailWords;
import kaikan.platform.id.Ref;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Words;

/// Says the terms of tenancies in the trail: which room, from when to when, for how much a month; and whose a linked one was and is.
@Singleton
class TenancyDetails implements DetailWords {
    private static final Pattern STRETCH =
            Pattern.compile("(\\d{1,18}): (\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})? ([\\d,]{1,15})円(?:, )?");

    private static final Pattern CORRECTED = Pattern.compile("((?:name|phone|email)(?: (?:name|phone|email))*)(?:; (.*))?");

    private final Catalogues catalogues;
    private final Organisations organisations;

    TenancyDetails(Catalogues catalogues, Organisations organisations) {
        this.catalogues = catalogues;
        this.organisations = organisations;
    }

    @Override
    public Optional<String> say(String verb, String field, String value, Words words) {
        if (verb.equals("tenancy.correct")) {
            return corrected(value, words);
        }
        if (verb.equals("tenancy.link") || verb.equals("tenancy.unlink")) {
            return Optional.of(Arrays.stream(value.split(" → ", -1)).map(ref -> organisation(ref, words)).collect(Collectors.joining(" → ")));
        }
        return verb.startsWith("tenancy.") && STRETCH.matcher(value).find()
                ? Optional.of(STRETCH.matcher(value).replaceAll(found -> Matcher.quoteReplacement(stretch(found, words))).strip())
                : Optional.empty();
    }

    /// The fields by their names on the form, and of the name from what to what.
    private static Optional<String> corrected(String value, Words words) {
        Matcher parts = CORRECTED.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String fields = Arrays.stream(parts.group(1).split(" "))
                .map(field -> words.get("incubation.field." + field))
                .collect(Collectors.joining(words.get("incubation.trail.and")));
        String names = parts.group(2);
        return Optional.of(names == null
                ? words.get("incubation.trail.corrected", fields)
                : words.get("incubation.trail.renamed", fields, names));
    }

    /// An organisation by its name, or by its reference where there is none any more.
    private String organisation(String ref, Words words) {
        return ref.isBlank()
                ? words.get("member.audit.none-yet")
                : organisations.byRef(ref).map(Organisation::name).orElseGet(() -> Ref.display(ref));
    }

    private String stretch(MatchResult found, Words words) {
        String until = found.group(3);
        return words.get(
                "incubation.trail.stretch",
                NamesToday.space(catalogues.current(), Long.parseLong(found.group(1)), words),
                day(found.group(2), words),
                until == null ? words.get("incubation.open-end") : day(until, words),
                Figures.yen(Long.parseLong(found.group(4).replace(",", "")), words.language()));
    }

    private static String day(String date, Words words) {
        return DateText.date(LocalDate.parse(date), words.language().tag());
    }

}
