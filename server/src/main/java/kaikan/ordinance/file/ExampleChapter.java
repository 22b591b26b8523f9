package kaikan.ordinance.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kaikan.calendar.DayRange;
import kaikan.money.Rate;
import kaikan.money.Yen;
import kaikan.ordinance.Example;
import kaikan.ordinance.Ordinance;
import kaikan.ordinance.SpaceClass;
import kaikan.ordinance.fee.Circumstances;
import kaikan.ordinance.fee.QuoteRequest;
import kaikan.ordinance.fee.RoomItem;
import kaikan.ordinance.fee.ServiceItem;
import kaikan.ordinance.fee.UseKind;
import kaikan.ordinance.sale.Label;
import kaikan.ordinance.sale.Period;
import org.jspecify.annotations.Nullable;

/// The chapter `examples`: each line is one use and what it must cost.
final class ExampleChapter {
    private static final Pattern CLOCK = Pattern.compile("\\d.*");
    private static final DayRange ALL_DAY = new DayRange(0, DayRange.DAY);

    private final Node file;
    private final Ordinance ordinance;

    ExampleChapter(Node file, Ordinance ordinance) {
        this.file = file;
        this.ordinance = ordinance;
    }

    List<Example> read() {
        return file.itemsOf("examples").stream().map(this::example).toList();
    }

    private Example example(Node node) {
        node.only("say", "space", "take", "date", "days", "use", "applicant", "purpose", "ticket", "services", "total", "given-up", "back");
        LocalDate date = node.get("date").read(LocalDate::parse, "a date like 2026-04-01");
        int days = node.find("days").map(each -> each.read(Integer::parseInt, "a number of days")).orElse(1);
        List<LocalDate> dates = date.datesUntil(date.plusDays(days)).toList();
        List<RoomItem> rooms = node.itemsOf("space").stream().flatMap(space -> rooms(node, space, dates)).toList();
        List<ServiceItem> services = node.entriesOf("services").entrySet().stream()
                .map(entry -> service(entry.getKey(), entry.getValue(), date))
                .toList();
        var request = new QuoteRequest(rooms, services, circumstances(node), date.minusMonths(1));
        return new Example(node.textOf("say"), request, Yen.of(node.get("total").number()), givenUp(node));
    }

    private static Example.@Nullable GivenUp givenUp(Node node) {
        return node.find("given-up")
                .map(on -> new Example.GivenUp(
                        on.read(LocalDate::parse, "a date like 2026-04-01"), Yen.of(node.get("back").number())))
                .orElse(null);
    }

    private Stream<RoomItem> rooms(Node node, Node space, List<LocalDate> dates) {
        SpaceClass known = ordinance.spaces().get(space.among(ordinance.spaces().keySet()));
        Label name = known == null ? Label.of(space.text(), "") : known.name();
        UseKind use = node.find("use").map(each -> OrdinanceChapters.word(each, UseKind.class)).orElse(UseKind.MAIN);
        Period period = period(node.get("take"));
        return dates.stream().map(date -> new RoomItem(space.text(), name, date, period, use));
    }

    private static Period period(Node take) {
        String text = take.text();
        if (text.equals("day")) {
            return new Period.WholeDay(ALL_DAY);
        }
        return CLOCK.matcher(text).matches()
                ? new Period.Times(take.read(DayRange::parse, "a time like 9:00-13:00"))
                : new Period.Bands(List.of(text.split("[+,]")));
    }

    private ServiceItem service(String key, Node node, LocalDate date) {
        if (!ordinance.fees().services().containsKey(key)) {
            throw node.problem("there is no service " + key);
        }
        String[] parts = node.text().split(" x ", 2);
        String expected = "a number, or \"2 x 3\" for two of them three times,";
        Rate units = parts.length == 1 ? Rate.ONE : node.read(_ -> Rate.parse(parts[1]), expected);
        return node.read(_ -> new ServiceItem(key, date, Long.parseLong(parts[0]), units), expected);
    }

    private Circumstances circumstances(Node node) {
        String applicant = node.find("applicant")
                .map(each -> each.among(ordinance.vocabulary().applicants().keySet()))
                .orElseGet(ordinance.vocabulary()::everybody);
        Set<String> purposes = node.keysOf("purpose", ordinance.vocabulary().purposes().keySet());
        Yen ticket = node.find("ticket").map(each -> Yen.of(each.number())).orElse(Yen.ZERO);
        return new Circumstances(applicant, purposes, ticket);
    }
}
