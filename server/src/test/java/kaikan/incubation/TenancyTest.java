package kaikan.incubation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kaikan.facility.CatalogueRefusal;
import kaikan.facility.Change;
import kaikan.facility.Occupied;
import kaikan.facility.Place;
import kaikan.facility.Saved;
import kaikan.facility.SpaceEditor;
import kaikan.ledger.OverlapAudit;
import kaikan.money.Yen;
import org.junit.jupiter.api.Test;

class TenancyTest extends LettingRooms {
    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);

    private static List<String> holders(Answer answer) {
        TenancyRefusal.Taken taken = assertInstanceOf(TenancyRefusal.Taken.class, ((Answer.Refused) answer).refusal());
        return taken.by().stream().map(occupant -> occupant.label()).toList();
    }

    @Test
    void aRoomCannotBeLetWhileOneOfItsDesksIs() {
        mco.let("desk-2", "山田さん", APRIL, null);
        assertEquals(List.of("山田さん"), holders(mco.enter("mco-9", "株式会社ひたち", APRIL.plusYears(2), null)));
    }

    @Test
    void aDeskCannotBeLetWhileItsRoomIs() {
        mco.let("mco-9", "株式会社ひたち", APRIL, APRIL.plusYears(1));
        assertEquals(List.of("株式会社ひたち"), holders(mco.enter("desk-4", "山田さん", APRIL.plusYears(1), null)));
        mco.let("desk-4", "山田さん", APRIL.plusYears(1).plusDays(1), null);
    }

    @Test
    void anHourAndATenancyExcludeEachOtherInBothOrders() {
        mco.let("mco-1", "株式会社ひたち", APRIL, null);
        assertTrue(!mco.book("mco-1", APRIL.plusDays(40)));
        assertTrue(mco.book("mco-2", APRIL.plusDays(40)));
        Answer answer = mco.enter("mco-2", "株式会社ひたち", APRIL, null);
        assertInstanceOf(TenancyRefusal.Taken.class, ((Answer.Refused) answer).refusal());
        assertEquals(1, ((TenancyRefusal.Taken) ((Answer.Refused) answer).refusal()).by().size());
    }

    @Test
    void aMoveKeepsTheOldRoomUntilTheNewOneIsTakenAndIsLinked() {
        Tenancy tenancy = mco.let("mco-1", "株式会社ひたち", APRIL, null);
        mco.let("mco-3", "ほかの会社", APRIL, null);
        LocalDate october = LocalDate.of(2027, 10, 1);
        assertEquals(List.of("ほかの会社"), holders(mco.letRoom.move(tenancy, mco.into("mco-3", october), mco.because("広い部屋へ"))));
        mco.done(mco.letRoom.move(tenancy, mco.into("mco-2", october), mco.because("広い部屋へ")));
        Tenancy moved = mco.reload(tenancy);
        assertEquals(mco.space("mco-1").id(), moved.on(october.minusDays(1)).orElseThrow().spaceId());
        assertEquals(mco.space("mco-2").id(), moved.on(october).orElseThrow().spaceId());
        assertEquals(3, moved.terms().size(), "the replaced term stays");
        assertEquals(2, moved.terms().stream().filter(term -> !term.inForce()).findFirst().orElseThrow().replacedIn());
        mco.let("mco-1", "次の会社", october, null);
    }

    @Test
    void anEarlierEndFreesTheRoomAndALaterOneMustFindItFree() {
        Tenancy tenancy = mco.let("mco-4", "株式会社ひたち", APRIL, null);
        LocalDate end = LocalDate.of(2028, 3, 31);
        mco.done(mco.letRoom.end(tenancy, end, mco.because("卒業")));
        mco.let("mco-4", "次の会社", end.plusDays(1), null);
        Tenancy ended = mco.reload(tenancy);
        assertEquals(List.of("次の会社"), holders(mco.letRoom.end(ended, end.plusMonths(1), mco.because("延長"))));
        assertEquals(end, mco.reload(tenancy).until());
    }

    @Test
    void theSecondOfTwoEditorsIsRefusedAndNothingChanges() {
        Tenancy seen = mco.let("mco-5", "株式会社ひたち", APRIL, null);
        mco.done(mco.letRoom.rent(seen, new Rent(Yen.of(30_000), Tax.INCLUDED), APRIL.plusYears(1), mco.because("改定")));
        Answer second = mco.letRoom.end(seen, APRIL.plusYears(2), mco.because("退去"));
        assertInstanceOf(TenancyRefusal.Changed.class, ((Answer.Refused) second).refusal());
        assertNull(mco.reload(seen).until());
        assertTrue(!mco.book("mco-5", APRIL.plusYears(3)), "the claims are still there");
    }

    @Test
    void everyChangeIsTold() {
        Tenancy tenancy = mco.let("mco-6", "株式会社ひたち", APRIL, null);
        mco.done(mco.letRoom.end(tenancy, APRIL.plusYears(3), mco.because("契約満了")));
        List<TenancyChange> changes = mco.server.bean(Tenancies.class).changes(mco.reload(tenancy));
        assertEquals(List.of(TenancyChange.Verb.ENTER, TenancyChange.Verb.END), changes.stream().map(TenancyChange::verb).toList());
        assertEquals("契約満了", changes.getLast().reason());
    }

    @Test
    void theCatalogueKeepsARoomThatIsOrWasLet() {
        Tenancy tenancy = mco.let("mco-7", "株式会社ひたち", APRIL, null);
        mco.done(mco.letRoom.move(tenancy, mco.into("mco-8", APRIL), mco.because("まちがい")));
        SpaceEditor editor = mco.server.bean(SpaceEditor.class);
        Saved saved = editor.delete(editor.find(mco.space("mco-7").id()).orElseThrow(), new Change(1, "不要"));
        CatalogueRefusal.Used stands = assertInstanceOf(CatalogueRefusal.Used.class, ((Saved.Refused) saved).refusal());
        assertEquals("/staff/tenancies/hits/t/" + tenancy.ref(), stands.by().getFirst().path());
        assertTrue(mco.server.bean(Occupied.class).on(Place.space(mco.space("mco-7").id()), Mco.NOW).isEmpty());
    }

    @Test
    void aMeetingRoomIsNotLetByTheMonth() {
        Answer answer = mco.enter("training", "株式会社ひたち", APRIL, null);
        assertInstanceOf(TenancyRefusal.NotLet.class, ((Answer.Refused) answer).refusal());
    }

    @Test
    void ofManyRivalsForARoomItsDesksAndItsHoursOnlyThoseThatFitWin() {
        try (ExecutorService rush = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream<CompletableFuture<Boolean>> rooms = IntStream.range(0, 10).mapToObj(i -> CompletableFuture.supplyAsync(
                    () -> mco.enter("mco-9", "会社" + i, APRIL.plusDays(i), null) instanceof Answer.Done, rush));
            Stream<CompletableFuture<Boolean>> desks = IntStream.range(0, 12).mapToObj(i -> CompletableFuture.supplyAsync(
                    () -> mco.enter("desk-" + (i % 4 + 1), "人" + i, APRIL.plusDays(i), null) instanceof Answer.Done, rush));
            Stream<CompletableFuture<Boolean>> hours = IntStream.range(0, 10)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> mco.book("desk-" + (i % 4 + 1), APRIL.plusDays(100L + i)), rush));
            List<CompletableFuture<Boolean>> all = Stream.of(rooms, desks, hours).flatMap(some -> some).toList();
            assertTrue(all.stream().map(CompletableFuture::join).toList().contains(true));
        }
        assertEquals(List.of(), mco.server.bean(OverlapAudit.class).run());
    }

    @Test
    void theDemonstrationLetsRoomsOnce() {
        mco.empty();
        DemoTenancies demo = mco.server.bean(DemoTenancies.class);
        demo.load(mco.staff, LocalDate.of(2026, 11, 22));
        int tsukuba = mco.server.bean(Tenancies.class).ofSite(mco.site("tsukuba").id()).size();
        int hits = mco.server.bean(Tenancies.class).ofSite(mco.site("hits").id()).size();
        demo.load(mco.staff, LocalDate.of(2026, 12, 22));
        assertTrue(tsukuba > 18 && tsukuba < 24, "let " + tsukuba);
        assertTrue(hits > 6 && hits < 12, "let " + hits);
        assertEquals(tsukuba, mco.server.bean(Tenancies.class).ofSite(mco.site("tsukuba").id()).size());
    }
}
