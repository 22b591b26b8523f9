package kaikan.incubation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaikan.calendar.DateText;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Space;
import kaikan.platform.audit.DetailWords;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Words;

/// Says the terms of tenancies in the trail: which room, from when to when, for how much a month.
@Singleton
class TenancyDetails implements DetailWords {
    private static final Pattern STRETCH =
            Pattern.compile("(\\d{1,18}): (\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})? ([\\d,]{1,15})円(?:, )?");

    private final Catalogues catalogues;

    TenancyDetails(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public Optional<String> say(String verb, String field, String value, Words words) {
        return verb.startsWith("tenancy.") && STRETCH.matcher(value).find()
                ? Optional.of(STRETCH.matcher(value).replaceAll(found -> Matcher.quoteReplacement(stretch(found, words))).strip())
                : Optional.empty();
    }

    private String stretch(MatchResult found, Words words) {
        String until = found.group(3);
        return words.get(
                "incubation.trail.stretch",
                room(Long.parseLong(found.group(1)), words),
                day(found.group(2), words),
                until == null ? words.get("incubation.open-end") : day(until, words),
                Figures.yen(Long.parseLong(found.group(4).replace(",", "")), words.language()));
    }

    private static String day(String date, Words words) {
        return DateText.date(LocalDate.parse(date), words.language().tag());
    }

    /// The room's name today; its number when it is gone.
    private String room(long id, Words words) {
        Catalogue catalogue = catalogues.current();
        return catalogue.sites().stream()
                .flatMap(site -> catalogue.spaces(site).stream())
                .filter(space -> space.id() == id)
                .map((Space space) -> catalogue.fullName(space).in(words))
                .findFirst()
                .orElse("#" + id);
    }
}
