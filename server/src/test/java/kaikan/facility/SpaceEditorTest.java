package kaikan.facility;

import static kaikan.facility.Register.BECAUSE;
import static kaikan.facility.Register.done;
import static kaikan.facility.Register.one;
import static kaikan.facility.Register.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Recorded;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpaceEditorTest {
    private final Register register = new Register();
    private final SpaceEditor editor = register.server.bean(SpaceEditor.class);

    @AfterAll
    void close() {
        register.close();
    }

    private List<String> order(String site) {
        return register.catalogue().spaces(register.site(site)).stream().map(Space::key).toList();
    }

    @Test
    void aNewRoomHasAUnitOfItsOwnAndStandsLast() {
        done(editor.save(register.newRoom("studio"), new Parts(Map.of(), 3), BECAUSE));
        Space studio = register.space("bigpalette", "studio");
        assertEquals(Map.of(register.unit("bigpalette", "studio").id(), 1), studio.units());
        assertEquals(3, register.unit("bigpalette", "studio").capacity());
        assertEquals("studio", order("bigpalette").getLast());
    }

    @Test
    void aRoomGoesUpAndDownAmongItsSiblingsWithItsParts() {
        SpaceEntry convention = register.spaceEntry("bigpalette", "convention");
        editor.shift(convention, SpaceEditor.Direction.UP, BECAUSE);
        assertEquals(List.of("convention", "convention-a", "convention-b", "hall", "hall-ab"), order("bigpalette").subList(0, 5));
        editor.shift(convention, SpaceEditor.Direction.UP, BECAUSE);
        editor.shift(convention, SpaceEditor.Direction.DOWN, BECAUSE);
        assertEquals("hall", order("bigpalette").getFirst());
    }

    @Test
    void theSecondOfTwoEditorsIsToldThatSomethingChanged() {
        SpaceEntry seen = register.spaceEntry("bigpalette", "special");
        done(editor.save(seen, Parts.of(register.space("bigpalette", "special").units()), BECAUSE));
        Saved second = editor.save(seen, Parts.of(register.space("bigpalette", "special").units()), BECAUSE);
        refused(second, CatalogueRefusal.Changed.class);
    }

    @Test
    void aKeyIsUsedOnceInASite() {
        Saved again = editor.save(register.newRoom("training"), new Parts(Map.of(), 1), BECAUSE);
        assertEquals("training", refused(again, CatalogueRefusal.KeyTaken.class).key());
    }

    @Test
    void aSpaceTakesNoMoreThanThereIsAndNothingFromElsewhere() {
        long third = register.unit("bigpalette", "hall-a").id();
        long desk = register.unit("hits", "desk-1").id();
        refused(editor.save(register.newRoom("x1"), Parts.of(Map.of(third, 2)), BECAUSE), CatalogueRefusal.TooMuch.class);
        refused(editor.save(register.newRoom("x2"), one(desk), BECAUSE), CatalogueRefusal.TooMuch.class);
        refused(editor.save(register.newRoom("x3"), Parts.of(Map.of()), BECAUSE), CatalogueRefusal.TooMuch.class);
    }

    @Test
    void aWholeDoesNotStandBelowItsPart() {
        SpaceEntry middle = register.spaceEntry("bigpalette", "small-23");
        SpaceEntry below = new SpaceEntry(middle.id(), middle.siteId(), middle.ownerId(), register.space("bigpalette", "hall").id(),
                middle.key(),
                middle.kind(), middle.spaceClass(), middle.nameJa(), middle.nameEn(), "", "", "", "", middle.area(), middle.people(),
                middle.features(), middle.confirmation(), middle.audience(), middle.offeredFrom(), null, middle.position(), false, middle.version());
        Parts same = Parts.of(register.space("bigpalette", "small-23").units());
        refused(editor.save(below, same, BECAUSE), CatalogueRefusal.Nested.class);
    }

    @Test
    void whatIsHeldStaysAndTheAnswerListsWhoHoldsIt() {
        SpaceEntry room = register.spaceEntry("bigpalette", "mpr-1");
        var holder = register.hold(register.unit("bigpalette", "mpr-1").id(), 1, 1, 3);
        CatalogueRefusal.Used refusal = refused(editor.delete(room, BECAUSE), CatalogueRefusal.Used.class);
        assertEquals(List.of(holder.ref()), refusal.by().stream().map(Occupant::ref).toList());
        assertTrue(order("bigpalette").contains("mpr-1"));
    }

    @Test
    void aRoomThatNobodyEverHadGoesWithItsUnit() {
        SpaceEntry room = register.spaceEntry("plant", "project-2");
        assertInstanceOf(Saved.Done.class, editor.delete(room, BECAUSE));
        assertFalse(order("plant").contains("project-2"));
        assertTrue(register.catalogue().units(register.site("plant")).stream().noneMatch(unit -> unit.key().equals("project-2")));
    }

    @Test
    void theUnitsOfAPartStayWhileTheWholeNeedsThemAndPartsOutliveTheirWhole() {
        editor.delete(register.spaceEntry("corasse", "small-training"), BECAUSE);
        done(editor.delete(register.spaceEntry("bigpalette", "middle"), BECAUSE));
        assertNull(register.space("bigpalette", "middle-a").parentId());
        assertEquals(1, register.unit("bigpalette", "middle-b").capacity());
    }

    @Test
    void theTrailSaysWhoChangedWhatAndWhy() {
        SpaceEntry shop = register.spaceEntry("plant", "shop-1");
        Parts both = Parts.of(Map.of(register.unit("plant", "shop-1").id(), 1, register.unit("plant", "shop-2").id(), 1));
        done(editor.save(shop, both, BECAUSE));
        Recorded last = register.server.bean(AuditTrail.class).of("space", "shop-1").getLast();
        assertEquals("catalogue.space.change", last.entry().verb());
        assertEquals(7L, last.entry().actorPersonId());
        assertEquals("改修のため", last.entry().reason());
        assertTrue(last.entry().detail().contains("units: "), last.entry().detail());
    }
}
