package kaikan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ManifestTest {
    @Test
    void aPassThatIsListedAndTakenBackIsACancelledOneOfWhichEverythingElseIsKnown() {
        PassEntry group = Door.entry(5, PassEntry.Standing.VALID);
        assertEquals(new Listing.Listed(group), manifest(List.of(group), Set.of()).listing(Door.ID));
        assertEquals(
                new Listing.Listed(Door.entry(5, PassEntry.Standing.CANCELLED)), manifest(List.of(group), Set.of(Door.ID)).listing(Door.ID));
    }

    @Test
    void ofAPassThatIsTakenBackAndNotListedNothingElseIsKnown() {
        assertEquals(new Listing.Revoked(), manifest(List.of(), Set.of(Door.ID)).listing(Door.ID));
        assertEquals(new Listing.Unlisted(), manifest(List.of(), Set.of()).listing(Door.ID));
    }

    @Test
    void eachPassOfALongListIsFoundAndNoOther() {
        List<PassEntry> passes = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            PassEntry one = Door.entry(1, PassEntry.Standing.VALID);
            passes.add(new PassEntry(
                    PassId.next(), one.kind(), "客 " + i, "", "B", one.title(), one.uses(), 30, PassEntry.Standing.VALID, 1, null));
        }
        Manifest manifest = manifest(passes, Set.of());
        passes.forEach(entry -> assertEquals(new Listing.Listed(entry), manifest.listing(entry.pass())));
        for (int i = 0; i < 500; i++) {
            assertEquals(new Listing.Unlisted(), manifest.listing(PassId.next()));
        }
    }

    private static Manifest manifest(List<PassEntry> passes, Set<PassId> revoked) {
        return new Manifest(
                "v1", Door.at("09:00"), 0, Door.HERE, List.of(), null, List.of(), passes, new Revocations(1, revoked), List.of(), List.of(),
                List.of(), null, null, null, null, null, null, null);
    }
}
