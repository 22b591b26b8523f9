package kaikan.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final Instant NINE = Instant.parse("2026-11-30T00:00:00Z");

    private static Saying said(Saying.What what, String name, long minutes) {
        return Saying.of(what, "V", new Origin(Origin.By.KIOSK, "K", 1, name, NINE.plusSeconds(minutes * 60)));
    }

    private static Saying undone(String name, String undone) {
        return said(Saying.What.UNDO, name, 0).undoing(undone);
    }

    private static Saying house(String name, long minutes) {
        return Saying.of(Saying.What.OUT, "V", new Origin(Origin.By.HOUSE, "H", 1, name, NINE.plusSeconds(minutes * 60)));
    }

    @Test
    void theOrderInWhichThingsAreHeardDoesNotMatter() {
        List<Saying> all = new ArrayList<>(List.of(
                said(Saying.What.IN, "a", 0), undone("b", "a"), said(Saying.What.IN, "c", 2), said(Saying.What.OUT, "d", 30),
                undone("e", "d"), said(Saying.What.OUT, "f", 45)));
        Course expected = Course.of(all);
        assertEquals(
                new Course(VisitState.LEFT, NINE.plusSeconds(120), NINE.plusSeconds(2700), "SCANNED", said(Saying.What.IN, "c", 2), null, null),
                expected);
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(all, random);
            assertEquals(expected, Course.of(all));
        }
    }

    @Test
    void anUndoneEntryNeverHappened() {
        assertEquals(VisitState.UNDONE, Course.of(List.of(said(Saying.What.IN, "a", 0), undone("b", "a"))).state());
    }

    @Test
    void aRealExitWinsOverTheProposedOne() {
        Course proposed = Course.of(List.of(said(Saying.What.IN, "a", 0), house("b", 60)));
        assertEquals("PROPOSED", proposed.leftHow());
        Course real = Course.of(List.of(said(Saying.What.IN, "a", 0), house("b", 60), said(Saying.What.OUT, "c", 90)));
        assertEquals("SCANNED", real.leftHow());
        assertEquals(NINE.plusSeconds(5400), real.leftAt());
    }

    @Test
    void anExitThatArrivesFirstIsNobodyInside() {
        Course course = Course.of(List.of(said(Saying.What.OUT, "a", 5)));
        assertEquals(VisitState.LEFT, course.state());
        assertEquals(null, course.enteredAt());
    }
}
