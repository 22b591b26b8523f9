package kaikan.ordinance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import kaikan.facility.Catalogues;
import kaikan.facility.Name;
import kaikan.facility.Owner;
import kaikan.facility.Site;
import kaikan.facility.SpaceClasses;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.testing.Demonstration;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The form of a space offers the classes that its owner's ordinance names.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrdinanceClassesTest {
    private final TestServer server = TestServer.start();
    private final Owner owner;

    OrdinanceClassesTest() {
        List<Owner> owners = Demonstration.load(server).owners();
        owner = owners.stream().filter(one -> one.key().equals("fukushima-pref")).findFirst().orElseThrow();
    }

    @AfterAll
    void close() {
        server.close();
    }

    private List<String> classes(String key) {
        Site site = server.bean(Catalogues.class).current().site(key).orElseThrow();
        return server.beans(SpaceClasses.class).stream().flatMap(known -> known.of(owner, site).stream()).toList();
    }

    @Test
    void classesOfSpacesAndServicesAreOffered() {
        List<String> classes = classes("bigpalette");
        assertTrue(classes.containsAll(List.of("hall-whole", "outdoor", "item-projector")), classes.toString());
        assertTrue(classes.indexOf("hall-whole") < classes.indexOf("outdoor"), "in the order of the ordinance");
    }

    @Test
    void aServiceIsCalledByItsNameLikeASpace() {
        List<String> called = server.beans(SpaceClasses.class).stream()
                .map(known -> known.names(owner).get("item-projector"))
                .filter(Objects::nonNull)
                .map(Name::ja)
                .toList();
        assertEquals(List.of("プロジェクター"), called);
    }

    @Test
    void ofSeveralVersionsTheNewestCountsEvenBeforeItsFirstDay() {
        String second = DemoOrdinances.text("hitech").replace("version: 1", "version: 2").replace("techno", "technic")
                .replaceAll("effective: \\S+", "effective: 2099-04-01");
        server.bean(Ordinances.class).enter(owner.id(), DemoOrdinances.text("hitech"));
        assertTrue(classes("hitech").contains("techno"));
        server.bean(Ordinances.class).enter(owner.id(), second);
        assertTrue(classes("hitech").contains("technic"));
        assertFalse(classes("hitech").contains("techno"));
    }

    @Test
    void whatHoldsAtAnotherHouseOfTheOwnerPricesNothingHere() {
        assertFalse(classes("hitech").contains("hall-whole"), "the hall's ordinance does not hold there");
    }

    @Test
    void theFormOfASpaceOffersThem() {
        TestPeople people = TestPeople.on(server);
        long site = server.bean(Catalogues.class).current().site("bigpalette").orElseThrow().id();
        try (Http manager = people.browserOf(people.person("所長", new SiteRole(Role.MANAGER, site)))) {
            String form = manager.get("/staff/catalogue/sites/bigpalette/spaces/new").body();
            assertTrue(form.contains("<option value=\"hall-whole\"") && form.contains("<option value=\"item-projector\""), form);
            assertTrue(form.indexOf("<optgroup class=\"items\"") < form.indexOf("<option value=\"item-projector\""), "equipment by itself");
            assertFalse(form.contains("<option value=\"electricity\""), "nobody books a meter: " + form);
        }
    }
}
