package kaikan.booking.availability.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.booking.BookingRefusal;
import kaikan.calendar.Certainty;
import kaikan.calendar.DayRange;
import kaikan.calendar.DayRule;
import kaikan.ordinance.ApplicationAnswer;
import kaikan.ordinance.fee.QuoteAnswer;
import kaikan.ordinance.sale.Label;
import kaikan.platform.errors.Refusal;
import kaikan.platform.web.Refusals;
import org.junit.jupiter.api.Test;

/// The description names, for each operation and status, every code that the server answers there, and no other.
class ApiCodesTest {
    private static final String PLACE = "POST /api/bookings";

    /// Whatever an ordinance can have against it answers with a code of its own.
    private static final List<Refusal> BY_ORDINANCES = byOrdinances(LocalDate.of(2026, 12, 8));

    private final Described described = new Described(text("/kaikan/openapi.yml"));

    @Test
    void placingABookingAnswersTheCodesOfAllThatItRuns() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/$") && !location.contains("$Intercepted"))
                .importPackages("kaikan");
        Reached placing = Reached.from(house.get("kaikan.booking.web.BookingApi"), "place", BookingRefusal.Code.class);
        Set<String> ofOrdinances = placing.made(ApplicationAnswer.Refused.class);
        ofOrdinances.addAll(placing.made(QuoteAnswer.NoPrice.class));
        assertEquals(ofOrdinances, BY_ORDINANCES.stream().map(one -> one.getClass().getSimpleName()).collect(Collectors.toCollection(TreeSet::new)));
        Map<String, Set<String>> expected = byStatus(Stream.concat(
                placing.constants().stream()
                        .map(BookingRefusal.Code::valueOf)
                        .filter(code -> code != BookingRefusal.Code.BY_ORDINANCE)
                        .map(code -> BookingRefusal.of(code)),
                BY_ORDINANCES.stream()));
        expected.put("400", Set.of("platform.error.unreadable"));
        expected.put("401", Set.of("member.error.sign-in"));
        expected.put("default", ofThePlatform());
        assertEquals(expected, described.codes(PLACE));
    }

    @Test
    void everyOtherOperationAnswersWhatItsAddressMayNameInVain() {
        Set<String> site = codes(Unfound.SITE);
        Set<String> day = codes(Unfound.SITE, Unfound.NOTHING_LET, Unfound.DAY);
        Map<String, Map<String, Set<String>>> expected = Map.of(
                "GET /api/sites", Map.of(),
                "GET /api/sites/{site}", Map.of("404", site),
                "GET /api/sites/{site}/days/{date}", Map.of("404", day),
                "GET /api/sites/{site}/spaces/{space}/weeks/{date}", Map.of("404", codes(Unfound.values())),
                "GET /api/bookings/{ref}",
                        Map.of("401", Set.of("member.error.sign-in"),
                                "404", Set.of(BookingRefusal.of(BookingRefusal.Code.UNKNOWN).code())));
        for (String operation : described.operations().stream().filter(one -> !one.equals(PLACE)).toList()) {
            Map<String, Set<String>> all = new TreeMap<>(Objects.requireNonNull(expected.get(operation), operation));
            all.put("default", ofThePlatform());
            assertEquals(all, described.codes(operation), operation);
        }
    }

    private static List<Refusal> byOrdinances(LocalDate day) {
        DayRange time = new DayRange(540, 600);
        return List.of(
                new ApplicationAnswer.NotYet(day.atStartOfDay(ZoneOffset.UTC), ""),
                new ApplicationAnswer.TooLate(day, ""),
                new ApplicationAnswer.Past(day),
                new ApplicationAnswer.Closed(day, new DayRule.OnHolidays(), Certainty.SETTLED),
                new ApplicationAnswer.Closed(day, new DayRule.OnHolidays(), Certainty.TENTATIVE),
                new ApplicationAnswer.NotSellable(day, time, List.of()),
                new ApplicationAnswer.NotSellable(day, time, List.of(time)),
                new ApplicationAnswer.NotOneDay(day),
                new ApplicationAnswer.TooManyDays(2, 1, ""),
                new ApplicationAnswer.ByContract(Label.of("研修室", "")),
                new ApplicationAnswer.Unknown("training"),
                new QuoteAnswer.NoPrice(Label.of("研修室", ""), day));
    }

    private static Set<String> codes(Unfound... all) {
        return Arrays.stream(all).map(Unfound::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> byStatus(Stream<? extends Refusal> refusals) {
        return refusals.collect(Collectors.groupingBy(
                refusal -> Integer.toString(Refusals.status(refusal).getCode()),
                TreeMap::new,
                Collectors.mapping(Refusal::code, Collectors.toCollection(TreeSet::new))));
    }

    /// What the house says about any address has its sentences under these keys.
    private static Set<String> ofThePlatform() {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(ApiCodesTest.class.getResourceAsStream("/messages/platform.en.properties"))) {
            words.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return words.stringPropertyNames().stream()
                .filter(key -> key.startsWith("platform.error.") && key.endsWith(".title"))
                .map(key -> key.substring(0, key.length() - ".title".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(ApiCodesTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
