package kaikan.ordinance.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaikan.money.Yen;
import kaikan.ordinance.DayClass;
import kaikan.ordinance.Vocabulary;
import kaikan.ordinance.fee.Condition;
import kaikan.ordinance.fee.UseKind;
import kaikan.ordinance.sale.Label;
import kaikan.platform.text.Words;

/// Says when a row or a case applies.
final class ConditionWords {
    private final Words words;
    private final Vocabulary vocabulary;

    ConditionWords(Words words, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
    }

    /// The condition in words; empty if it always holds.
    String of(Condition condition) {
        return switch (condition) {
            case Condition.Day(Set<String> classes) ->
                joined(vocabulary.days().stream().filter(day -> classes.contains(day.key())).toList(), DayClass::name);
            case Condition.Applicant(Set<String> classes) -> joined(vocabulary.applicants(), classes);
            case Condition.Purpose(Set<String> purposes) -> joined(vocabulary.purposes(), purposes);
            case Condition.Ticket(Yen from, Yen below) -> ticket(from, below);
            case Condition.Use(Set<UseKind> kinds) ->
                List.of(UseKind.values()).stream()
                        .filter(kinds::contains)
                        .map(kind -> words.get("ordinance.use." + kind.name()))
                        .collect(Collectors.joining(words.get("ordinance.page.or")));
            case Condition.AllOf(List<Condition> parts) ->
                parts.stream().map(this::of).collect(Collectors.joining(words.get("ordinance.page.and")));
            case Condition.AnyOf(List<Condition> parts) ->
                parts.stream().map(this::of).collect(Collectors.joining(words.get("ordinance.page.or")));
            case Condition.Not(Condition part) -> words.get("ordinance.page.not", of(part));
        };
    }

    /// Keys of spaces, applicants and the like by their names.
    <T> String joined(Collection<T> things, Function<T, Label> name) {
        String or = words.get("ordinance.page.or");
        return things.stream().map(thing -> name.apply(thing).in(words)).collect(Collectors.joining(or));
    }

    /// The names of these keys, in the order of the ordinance.
    String joined(Map<String, Label> names, Set<String> keys) {
        List<Label> chosen = names.entrySet().stream().filter(entry -> keys.contains(entry.getKey())).map(Map.Entry::getValue).toList();
        return joined(chosen, Function.identity());
    }

    private String ticket(Yen from, Yen below) {
        if (below.equals(Condition.Ticket.WITHOUT_LIMIT)) {
            return words.get("ordinance.page.ticket-from", from.figures());
        }
        String last = below.minus(Yen.of(1)).figures();
        return from.compareTo(Yen.of(1)) <= 0
                ? words.get("ordinance.page.ticket-to", last)
                : words.get("ordinance.page.ticket-between", from.figures(), last);
    }
}
