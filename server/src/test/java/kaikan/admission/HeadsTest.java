package kaikan.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import kaikan.protocol.HolderKind;
import kaikan.protocol.RandomId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeadsTest {
    private static final Instant NINE = Instant.parse("2026-12-01T00:00:00Z");

    private static @Nullable Instant at(int minute) {
        return minute < 0 ? null : NINE.plusSeconds(60L * minute);
    }

    private static Insider visit(@Nullable String pass, int entered, int left) {
        return new Insider(
                RandomId.next(), 1, HolderKind.GUEST, pass, 1L, at(entered), at(left), left < 0 ? "" : "SCANNED", "LISTED", null, "", "", "",
                "", "", "", null, "", null, null);
    }

    @Test
    void whoeverGoesInAndOutIsOnePerson() {
        assertEquals(1, Heads.of(List.of(visit("A", 0, 10), visit("A", 20, 30), visit("A", 40, -1))));
        assertEquals(1, Heads.of(List.of(visit("A", 0, 10), visit("A", 10, 20))), "out and in within the same moment");
        assertEquals(1, Heads.of(List.of(visit("A", 5, 5))), "out in the moment of coming in");
        assertEquals(1, Heads.of(List.of(visit("A", 5, 5), visit("A", 5, 5))), "and again");
    }

    @Test
    void eachPassIsSomebodyElses() {
        assertEquals(3, Heads.of(List.of(visit("A", 0, 10), visit("B", 20, 30), visit("A", 40, 50), visit("C", 0, -1))));
        assertEquals(2, Heads.of(List.of(visit(null, 0, 10), visit(null, 20, -1))), "without a pass each visit is its own");
    }

    @Test
    void aGroupIsAsManyAsWereInsideAtOnce() {
        assertEquals(3, Heads.of(List.of(
                visit("A", 0, 60), visit("A", 0, 10), visit("A", 5, 60), visit("A", 20, 30), visit("A", 35, 60))));
        assertEquals(4, Heads.of(List.of(visit("A", 0, -1), visit("A", 0, -1), visit("A", 0, -1), visit("A", 0, -1))));
    }

    @Test
    void whoeverComesBehindIsAddedAndOnlyWhoeverComesAfterTheOthersLeftMayBeOneOfThem() {
        List<Insider> first = Collections.nCopies(12, visit("A", 0, 60));
        List<Insider> behind = Collections.nCopies(8, visit("A", 10, -1));
        List<Insider> later = Collections.nCopies(8, visit("A", 70, -1));
        assertEquals(20, Heads.of(Stream.concat(first.stream(), behind.stream()).toList()));
        assertEquals(12, Heads.of(Stream.concat(first.stream(), later.stream()).toList()), "after lunch nobody is a second person");
    }

    @Test
    void whoseEntryHasNotArrivedIsNobodyYet() {
        assertEquals(0, Heads.of(List.of(visit("A", -1, 10))));
        assertEquals(0, Heads.of(List.of()));
    }
}
