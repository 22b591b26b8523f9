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
    void whoIsSeenAtARoomsDoorAfterAnExitIsInsideUnlessTheDeskSaidItKnowingOfThat() {
        Saying in = said(Saying.What.IN, "a", 0);
        Saying exit = said(Saying.What.OUT, "b", 30);
        Saying seen = said(Saying.What.INTO, "c", 40).atDoor(7L);
        Course doubted = Course.of(List.of(in, exit, seen));
        assertEquals(VisitState.INSIDE, doubted.state());
        assertEquals(exit.at(), doubted.doubtedExit());
        assertEquals(VisitState.LEFT, Course.of(List.of(in, seen, said(Saying.What.OUT, "d", 40))).state(), "seen at the same moment");
        Course later = Course.of(List.of(in, exit, seen, said(Saying.What.OUT, "e", 50)));
        assertEquals(NINE.plusSeconds(3000), later.leftAt());
        assertEquals(null, later.doubtedExit());
        assertEquals(seen, later.seen());
        Course undone = Course.of(List.of(in, exit, seen, undone("f", "c")));
        assertEquals(VisitState.LEFT, undone.state());
        assertEquals(null, undone.seen());
    }

    @Test
    void anExitThatArrivesFirstIsNobodyInside() {
        Course course = Course.of(List.of(said(Saying.What.OUT, "a", 5)));
        assertEquals(VisitState.LEFT, course.state());
        assertEquals(null, course.enteredAt());
    }
}
