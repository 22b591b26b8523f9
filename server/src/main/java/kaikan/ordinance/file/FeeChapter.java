package kaikan.ordinance.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.money.Rate;
import kaikan.money.Rounding;
import kaikan.money.Yen;
import kaikan.ordinance.SpaceClass;
import kaikan.ordinance.Vocabulary;
import kaikan.ordinance.fee.Condition;
import kaikan.ordinance.fee.Effect;
import kaikan.ordinance.fee.Price;
import kaikan.ordinance.fee.PriceRow;
import kaikan.ordinance.fee.PriceUnit;
import kaikan.ordinance.fee.ServiceRow;
import kaikan.ordinance.fee.Step;
import kaikan.ordinance.sale.BandTable;

/// The chapters `prices`, `services` and `steps`.
final class FeeChapter {
    private static final Pattern SHARE = Pattern.compile("(\\S+) of (\\S+), (.+)");

    private final Node file;
    private final Conditions conditions;
    private final List<SpaceClass> spaces;

    FeeChapter(Node file, Vocabulary words, List<SpaceClass> spaces) {
        this.file = file;
        this.conditions = new Conditions(words);
        this.spaces = spaces;
    }

    List<PriceRow> rows() {
        List<PriceRow> rows = new ArrayList<>();
        List<String> known = spaces.stream().map(SpaceClass::key).toList();
        for (Node line : file.itemsOf("prices")) {
            line.only(entries("spaces", "cite", "yen"));
            Condition when = conditions.read(line);
            for (Node space : line.get("spaces").items()) {
                String key = space.among(known);
                line.get("yen").entries().forEach((unit, price) ->
                        rows.add(new PriceRow(key, unit(price, unit, key), when, price(price), line.get("cite").text())));
            }
        }
        return rows;
    }

    private PriceUnit unit(Node node, String text, String space) {
        PriceUnit unit = node.read(_ -> PriceUnit.parse(text), "hour, 30 min, day or bands like am+pm");
        if (unit instanceof PriceUnit.OfBands(String keys)) {
            boolean sold = spaces.stream()
                    .filter(each -> each.key().equals(space))
                    .anyMatch(each -> each.selling() instanceof BandTable table && isRun(table, keys));
            if (!sold) {
                throw node.problem("hour, 30 min, day or bands in a row of " + space + " are expected here, not \"" + keys + "\"");
            }
        }
        return unit;
    }

    private static boolean isRun(BandTable table, String keys) {
        try {
            List<List<String>> runs = table.runs(List.of(keys.split("\\+")));
            return runs.size() == 1 && String.join("+", runs.getFirst()).equals(keys);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Price price(Node node) {
        Matcher share = SHARE.matcher(node.text());
        if (!share.matches()) {
            return new Price.Fixed(Yen.of(node.number()));
        }
        return node.read(
                _ -> new Price.ShareOf(share.group(2), Rate.parse(share.group(1)), Rounding.parse(share.group(3))),
                "an amount, or \"10% of am+pm+night, 10 up per line\",");
    }

    List<ServiceRow> services() {
        return file.entriesOf("services").entrySet().stream()
                .map(entry -> service(entry.getKey(), entry.getValue().only("ja", "en", "easy", "per", "yen", "cite")))
                .toList();
    }

    private static ServiceRow service(String key, Node node) {
        return new ServiceRow(
                key,
                node.label(),
                OrdinanceChapters.word(node.get("per"), ServiceRow.Per.class),
                Yen.of(node.get("yen").number()),
                node.get("cite").text());
    }

    List<Step> steps() {
        return file.itemsOf("steps").stream().map(node -> step(node.only("ja", "en", "easy", "cite", "on", "cases", "rounding"))).toList();
    }

    private Step step(Node node) {
        Optional<Rounding> rounding = node.find("rounding").map(rule -> rule.read(Rounding::parse, "a rounding like \"10 down per step\""));
        List<Step.Case> cases = node.get("cases").items().stream().map(this::oneCase).toList();
        return new Step(node.label(), node.get("cite").text(), targets(node), cases, rounding);
    }

    private static Set<Step.Target> targets(Node node) {
        return switch (node.find("on").map(on -> on.among(List.of("rooms", "services", "all"))).orElse("rooms")) {
            case "rooms" -> EnumSet.of(Step.Target.ROOM);
            case "services" -> EnumSet.of(Step.Target.SERVICE);
            default -> EnumSet.allOf(Step.Target.class);
        };
    }

    private Step.Case oneCase(Node node) {
        node.only(entries("multiply", "add", "add-tickets"));
        List<Effect> effects = Stream.of(
                        effect(node, "multiply", text -> new Effect.Multiply(Rate.parse(text))),
                        effect(node, "add", text -> new Effect.Add(Yen.of(Long.parseLong(text)))),
                        effect(node, "add-tickets", text -> new Effect.AddTickets(Long.parseLong(text))))
                .flatMap(Optional::stream)
                .toList();
        if (effects.size() != 1) {
            throw node.problem("exactly one of multiply, add and add-tickets is expected here");
        }
        return new Step.Case(conditions.read(node), effects.getFirst());
    }

    private static Optional<Effect> effect(Node node, String key, Function<String, Effect> reader) {
        return node.find(key).map(value -> value.read(reader, "a number, or a rate like 1.5 or 70%,"));
    }

    private static String[] entries(String... more) {
        return Stream.concat(Stream.of(more), Conditions.ENTRIES.stream()).collect(Collectors.toList()).toArray(String[]::new);
    }
}
