package kaikan.facility;

import static kaikan.facility.Register.BECAUSE;
import static kaikan.facility.Register.done;
import static kaikan.facility.Register.refused;
import static kaikan.facility.Register.withCapacity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kaikan.ledger.OverlapAudit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitEditorTest {
    private final Register register = new Register();
    private final UnitEditor editor = register.server.bean(UnitEditor.class);

    @AfterAll
    void close() {
        register.close();
    }

    @Test
    void aLoungeShrinksToWhatIsHeldAtOnceAndNoFurther() {
        long lounge = register.unit("plant", "lounge").id();
        register.hold(lounge, 10, 1, 3);
        register.hold(lounge, 12, 2, 4);
        register.hold(lounge, 15, 4, 6);
        UnitEntry seen = register.unitEntry("plant", "lounge");
        CatalogueRefusal.Held refusal = refused(editor.save(withCapacity(seen, 21), BECAUSE), CatalogueRefusal.Held.class);
        assertEquals(22, refusal.held());
        assertEquals(3, refusal.by().size());
        done(editor.save(withCapacity(seen, 22), BECAUSE));
        assertEquals(22, register.unit("plant", "lounge").capacity());
    }

    @Test
    void whatConsistsOfAUnitIsAsLargeAsItIs() {
        UnitEntry seen = register.unitEntry("bigpalette", "small-3");
        BigDecimal measured = new BigDecimal("66.55");
        UnitEntry larger = new UnitEntry(seen.id(), seen.siteId(), seen.key(), seen.nameJa(), seen.nameEn(), 1, measured, seen.version());
        done(editor.save(larger, BECAUSE));
        assertEquals(measured, register.space("bigpalette", "small-3").area());
        assertEquals(measured, register.spaceEntry("bigpalette", "small-3").area(), "its form shows the same");
        assertEquals(new BigDecimal("128.55"), register.space("bigpalette", "small-23").area());
    }

    @Test
    void whatWasHeldInThePastDoesNotCount() {
        long seat = register.unit("plant", "coworking").id();
        register.hold(seat, 20, -5, -2);
        done(editor.save(withCapacity(register.unitEntry("plant", "coworking"), 2), BECAUSE));
    }

    @Test
    void aUnitThatASpaceNeedsStays() {
        Saved saved = editor.delete(register.unitEntry("bigpalette", "hall-b"), BECAUSE);
        assertEquals(4, refused(saved, CatalogueRefusal.Needed.class).by().size());
    }

    @Test
    void claimsAndAShrinkingUnitNeverMissEachOther() {
        long unit = register.unit("bigpalette", "microphone").id();
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 30; round++) {
                int hour = 100 + round;
                UnitEntry seen = register.server.bean(UnitEditor.class).find(unit).orElseThrow();
                var claim = CompletableFuture.runAsync(() -> register.hold(unit, 10, hour, hour + 1), both);
                var shrink = CompletableFuture.supplyAsync(() -> editor.save(withCapacity(seen, 9), BECAUSE), both);
                CompletableFuture.allOf(claim, shrink).join();
                assertTrue(register.server.bean(OverlapAudit.class).run().isEmpty(), "round " + round);
                if (shrink.join() instanceof Saved.Done) {
                    done(editor.save(withCapacity(editor.find(unit).orElseThrow(), 10), BECAUSE));
                }
            }
        }
    }
}
