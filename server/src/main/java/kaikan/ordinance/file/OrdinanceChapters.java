package kaikan.ordinance.file;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import kaikan.calendar.DayRule;
import kaikan.calendar.HolidayRule;
import kaikan.calendar.Holidays;
import kaikan.money.Rounding;
import kaikan.money.TaxRate;
import kaikan.ordinance.DayClass;
import kaikan.ordinance.Edition;
import kaikan.ordinance.Ordinance;
import kaikan.ordinance.Reading;
import kaikan.ordinance.SpaceClass;
import kaikan.ordinance.Vocabulary;
import kaikan.ordinance.fee.FeeTable;
import kaikan.ordinance.sale.Label;

/// The whole file, chapter by chapter. What each entry means is told in `server/docs/ordinance-format.md`.
final class OrdinanceChapters {
    private static final String FORMAT = "kaikan-ordinance 1";
    private static final String[] ENTRIES = {
        "format", "key", "owner", "sites", "version", "effective", "basis", "origin", "ja", "en", "easy", "citation", "tax", "rounding",
        "applicants", "purposes", "days", "holidays", "bands", "spaces", "prices", "services", "steps", "applications", "refunds",
        "examples"
    };

    private final Node file;

    OrdinanceChapters(Node file) {
        this.file = file;
    }

    Reading.Good read() {
        file.only(ENTRIES).get("format").among(List.of(FORMAT));
        Vocabulary words = vocabulary();
        List<SpaceClass> spaces = new SpaceChapter(file).read();
        FeeChapter fees = new FeeChapter(file, words, spaces);
        FeeTable table = new FeeTable(fees.rows(), fees.services(), fees.steps(), terms());
        var chapters = new Ordinance.Chapters(
                spaces, new ApplicationChapter(file, words, spaces).read(), table, new RefundChapter(file, spaces, table).read(), holidays());
        Ordinance ordinance = new Ordinance(edition(), words, chapters);
        return new Reading.Good(file.get("owner").text(), ordinance, new ExampleChapter(file, ordinance).read());
    }

    private Edition edition() {
        return new Edition(
                file.get("key").text(),
                Math.toIntExact(file.get("version").number()),
                file.label(),
                file.get("citation").text(),
                file.get("effective").read(LocalDate::parse, "a date like 2026-04-01"),
                file.find("basis").map(node -> word(node, Edition.Basis.class)).orElse(Edition.Basis.USE),
                word(file.get("origin"), Edition.Origin.class),
                file.itemsOf("sites").stream().map(Node::text).collect(Collectors.toSet()));
    }

    private FeeTable.Terms terms() {
        Rounding rounding = file.find("rounding")
                .map(node -> node.read(Rounding::parse, "a rounding like \"10 down per line\""))
                .orElse(Rounding.SILENT);
        TaxRate tax = file.find("tax")
                .map(node -> node.read(text -> new TaxRate(Integer.parseInt(text)), "a tax in per cent"))
                .orElse(TaxRate.STANDARD);
        return new FeeTable.Terms(rounding, tax);
    }

    private Vocabulary vocabulary() {
        List<DayClass> days = file.entriesOf("days").entrySet().stream()
                .map(entry -> new DayClass(
                        entry.getKey(), entry.getValue().only("ja", "en", "easy", "days").label(), rules(entry.getValue())))
                .toList();
        SequencedMap<String, Label> applicants = labels("applicants");
        if (applicants.isEmpty()) {
            throw file.problem("the entry \"applicants\" must name at least one class of applicant");
        }
        return new Vocabulary(applicants, labels("purposes"), days);
    }

    private static List<DayRule> rules(Node day) {
        return day.get("days").items().stream().map(rule -> rule.read(DayRule::parse, "a day like sun, holiday or 12/29-1/3")).toList();
    }

    private SequencedMap<String, Label> labels(String chapter) {
        SequencedMap<String, Label> labels = new LinkedHashMap<>();
        file.entriesOf(chapter).forEach((key, node) -> labels.put(key, node.only("ja", "en", "easy").label()));
        return labels;
    }

    private Holidays holidays() {
        List<HolidayRule> more = file.itemsOf("holidays").stream()
                .map(line -> line.read(HolidayRule::parse, "a holiday like \"2026 - | 8/21 | 県民の日 | Prefecture Day | …\""))
                .toList();
        return more.isEmpty() ? Holidays.japan() : Holidays.japan().with(more);
    }

    static <E extends Enum<E>> E word(Node node, Class<E> type) {
        List<String> known = List.of(type.getEnumConstants()).stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
        return Enum.valueOf(type, node.among(known).toUpperCase(Locale.ROOT));
    }
}
