package kaikan.ordinance.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.money.Yen;
import kaikan.ordinance.DayClass;
import kaikan.ordinance.Vocabulary;
import kaikan.ordinance.fee.Condition;
import kaikan.ordinance.fee.UseKind;

/// The entries of a row or case that say when it applies. All that are given must hold.
final class Conditions {
    /// The entries that are conditions.
    static final List<String> ENTRIES = List.of("day", "applicant", "purpose", "ticket", "use", "not", "any");

    private static final Pattern TICKET = Pattern.compile("([\\d,]+)-([\\d,]*)");
    private static final List<String> USES =
            Stream.of(UseKind.values()).map(use -> use.name().toLowerCase(Locale.ROOT)).toList();

    private final Vocabulary words;

    Conditions(Vocabulary words) {
        this.words = words;
    }

    Condition read(Node node) {
        List<Condition> parts = new ArrayList<>();
        List<String> days = words.days().stream().map(DayClass::key).toList();
        node.find("day").ifPresent(_ -> parts.add(new Condition.Day(node.keysOf("day", days))));
        node.find("applicant").ifPresent(_ -> parts.add(new Condition.Applicant(node.keysOf("applicant", words.applicants().keySet()))));
        node.find("purpose").ifPresent(_ -> parts.add(new Condition.Purpose(node.keysOf("purpose", words.purposes().keySet()))));
        node.find("ticket").ifPresent(ticket -> parts.add(ticket(ticket)));
        node.find("use").ifPresent(_ -> parts.add(new Condition.Use(uses(node.keysOf("use", USES)))));
        node.find("not").ifPresent(not -> parts.add(new Condition.Not(nested(not))));
        node.find("any").ifPresent(any -> parts.add(new Condition.AnyOf(any.items().stream().map(this::nested).toList())));
        return parts.isEmpty() ? Condition.ALWAYS : parts.size() == 1 ? parts.getFirst() : new Condition.AllOf(parts);
    }

    private Condition nested(Node node) {
        return read(node.only(ENTRIES.toArray(String[]::new)));
    }

    private static Set<UseKind> uses(Set<String> names) {
        return names.stream().map(name -> UseKind.valueOf(name.toUpperCase(Locale.ROOT))).collect(Collectors.toSet());
    }

    private static Condition ticket(Node node) {
        Matcher m = TICKET.matcher(node.text());
        if (!m.matches()) {
            throw node.problem("prices of admission like 1-999, or 3000- without an upper end, are expected here");
        }
        Yen below = m.group(2).isEmpty() ? Condition.Ticket.WITHOUT_LIMIT : yen(m.group(2)).plus(Yen.of(1));
        return new Condition.Ticket(yen(m.group(1)), below);
    }

    private static Yen yen(String figures) {
        return Yen.of(Long.parseLong(figures.replace(",", "")));
    }
}
