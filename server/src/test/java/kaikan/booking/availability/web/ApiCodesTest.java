package kaikan.booking.availability.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.booking.BookingRefusal;
import kaikan.platform.errors.Refusal;
import kaikan.platform.web.Refusals;
import org.junit.jupiter.api.Test;

/// The description names, for each operation and status, every code that the server answers there, and no other.
class ApiCodesTest {
    private static final String PLACE = "POST /api/bookings";

    private final Described described = new Described(text("/kaikan/openapi.yml"));

    @Test
    void placingABookingAnswersTheCodesOfAllThatItRuns() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/$") && !location.contains("$Intercepted"))
                .importPackages("kaikan");
        Set<String> named = Reached.constants(BookingRefusal.Code.class, house.get("kaikan.booking.web.BookingApi"), "place");
        Map<String, Set<String>> expected = byStatus(named.stream().map(name -> BookingRefusal.of(BookingRefusal.Code.valueOf(name))));
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
