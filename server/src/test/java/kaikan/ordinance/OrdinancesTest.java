package kaikan.ordinance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kaikan.facility.Catalogues;
import kaikan.facility.DemoCatalogue;
import kaikan.facility.Owner;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;
import kaikan.testing.Soon;
import kaikan.testing.TestDatabase;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrdinancesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final Map<String, Object> database = Map.of("datasources.default.url", TestDatabase.freshUrl());
    private TestServer server;
    private TestServer other;
    private Map<String, Long> owners;

    @BeforeAll
    void twoServersOnOneDatabaseWithTheDemonstrationsCentres() {
        server = TestServer.start(database);
        server.bean(DemoCatalogue.class).load();
        owners = server.bean(Catalogues.class).current().owners().stream().collect(Collectors.toMap(Owner::key, Owner::id));
        server.bean(DemoOrdinances.class).load(owners);
        other = TestServer.start(database);
    }

    @AfterAll
    void stop() {
        other.close();
        server.close();
    }

    @Test
    void loadingTheDemonstrationAgainChangesNothing() {
        OrdinanceBook book = server.bean(Ordinances.class).current();
        server.bean(DemoOrdinances.class).load(owners);
        assertSame(book, server.bean(Ordinances.class).current());
    }

    @Test
    void everySpaceOfTheDemonstrationHasItsRules() {
        var catalogue = server.bean(Catalogues.class).current();
        var book = server.bean(Ordinances.class).current();
        for (Site site : catalogue.sites()) {
            for (Space space : catalogue.spaces(site)) {
                Ordinance ordinance = book.inForce(space.ownerId(), site.key(), DAY, DAY).orElseThrow(() -> new AssertionError(site.key()));
                boolean known = space.kind() == SpaceKind.EQUIPMENT
                        ? ordinance.fees().services().containsKey(space.spaceClass())
                        : ordinance.spaces().containsKey(space.spaceClass());
                assertTrue(known, site.key() + " " + space.spaceClass());
            }
        }
    }

    @Test
    void oneOwnerMayHaveAnOrdinanceForEachOfItsHouses() {
        var book = other.bean(Ordinances.class).current();
        long prefecture = id("fukushima-pref");
        assertEquals(Optional.of("bigpalette"), book.inForce(prefecture, "bigpalette", DAY, DAY).map(each -> each.edition().key()));
        assertEquals(Optional.of("corasse-pref"), book.inForce(prefecture, "corasse", DAY, DAY).map(each -> each.edition().key()));
        assertEquals(Optional.empty(), book.inForce(prefecture, "bigpalette", LocalDate.of(2019, 4, 1), LocalDate.of(2019, 4, 1)));
    }

    @Test
    void aNewVersionHoldsFromItsDayAtOnceHereAndWithinASecondElsewhere() {
        String first = DemoOrdinances.text("plant");
        String second = first.replace("version: 1", "version: 2").replace("effective: 2020-04-01", "effective: 2027-04-01");
        assertInstanceOf(Entering.Entered.class, server.bean(Ordinances.class).enter(id("hino-city"), second));
        for (TestServer each : new TestServer[] {server, other}) {
            var book = Soon.within(
                    Duration.ofSeconds(2),
                    () -> each.bean(Ordinances.class).current(),
                    current -> each == server || versionOn(current, LocalDate.of(2027, 4, 1)) == 2);
            assertEquals(1, versionOn(book, LocalDate.of(2027, 3, 31)));
            assertEquals(2, versionOn(book, LocalDate.of(2027, 4, 1)));
        }
    }

    @Test
    void aVersionThatIsThereIsNeverChanged() {
        String text = DemoOrdinances.text("hits");
        Ordinances ordinances = server.bean(Ordinances.class);
        assertInstanceOf(Entering.Entered.class, ordinances.enter(id("hitachi-city"), text));
        assertInstanceOf(Entering.VersionTaken.class, ordinances.enter(id("hitachi-city"), text + "\n# changed\n"));
    }

    @Test
    void whatCannotBeReadOrContradictsItsExamplesIsNotEntered() {
        Ordinances ordinances = server.bean(Ordinances.class);
        String text = DemoOrdinances.text("hits").replace("version: 1", "version: 7");
        long owner = id("hitachi-city");
        var bad = assertInstanceOf(Entering.Unreadable.class, ordinances.enter(owner, text.replace("am: '2,200'", "am: free")));
        assertEquals("prices[0].yen.am", bad.place());
        var fails = assertInstanceOf(Entering.ExampleFails.class, ordinances.enter(owner, text.replace("am: '2,200'", "am: '2,300'")));
        assertEquals("研修室の午前", fails.say());
        assertEquals(Optional.empty(), ordinances.current().version(owner, "hits", 7));
    }

    private int versionOn(OrdinanceBook book, LocalDate use) {
        return book.inForce(id("hino-city"), "plant", use, DAY).orElseThrow().edition().version();
    }

    private long id(String owner) {
        return Objects.requireNonNull(owners.get(owner), owner);
    }
}
