package kaikan.kiosk.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kaikan.protocol.Message;
import kaikan.protocol.PassId;
import kaikan.protocol.Present;

/// Judges what arrived at a server by what the screens of a kiosk had confirmed, after the kiosk was killed however often.
///
/// @param what happened to it
/// @param earlier who was inside before
public record Judge(String what, List<Present> earlier) {

    /// Nothing that was confirmed is lost or doubled. A step is answered by what the screen then shows, which may be what it said to somebody before:
    /// several screens seen are one thing confirmed, as long as they name one row and say the same. A refusal's row only says why, and counts what
    /// was refused so again: at another machine, or of another wish.
    public void judge(Collection<Visitor.Confirmed> confirmed, Received received) {
        Map<Long, List<Visitor.Confirmed>> byRow =
                confirmed.stream().collect(Collectors.groupingBy(Visitor.Confirmed::row, TreeMap::new, Collectors.toList()));
        int rows = received.rows().size();
        System.out.println(what + ": " + rows + " rows arrived, " + byRow.size() + " confirmed on " + confirmed.size() + " screens seen, "
                + received.all(Message.Moved.class).size() + " through a room's door, " + received.all(Message.UseExtended.class).size()
                + " used a machine longer, " + received.all(Message.MeterRead.class).size() + " readings");
        assertFalse(confirmed.isEmpty(), "the test saw something");
        byRow.forEach((row, seen) -> {
            assertTrue(row <= rows, () -> "row " + row + " was confirmed and is lost");
            boolean refusal = received.row(row) instanceof Message.ScanRefused;
            long things = seen.stream().map(Visitor.Confirmed::said).distinct().count();
            assertTrue(things == 1 || refusal, () -> "one row, one thing said: " + seen);
            seen.forEach(one -> assertTrue(one.agreesWith(received.row(row)), () -> one + " became " + received.row(row)));
        });
        peopleAreNeitherLostNorDoubled(received);
        machinesRunOnceAtATime(received);
        countsNeverGoBack(received);
    }

    private void peopleAreNeitherLostNorDoubled(Received received) {
        Map<String, PassId> inside = new HashMap<>();
        Map<String, Message> named = new HashMap<>();
        earlier.forEach(came -> inside.put(came.visit(), Objects.requireNonNull(came.pass())));
        Map<String, PassId> gone = new HashMap<>();
        received.rows().forEach(row -> {
            named.put(row.id(), row.message());
            switch (row.message()) {
                case Message.Entered(String visit, PassId pass, _, _, _) -> {
                    assertFalse(inside.containsValue(pass), "nobody enters twice");
                    inside.put(visit, pass);
                }
                case Message.Left(String visit, PassId pass) when pass != null -> {
                    assertEquals(pass, inside.remove(visit), "only who is inside leaves");
                    gone.put(visit, pass);
                }
                case Message.Moved(String visit, PassId pass, _, _) -> assertEquals(pass, inside.get(visit), "only who is inside moves");
                case Message.VisitUndone(String _, String undoes) when named.get(undoes) instanceof Message.Moved -> assertTrue(row.seq() > 0);
                case Message.VisitUndone(String visit, _) when gone.containsKey(visit) -> inside.put(visit, gone.remove(visit));
                case Message.VisitUndone(String visit, _) -> inside.remove(visit);
                default -> assertTrue(row.seq() > 0);
            }
        });
    }

    private static void machinesRunOnceAtATime(Received received) {
        Map<String, String> running = new HashMap<>();
        Set<String> locked = new HashSet<>();
        received.rows().forEach(row -> {
            if (row.message() instanceof Message.UseStarted(String use, String machine, _, _, _)) {
                assertEquals(null, running.put(machine, use), "a machine is started once");
                assertFalse(locked.contains(machine), "nobody starts what was reported as faulty");
            } else if (row.message() instanceof Message.UseStopped(String use, String machine, _, _, _)) {
                assertEquals(use, running.remove(machine), "a machine is stopped once");
            } else if (row.message() instanceof Message.UseUndone(String use, String machine, _)) {
                assertEquals(use, running.remove(machine), "only a start that stands is taken back");
            } else if (row.message() instanceof Message.UseExtended(String use, String machine, _, _)) {
                assertEquals(use, running.get(machine), "only a use that runs goes on longer");
            } else if (row.message() instanceof Message.FaultReported(_, String machine, _, _, boolean locks) && locks) {
                assertFalse(running.containsKey(machine), "what ran has ended");
                assertTrue(locked.add(machine), "a machine is locked once");
            }
        });
    }

    private static void countsNeverGoBack(Received received) {
        List<Long> counts = received.all(Message.MeterRead.class).stream().map(Message.MeterRead::wattHours).toList();
        assertEquals(counts.stream().sorted().toList(), counts);
    }
}
