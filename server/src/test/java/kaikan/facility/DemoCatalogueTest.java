package kaikan.facility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoCatalogueTest {
    private final TestServer server = TestServer.start();
    private final Catalogue catalogue = load(server);

    private static Catalogue load(TestServer server) {
        server.bean(DemoCatalogue.class).load();
        server.bean(DemoCatalogue.class).load();
        return server.bean(Catalogues.class).current();
    }

    @AfterAll
    void close() {
        server.close();
    }

    private List<Space> spaces(String site) {
        return catalogue.spaces(catalogue.site(site).orElseThrow());
    }

    private Space space(String site, String key) {
        return catalogue.space(catalogue.site(site).orElseThrow(), key).orElseThrow();
    }

    @Test
    void everyCentreSaysWhatItIsInEasyJapaneseToo() {
        Words easy = new Texts().in(Language.EASY);
        Words ordinary = new Texts().in(Language.JA);
        for (Site site : catalogue.sites()) {
            assertTrue(site.described(easy).contains("《"), site.key());
            assertFalse(site.described(ordinary).contains("《"), site.key());
        }
    }

    @Test
    void onlyAPartSaysOfWhatItIsAPart() {
        assertEquals(new Name("多目的展示ホール A面＋B面", "Exhibition hall, Parts A + B"), catalogue.fullName(space("bigpalette", "hall-ab")));
        assertEquals(new Name("中会議室 A面", "Middle meeting room, Half A"), catalogue.fullName(space("bigpalette", "middle-a")));
        assertEquals("小会議室 2", catalogue.fullName(space("bigpalette", "small-2")).ja());
        assertEquals("創業準備デスク 1", catalogue.fullName(space("hits", "desk-1")).ja());
    }

    @Test
    void aWholeHallIsItsThreeThirds() {
        assertEquals(3, space("bigpalette", "hall").units().size());
        assertTrue(space("bigpalette", "hall").sharesUnitsWith(space("bigpalette", "hall-b")));
        assertEquals(new BigDecimal("5495.00"), space("bigpalette", "hall").area());
        for (String two : List.of("hall-ab", "hall-bc")) {
            assertEquals(new BigDecimal("3663.33"), space("bigpalette", two).area(), "the sum of its parts, as in the rates");
        }
        assertEquals("3,663.33", Areas.shown(space("bigpalette", "hall-bc").area()));
    }

    @Test
    void partsStandDirectlyBelowTheirWhole() {
        assertEquals(List.of("hall", "hall-ab", "hall-bc", "hall-a", "hall-b", "hall-c"),
                spaces("bigpalette").stream().limit(6).map(Space::key).toList());
    }

    @Test
    void tsukubaHasEightLargeAndSixteenSmallRoomsOfEightHundredSquareMetres() {
        BigDecimal area = spaces("tsukuba").stream().map(s -> s.area() == null ? BigDecimal.ZERO
                : s.area()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(24, spaces("tsukuba").size());
        assertEquals(new BigDecimal("800.00"), area);
    }

    @Test
    void oneMcoRoomIsFourDesks() {
        assertEquals(9, spaces("hits").stream().filter(s -> s.spaceClass().equals("mco")).count());
        assertEquals(4, space("hits", "mco-9").units().size());
        assertTrue(space("hits", "mco-9").sharesUnitsWith(space("hits", "desk-3")));
    }

    @Test
    void corasseHasTwoOwnersBehindOneDesk() {
        assertEquals(2, spaces("corasse").stream().map(Space::ownerId).distinct().count());
    }

    @Test
    void kikouHasNoRoomsAndNoModules() {
        assertEquals(List.of(), spaces("kikou"));
        assertTrue(catalogue.site("kikou").orElseThrow().modules().isEmpty());
    }
}
