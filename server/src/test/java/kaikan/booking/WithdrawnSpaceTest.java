package kaikan.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import kaikan.facility.CatalogueRefusal;
import kaikan.facility.Change;
import kaikan.facility.Occupant;
import kaikan.facility.Parts;
import kaikan.facility.Saved;
import kaikan.facility.SpaceEditor;
import kaikan.facility.SpaceEntry;
import kaikan.facility.SpaceKind;
import kaikan.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithdrawnSpaceTest {
    private static final Change CLOSING = new Change(1, "用途変更のため");

    private final Desk desk = new Desk();
    private final SpaceEditor editor = desk.server.bean(SpaceEditor.class);

    @AfterAll
    void close() {
        desk.close();
    }

    private Saved withdraw(String space, LocalDate from) {
        return save(space, desk.space(space).kind(), from);
    }

    private Saved save(String space, SpaceKind kind, @Nullable LocalDate from) {
        SpaceEntry old = editor.find(desk.space(space).id()).orElseThrow();
        SpaceEntry changed = new SpaceEntry(old.id(), old.siteId(), old.ownerId(), old.parentId(), old.key(), kind, old.spaceClass(),
                old.nameJa(), old.nameEn(), old.wayJa(), old.wayEn(), old.noteJa(), old.noteEn(), old.area(), old.people(), old.features(),
                old.confirmation(), old.audience(), old.offeredFrom(), from, old.position(), old.demo(), old.version());
        return editor.save(changed, Parts.of(desk.space(space).units()), CLOSING);
    }

    private static CatalogueRefusal refusal(Saved saved) {
        return ((Saved.Refused) saved).refusal();
    }

    private static List<String> paths(List<Occupant> occupants) {
        return occupants.stream().map(Occupant::path).toList();
    }

    @Test
    void fromThatDayOnNobodyBooksIt() {
        assertInstanceOf(Saved.Done.class, withdraw("small-1", Desk.DAY));
        Answer<Booking> answer = desk.place(Desk.somebody(), desk.wish("small-1", 9, 13));
        assertEquals("booking.withdrawn", ((Answer.Refused<Booking>) answer).first().code());
    }

    @Test
    void beforeItsFirstDayNobodyBooksItAndFromThenOnAnybody() {
        SpaceEntry room = editor.find(desk.space("small-2").id()).orElseThrow();
        assertInstanceOf(Saved.Done.class, editor.save(room.beginning(Desk.DAY.plusDays(1)), Parts.of(desk.space("small-2").units()), CLOSING));
        Answer<Booking> answer = desk.place(Desk.somebody(), desk.wish("small-2", 9, 13));
        assertEquals("booking.not-yet-offered", ((Answer.Refused<Booking>) answer).first().code());
        SpaceEntry later = editor.find(desk.space("small-2").id()).orElseThrow();
        assertInstanceOf(Saved.Done.class, editor.save(later.beginning(Desk.DAY), Parts.of(desk.space("small-2").units()), CLOSING));
        Booking booking = desk.placed(Desk.somebody(), desk.wish("small-2", 9, 13));
        SpaceEntry used = editor.find(desk.space("small-2").id()).orElseThrow();
        Saved refused = editor.save(used.beginning(Desk.DAY.plusDays(1)), Parts.of(desk.space("small-2").units()), CLOSING);
        var stands = assertInstanceOf(CatalogueRefusal.StandsBefore.class, refusal(refused));
        assertEquals(List.of("/staff/bookings/" + booking.ref()), paths(stands.by()));
        assertInstanceOf(Saved.Done.class, editor.save(used.beginning(null), Parts.of(desk.space("small-2").units()), CLOSING));
    }

    @Test
    void itIsNotWithdrawnFromUnderABookingButAfterIt() {
        Booking booking = desk.placed(Desk.somebody(), desk.wish("presentation", 9, 13));
        var stands = assertInstanceOf(CatalogueRefusal.StandsAfter.class, refusal(withdraw("presentation", Desk.DAY)));
        assertEquals(Desk.DAY, stands.from());
        assertEquals(List.of("/staff/bookings/" + booking.ref()), paths(stands.by()));
        assertInstanceOf(Saved.Done.class, withdraw("presentation", Desk.DAY.plusDays(1)));
    }

    @Test
    void aCancelledBookingStandsInTheWayAsLongAsItCanBeTakenBack() {
        Viewer applicant = Desk.somebody();
        Booking booking = desk.placed(applicant, desk.wish("small-3", 9, 13));
        Booking cancelled = Desk.done(desk.server.bean(CancelBooking.class).cancel(applicant, Seen.of(booking)));
        var stands = assertInstanceOf(CatalogueRefusal.StandsAfter.class, refusal(withdraw("small-3", Desk.DAY)));
        assertEquals(List.of("/staff/bookings/" + booking.ref()), paths(stands.by()));
        assertEquals(cancelled.marks().releaseAt(), stands.by().getFirst().undoUntil());
        desk.server.run("UPDATE booking SET release_at = NULL WHERE ref = '" + booking.ref() + "'");
        assertInstanceOf(Saved.Done.class, withdraw("small-3", Desk.DAY));
    }

    @Test
    void aBookingOfSeveralRoomsIsListedWithItsUseOfThisRoom() {
        Booking booking = desk.placed(Desk.somebody(), desk.wish("mpr-1", 9, 13), desk.wish("mpr-2", 13, 17));
        var stands = assertInstanceOf(CatalogueRefusal.StandsAfter.class, refusal(withdraw("mpr-2", Desk.DAY)));
        assertEquals(List.of(booking.items().getLast().use()), stands.by().stream().map(Occupant::slot).toList());
        Saved saved = editor.delete(editor.find(desk.space("mpr-1").id()).orElseThrow(), CLOSING);
        CatalogueRefusal.Used used = assertInstanceOf(CatalogueRefusal.Used.class, refusal(saved));
        assertEquals(List.of(booking.items().getFirst().use()), used.by().stream().map(Occupant::slot).toList());
    }

    @Test
    void aBookedRoomIsNotTurnedIntoAnOfficeOrEquipmentUnderItsBookings() {
        Booking booking = desk.placed(Desk.somebody(), desk.wish("special", 9, 13));
        for (SpaceKind other : List.of(SpaceKind.OFFICE, SpaceKind.EQUIPMENT)) {
            var stands = assertInstanceOf(CatalogueRefusal.Stands.class, refusal(save("special", other, null)));
            assertEquals(List.of("/staff/bookings/" + booking.ref()), paths(stands.by()));
        }
        assertEquals(SpaceKind.MEETING_ROOM, desk.space("special").kind(), "nothing of it was written");
        assertInstanceOf(Saved.Done.class, save("special", SpaceKind.TRAINING_ROOM, null), "by the hour as before");
    }

    @Test
    void whatWasEverBookedIsNotDeletedAndItsBookingIsListed() {
        Booking booking = desk.placed(Desk.somebody(), desk.wish("training", 13, 17));
        Saved saved = editor.delete(editor.find(desk.space("training").id()).orElseThrow(), CLOSING);
        CatalogueRefusal.Used used = assertInstanceOf(CatalogueRefusal.Used.class, refusal(saved));
        assertEquals(List.of("/staff/bookings/" + booking.ref()), paths(used.by()));
    }
}
