package kaikan.equipment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kaikan.calendar.DateText;
import kaikan.calendar.Japan;
import kaikan.facility.Catalogues;
import kaikan.member.People;
import kaikan.platform.audit.DetailWords;
import kaikan.platform.id.Ref;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Words;

/// Says in the trail what a machine is and who was qualified for it. An entry keeps the number only: it stays for ever, and a name goes with its
/// account. Whoever reads the trail of a site reads the same names on the pages of its machines.
@Singleton
class MachineDetails implements DetailWords {
    /// As [NewMachine#facts] writes it.
    private static final Pattern FACTS =
            Pattern.compile("(.+?), (OPEN|QUALIFIED)(?:, ([A-Z0-9][A-Z0-9-]{2,19}))?(?:, (\\d{1,18}) yen/h)?");
    /// As [#granted] writes it: whose, until when, and the ends of what it took the place of.
    private static final Pattern PERSON = Pattern.compile("([0-9A-Z]{16})(?: – (\\d{4}-\\S+Z))?(?: \\[([-0-9TZ:., ]+)])?");
    /// As [MachineTerms#facts] writes it.
    private static final Pattern TERMS = Pattern.compile("-|(ANYBODY|BOOKED) (\\d{1,18}|-) (\\d{1,9}|-) (\\d{1,9}|-) (\\d{1,9}|-)"
            + "(?: (\\d{1,9}|-) (\\d{1,18}|-) (\\d{1,9}|-) (\\d{1,9}|-))?");
    private static final String ENDLESS = "-";

    private final People people;
    private final Catalogues catalogues;

    MachineDetails(People people, Catalogues catalogues) {
        this.people = people;
        this.catalogues = catalogues;
    }

    /// What the trail keeps of a grant.
    ///
    /// @param before what it takes the place of
    static String granted(Qualification grant, List<Qualification> before) {
        String until = grant.endsAt() == null ? "" : " – " + grant.endsAt();
        String ends = before.stream().map(one -> one.endsAt() == null ? ENDLESS : one.endsAt().toString()).collect(Collectors.joining(", "));
        return grant.personRef() + until + (before.isEmpty() ? "" : " [" + ends + "]");
    }

    @Override
    public Optional<String> say(String verb, String field, String value, Words words) {
        return switch (verb) {
            case "equipment.add-machine", "equipment.change-machine" -> machines(value, words);
            case "equipment.qualify", "equipment.disqualify" -> person(value, words);
            case "equipment.bypass" -> Optional.of(words.get("equipment.bypass." + value));
            case "equipment.terms" -> terms(value, words);
            case String _ -> Optional.empty();
        };
    }

    private static Optional<String> machines(String value, Words words) {
        String[] all = value.split(" → ", -1);
        return Arrays.stream(all).allMatch(one -> FACTS.matcher(one).matches())
                ? Optional.of(Arrays.stream(all).map(one -> machine(one, words)).collect(Collectors.joining(" → ")))
                : Optional.empty();
    }

    private static String machine(String facts, Words words) {
        Matcher fact = FACTS.matcher(facts);
        if (!fact.matches()) {
            return facts;
        }
        String meter = fact.group(3) == null ? words.get("equipment.meter.none") : fact.group(3);
        String fee = fact.group(4) == null
                ? words.get("equipment.trail.free")
                : Figures.yen(Long.parseLong(fact.group(4)), words.language());
        return words.get("equipment.trail.machine", fact.group(1), words.get("equipment.rule." + fact.group(2)), meter, fee);
    }

    private Optional<String> terms(String value, Words words) {
        String[] all = value.split(" → ", -1);
        return Arrays.stream(all).allMatch(one -> TERMS.matcher(one).matches())
                ? Optional.of(Arrays.stream(all).map(one -> oneTerms(one, words)).collect(Collectors.joining(" → ")))
                : Optional.empty();
    }

    private String oneTerms(String facts, Words words) {
        Matcher fact = TERMS.matcher(facts);
        if (!fact.matches() || fact.group(1) == null) {
            return words.get("equipment.terms.none");
        }
        String said = words.get(
                "equipment.trail.terms",
                words.get("equipment.starts." + fact.group(1)),
                space(fact.group(2), words),
                minutes(fact.group(3), "equipment.terms.pass", words),
                minutes(fact.group(4), "equipment.terms.not", words),
                minutes(fact.group(5), "equipment.terms.not", words));
        return said + people(fact, words) + idle(fact, words);
    }

    private String people(Matcher fact, Words words) {
        String least = fact.group(6);
        if (least == null || least.equals(ENDLESS)) {
            return "";
        }
        String room = fact.group(7).equals(ENDLESS) ? words.get("equipment.terms.room.none") : space(fact.group(7), words);
        return words.get("equipment.trail.terms.people", least, room);
    }

    private static String idle(Matcher fact, Words words) {
        String watts = fact.group(8);
        return watts == null || watts.equals(ENDLESS) ? "" : words.get("equipment.trail.terms.idle", watts, fact.group(9));
    }

    private String space(String id, Words words) {
        return id.equals(ENDLESS)
                ? words.get("equipment.terms.space.none")
                : catalogues.current().sites().stream()
                        .flatMap(site -> catalogues.current().spaces(site).stream())
                        .filter(space -> Long.toString(space.id()).equals(id))
                        .findFirst()
                        .map(space -> catalogues.current().fullName(space).in(words))
                        .orElse(id);
    }

    private static String minutes(String number, String none, Words words) {
        return number.equals(ENDLESS) ? words.get(none) : words.get("equipment.length.minutes", number);
    }

    private Optional<String> person(String value, Words words) {
        Matcher person = PERSON.matcher(value);
        if (!person.matches()) {
            return Optional.empty();
        }
        String who = named(person.group(1), words);
        String said = person.group(2) == null ? who : words.get("equipment.trail.person.until", who, until(person.group(2), words));
        String before = person.group(3);
        return Optional.of(before == null
                ? said
                : words.get("equipment.trail.person.instead", said, Arrays.stream(before.split(", "))
                        .map(end -> until(end, words))
                        .collect(Collectors.joining(words.get("equipment.trail.and")))));
    }

    private String named(String ref, Words words) {
        return people.byRef(ref)
                .map(known -> known.called().in(words))
                .orElseGet(() -> words.get("equipment.trail.person", Ref.display(ref)));
    }

    private static String until(String end, Words words) {
        return end.equals(ENDLESS) ? words.get("equipment.endless") : words.get("equipment.trail.until", lastDay(Instant.parse(end), words));
    }

    /// A grant ends with the end of its last day.
    private static String lastDay(Instant end, Words words) {
        return DateText.date(end.minusSeconds(1).atZone(Japan.ZONE).toLocalDate(), words.language().tag());
    }
}
