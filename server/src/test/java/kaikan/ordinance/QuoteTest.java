package kaikan.ordinance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.calendar.Certainty;
import kaikan.calendar.DayRange;
import kaikan.calendar.OpeningHours;
import kaikan.money.Rate;
import kaikan.money.Yen;
import kaikan.ordinance.fee.Circumstances;
import kaikan.ordinance.fee.Quote;
import kaikan.ordinance.fee.QuoteAnswer;
import kaikan.ordinance.fee.QuoteJson;
import kaikan.ordinance.fee.QuoteLine;
import kaikan.ordinance.fee.QuoteRequest;
import kaikan.ordinance.fee.RoomItem;
import kaikan.ordinance.fee.ServiceItem;
import kaikan.ordinance.fee.UseKind;
import kaikan.ordinance.sale.Label;
import kaikan.ordinance.sale.Period;
import kaikan.ordinance.sale.Sellable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Label NAME = Label.of("部屋", "Room");

    @Test
    void aLineReadsLikeTheOrdinance() {
        var circumstances = new Circumstances("general", Set.of(), Yen.of(900));
        QuoteLine line = quote("kawasaki", item("hall", LocalDate.of(2026, 11, 22), "am"), circumstances).lines().getFirst();
        assertEquals("9:00-12:00", line.time());
        assertEquals("別表（例示の額）", line.base().getFirst().citation());
        assertEquals(
                List.of("別表 備考1: 10000円 × 1.2 = 12000円", "別表 備考2: 12000円 × 1.5 = 18000円"),
                line.steps().stream()
                        .map(step -> step.citation() + ": " + step.before() + " " + step.formula() + " = " + step.after())
                        .toList());
    }

    @Test
    void equipmentStandsOnTheQuoteUnderTheNameOfTheHouse() {
        Ordinance rules = TestOrdinances.of("iwaki");
        ServiceItem item = new ServiceItem("wireless", TUESDAY, 1, Rate.ONE);
        List<ServiceItem> items = List.of(item, item.called(Label.of("大ホールのマイク", "Microphone of the hall")), item.called(
                Label.of("ワイヤレスマイク", "Mike")));
        var request = new QuoteRequest(List.of(), items, new Circumstances(rules.vocabulary().everybody(), Set.of(), Yen.ZERO), TUESDAY);
        Quote quote = assertInstanceOf(Quote.class, rules.quote(request));
        assertEquals(
                List.of("Wireless microphone 660円", "Microphone of the hall 660円", "Wireless microphone 660円"),
                quote.lines().stream().map(line -> line.what().en() + " " + line.amount()).toList());
        assertEquals(List.of("wireless", "wireless", "wireless"), quote.lines().stream().map(QuoteLine::key).toList());
    }

    @Test
    void aRoundingIsShownWhereItHappens() {
        var setup = new RoomItem("special-room", NAME, TUESDAY, new Period.Bands(List.of("am")), UseKind.SETUP);
        QuoteLine line = quote("apio", setup).lines().getFirst();
        var rounding = Objects.requireNonNull(line.rounding());
        assertEquals("22995円 → 22,990円", rounding.before() + " → " + rounding.after());
        assertEquals("10 down per line", rounding.rule().text());
    }

    @ParameterizedTest
    @CsvSource({"10 up per step, 200", "10 up per line, 190", "10 up on total, 190", "1 down per step, 187", "1 down per line, 187"})
    void theStageOfARoundingDecides(String rounding, long total) {
        String yaml = TestOrdinances.text("/ordinances/kawasaki.yml")
                .replace("am: '10,000'", "am: 155")
                .replace("multiply: 1.2", "multiply: 1.1")
                .replace("multiply: 1.5", "multiply: 1.1")
                .replace("origin: demo", "origin: demo\nrounding: " + rounding);
        var request = new QuoteRequest(
                List.of(item("hall", LocalDate.of(2026, 11, 22), "am")),
                List.of(),
                new Circumstances("general", Set.of(), Yen.of(900)),
                TUESDAY);
        Quote quote = assertInstanceOf(Quote.class, TestOrdinances.good(yaml).ordinance().quote(request));
        assertEquals(Yen.of(total), quote.total(), "155 × 1.1 = 170.5, × 1.1 = 187.55");
        assertEquals(quote, QuoteJson.read(QuoteJson.write(quote)));
    }

    @Test
    void theTaxInsideIsRoundedOnceForTheWholeQuote() {
        Quote quote = quote(
                "moriguchi", item("hall-third", "9:00-9:30"), item("hall-third", "10:00-10:30"), item("hall-third", "11:00-11:30"));
        assertEquals(Yen.of(480), quote.total());
        assertEquals(Yen.of(43), quote.tax(), "480 × 10/110 = 43.6, not three times 14");
    }

    @Test
    void whatTheTableDoesNotPriceIsRefusedAndNeverFree() {
        var request = new QuoteRequest(List.of(item("hall", "9:00-9:30")), List.of(), Circumstances.of("general"), TUESDAY);
        assertInstanceOf(QuoteAnswer.NoPrice.class, TestOrdinances.of("kawasaki").quote(request));
    }

    @Test
    void aStoredQuoteIsReadWithoutTheOrdinanceAndWithUnknownFieldsToCome() {
        Quote quote = quote("apio", item("annex", LocalDate.of(2026, 11, 23), "am"));
        String json = QuoteJson.write(quote);
        assertTrue(json.contains("\"total\":\"56000\"") && json.contains("別表 附属展示場 土日休日"), json);
        assertEquals(quote, QuoteJson.read(json.replaceFirst("\\{", "{\"later\":1,")));
        String earlier = json.replace(",\"pieces\":null", "");
        assertTrue(earlier.length() < json.length(), json);
        assertEquals(quote, QuoteJson.read(earlier), "what did not keep how many pieces there are");
    }

    @Test
    void aQuoteForADayThatHangsOnAnUnannouncedEquinoxIsTentative() {
        assertEquals(Certainty.TENTATIVE, quote("apio", item("annex", LocalDate.of(2028, 9, 22), "am")).certainty());
        assertEquals(Certainty.SETTLED, quote("apio", item("annex", LocalDate.of(2028, 11, 3), "am")).certainty());
        assertEquals(Certainty.SETTLED, quote("moriguchi", item("hall-third", "9:00-9:30")).certainty());
    }

    @Test
    void bandsAreOfferedWithNamesAndOnlyWithinOpeningHours() {
        var sellable = TestOrdinances.of("apio").sellable("annex", TUESDAY, house("9:00-17:00")).orElseThrow();
        assertEquals("午前 9:00-13:00, 午後 13:00-17:00, 午前・午後 9:00-17:00", offers(sellable));
        var gaps = TestOrdinances.of("iwaki").sellable("room", TUESDAY, house("9:00-21:00")).orElseThrow();
        assertTrue(offers(gaps).startsWith("午前 9:00-12:00, 午後 13:00-17:00, 夜間 18:00-21:00, 午前・昼の間"), offers(gaps));
    }

    private static String offers(Sellable sellable) {
        return assertInstanceOf(Sellable.Offers.class, sellable).offers().stream()
                .map(offer -> offer.name().ja() + " " + offer.time())
                .collect(Collectors.joining(", "));
    }

    private static House house(String hours) {
        return new House(OpeningHours.parse(hours), ZoneId.of("Asia/Tokyo"));
    }

    private static RoomItem item(String space, String time) {
        return new RoomItem(space, NAME, TUESDAY, new Period.Times(DayRange.parse(time)), UseKind.MAIN);
    }

    private static RoomItem item(String space, LocalDate date, String bands) {
        return new RoomItem(space, NAME, date, new Period.Bands(List.of(bands.split("\\+"))), UseKind.MAIN);
    }

    private static Quote quote(String name, RoomItem... items) {
        Ordinance ordinance = TestOrdinances.of(name);
        var everybody = Circumstances.of(ordinance.vocabulary().everybody());
        return assertInstanceOf(
                Quote.class, ordinance.quote(new QuoteRequest(List.of(items), List.of(), everybody, TUESDAY.minusMonths(1))));
    }

    private static Quote quote(String name, RoomItem item, Circumstances circumstances) {
        var request = new QuoteRequest(List.of(item), List.of(), circumstances, TUESDAY.minusMonths(1));
        return assertInstanceOf(Quote.class, TestOrdinances.of(name).quote(request));
    }
}
