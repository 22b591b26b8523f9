package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kaikan.booking.Booking;
import kaikan.booking.GivenQuote;
import kaikan.booking.Particulars;
import kaikan.ordinance.Ordinance;
import kaikan.ordinance.Ordinances;
import kaikan.ordinance.Vocabulary;
import kaikan.ordinance.fee.Condition;
import kaikan.ordinance.fee.QuoteLine;
import kaikan.ordinance.sale.Label;
import kaikan.ordinance.web.QuoteWords;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Words;
import org.jspecify.annotations.Nullable;

/// Says what an applicant declared (purpose, class, ticket) and which rows and steps of the very version of the ordinance after which they
/// were quoted rest on that word alone: what a reviewer has to check.
@Singleton
class Declarations {
    private final Ordinances ordinances;

    Declarations(Ordinances ordinances) {
        this.ordinances = ordinances;
    }

    List<StaffPage.Declared> of(Booking booking, List<GivenQuote> quotes, Words words) {
        Particulars said = booking.particulars();
        List<Rules> all = quotes.stream().flatMap(quote -> rules(quote).stream()).toList();
        List<StaffPage.Declared> declared = new ArrayList<>();
        declared.add(new StaffPage.Declared(
                words.get("booking.form.purpose"), purpose(said, all, words), clauses(all, Condition.Purpose.class::isInstance, words)));
        if (all.stream().anyMatch(rules -> rules.ordinance.vocabulary().applicants().size() > 1)) {
            declared.add(new StaffPage.Declared(
                    words.get("booking.form.class"), group(said, all, words), clauses(all, Condition.Applicant.class::isInstance, words)));
        }
        String ticket = said.ticket().isZero() ? words.get("booking.basis.free") : Figures.yen(said.ticket().amount(), words.language());
        declared.add(new StaffPage.Declared(
                words.get("booking.form.ticket"), ticket, clauses(all, Condition.Ticket.class::isInstance, words)));
        return declared;
    }

    /// A quote and the version after which it was given.
    private record Rules(GivenQuote given, Ordinance ordinance) {}

    private Optional<Rules> rules(GivenQuote given) {
        return ordinances.current()
                .version(given.ownerId(), given.quote().ordinance(), given.quote().version())
                .map(ordinance -> new Rules(given, ordinance));
    }

    private static String purpose(Particulars said, List<Rules> all, Words words) {
        return named(all, vocabulary -> vocabulary.purposes().get(said.purpose()), words)
                .orElseGet(() -> words.get("booking.purpose.general"));
    }

    private static String group(Particulars said, List<Rules> all, Words words) {
        return named(all, vocabulary -> vocabulary.applicants().get(key(said, vocabulary)), words).orElse("—");
    }

    private static String key(Particulars said, Vocabulary vocabulary) {
        return said.applicantClass().isEmpty() ? vocabulary.everybody() : said.applicantClass();
    }

    private interface Naming {
        @Nullable Label of(Vocabulary vocabulary);
    }

    private static Optional<String> named(List<Rules> all, Naming naming, Words words) {
        return all.stream()
                .flatMap(rules -> Stream.ofNullable(naming.of(rules.ordinance.vocabulary())))
                .map(label -> label.in(words))
                .findFirst();
    }

    private static List<StaffPage.Resting> clauses(List<Rules> all, Predicate<Condition> kind, Words words) {
        QuoteWords say = QuoteWords.in(words);
        return all.stream()
                .flatMap(rules -> rules.given.quote().lines().stream().flatMap(line -> Stream.concat(
                        rows(rules.ordinance, line, kind, say), steps(rules.ordinance, line, kind, say))))
                .distinct()
                .toList();
    }

    private static Stream<StaffPage.Resting> rows(Ordinance ordinance, QuoteLine line, Predicate<Condition> kind, QuoteWords say) {
        return line.base().stream()
                .filter(part -> ordinance.fees().rows().stream()
                        .anyMatch(row -> row.citation().equals(part.citation()) && rests(row.when(), kind)))
                .map(part -> new StaffPage.Resting(say.base(part), part.citation()));
    }

    private static Stream<StaffPage.Resting> steps(Ordinance ordinance, QuoteLine line, Predicate<Condition> kind, QuoteWords say) {
        return line.steps().stream()
                .filter(applied -> ordinance.fees().steps().stream()
                        .filter(step -> step.citation().equals(applied.citation()) && step.name().equals(applied.name()))
                        .flatMap(step -> step.cases().stream())
                        .anyMatch(one -> rests(one.when(), kind)))
                .map(applied -> new StaffPage.Resting(say.step(applied), applied.citation()));
    }

    /// Whether the condition asks about that kind of fact anywhere.
    private static boolean rests(Condition condition, Predicate<Condition> kind) {
        return switch (condition) {
            case Condition.AllOf(var parts) -> parts.stream().anyMatch(part -> rests(part, kind));
            case Condition.AnyOf(var parts) -> parts.stream().anyMatch(part -> rests(part, kind));
            case Condition.Not(var part) -> rests(part, kind);
            case Condition.Day _, Condition.Applicant _, Condition.Purpose _, Condition.Ticket _, Condition.Use _ -> kind.test(condition);
        };
    }
}
