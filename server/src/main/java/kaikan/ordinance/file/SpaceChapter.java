package kaikan.ordinance.file;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaikan.calendar.DayRange;
import kaikan.ordinance.SpaceClass;
import kaikan.ordinance.fee.PriceUnit;
import kaikan.ordinance.sale.Band;
import kaikan.ordinance.sale.BandTable;
import kaikan.ordinance.sale.Combination;
import kaikan.ordinance.sale.Selling;

/// The chapters `bands` and `spaces`.
final class SpaceChapter {
    private static final Pattern FREE = Pattern.compile("every (\\d+) min from (\\d+) to (\\d+)");

    private final Node file;

    SpaceChapter(Node file) {
        this.file = file;
    }

    List<SpaceClass> read() {
        Map<String, BandTable> tables = new LinkedHashMap<>();
        file.entriesOf("bands").forEach((key, node) -> tables.put(key, table(node.only("parts", "together", "never-alone"))));
        return file.get("spaces").entries().entrySet().stream()
                .map(entry -> new SpaceClass(
                        entry.getKey(),
                        entry.getValue().only("ja", "en", "easy", "sold").label(),
                        selling(entry.getValue().get("sold"), tables)))
                .toList();
    }

    private static BandTable table(Node node) {
        node.get("parts").entries().forEach((key, part) -> mayBeAKey(key, part));
        List<Band> bands = node.get("parts").entries().entrySet().stream()
                .map(entry -> new Band(
                        entry.getKey(),
                        entry.getValue().only("ja", "en", "easy", "time").label(),
                        entry.getValue().get("time").read(DayRange::parse, "a time like 9:00-13:00")))
                .toList();
        List<String> keys = bands.stream().map(Band::key).toList();
        List<Combination> together = node.entriesOf("together").entrySet().stream()
                .map(entry -> new Combination(
                        Arrays.asList(entry.getKey().split("\\+")), entry.getValue().only("ja", "en", "easy").label()))
                .toList();
        try {
            return new BandTable(bands, together, node.keysOf("never-alone", keys));
        } catch (IllegalArgumentException e) {
            throw node.problem(String.valueOf(e.getMessage()));
        }
    }

    /// A band's key must not read as another unit of price, nor as bands in a row.
    private static void mayBeAKey(String key, Node part) {
        if (!PriceUnit.parse(key).equals(new PriceUnit.OfBands(key)) || !key.matches("[a-z][a-z0-9-]*")) {
            throw part.problem("a key of small letters other than hour and day is expected for a band, not \"" + key + "\"");
        }
    }

    private static Selling selling(Node node, Map<String, BandTable> tables) {
        String text = node.text();
        if (text.startsWith("bands ")) {
            BandTable table = tables.get(text.substring(6));
            if (table == null) {
                throw node.problem("there is no table of bands \"" + text.substring(6) + "\"; known: " + tables.keySet());
            }
            return table;
        }
        Matcher free = FREE.matcher(text);
        if (free.matches()) {
            return node.read(
                    _ -> new Selling.FreeTime(number(free, 1), number(free, 2), number(free, 3)),
                    "\"every 30 min from 60 to 720\" with fitting numbers");
        }
        return switch (text) {
            case "days" -> new Selling.WholeDays();
            case "by contract" -> new Selling.NotByTime();
            default ->
                throw node.problem("\"bands NAME\", \"every 30 min from 60 to 720\", \"days\" or \"by contract\" is expected, not " + text);
        };
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
