package kaikan.incubation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kaikan.ledger.Holder;
import kaikan.ledger.Ledger;
import org.junit.jupiter.api.Test;

/// A tenancy that was entered by mistake is taken back: it holds nothing, counts nowhere, and stays to be read.
class CancelledTenancyTest extends LettingRooms {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private final TakeBack takeBack = mco.server.bean(TakeBack.class);

    private int claims(Tenancy tenancy) {
        return mco.server.bean(Ledger.class).heldBy(new Holder(Holder.Kind.TENANCY, tenancy.ref())).size();
    }

    private String let(LocalDate date) {
        return mco.server.bean(Occupancies.class).of(mco.site("hits")).on(date, Counting.ROOMS).orElseThrow().let().toString();
    }

    @Test
    void whatItHeldIsFreeAndItCountsOnNoDayAndStaysToBeRead() {
        LocalDate passed = LocalDate.of(2026, 9, 30);
        String none = let(passed);
        Tenancy tenancy = mco.let("mco-9", "まちがい商事", APRIL, null);
        assertTrue(claims(tenancy) > 0 && !let(passed).equals(none));

        Tenancy cancelled = mco.done(takeBack.cancel(tenancy, mco.because("別の施設の契約だった")));

        assertTrue(cancelled.cancelled());
        assertEquals(0, claims(tenancy));
        assertEquals(none, let(passed), "not even on a day that has passed");
        assertEquals(tenancy.stretches(), cancelled.stood());
        TenancyChange last = mco.server.bean(Tenancies.class).changes(cancelled).getLast();
        assertEquals(TenancyChange.Verb.CANCEL, last.verb());
        assertEquals("別の施設の契約だった", last.reason());
        mco.let("desk-1", "つぎの山田さん", APRIL, null);
        long tenant = tenancy.tenant().id();
        assertEquals(Set.of(), mco.server.bean(TenancyAcquaintances.class).organisations(Set.of(tenant), Set.of(mco.site("hits").id())));
    }

    @Test
    void nothingIsDoneToItAnyMoreAndItIsTakenBackOnce() {
        Tenancy tenancy = mco.let("mco-1", "まちがい商事", APRIL, null);
        Tenancy cancelled = mco.done(takeBack.cancel(tenancy, mco.because("まちがい")));
        assertInstanceOf(TenancyRefusal.Cancelled.class, ((Answer.Refused) takeBack.cancel(cancelled, mco.because("もう一度"))).refusal());
        assertInstanceOf(TenancyRefusal.Changed.class, ((Answer.Refused) takeBack.cancel(tenancy, mco.because("もう一度"))).refusal());
        Answer ended = mco.letRoom.end(cancelled, APRIL.plusYears(1), mco.because("退去"));
        assertInstanceOf(TenancyRefusal.NoSuchDay.class, ((Answer.Refused) ended).refusal());
        Answer moved = mco.letRoom.move(cancelled, mco.into("mco-2", APRIL), mco.because("移動"));
        assertInstanceOf(TenancyRefusal.NoSuchDay.class, ((Answer.Refused) moved).refusal());
        assertEquals(0, claims(tenancy));
    }

    @Test
    void whoeverComesAfterAnotherChangeTakesNothingBack() {
        Tenancy seen = mco.let("mco-3", "株式会社ひたち", APRIL, null);
        Tenancy ended = mco.done(mco.letRoom.end(seen, APRIL.plusYears(2), mco.because("契約満了")));
        assertInstanceOf(TenancyRefusal.Changed.class, ((Answer.Refused) takeBack.cancel(seen, mco.because("まちがい"))).refusal());
        assertTrue(claims(seen) > 0, "the claims are still there");
        assertEquals(ended, mco.reload(seen));
    }

    @Test
    void ofThoseWhoTakeItBackAndEndItAtOnceOneIsHeard() {
        Tenancy tenancy = mco.let("mco-4", "株式会社ひたち", APRIL, null);
        try (ExecutorService rush = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = Stream.of(
                            CompletableFuture.supplyAsync(() -> takeBack.cancel(tenancy, mco.because("まちがい")), rush),
                            CompletableFuture.supplyAsync(() -> mco.letRoom.end(tenancy, APRIL.plusYears(1), mco.because("退去")), rush))
                    .toList().stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertEquals(1, answers.stream().filter(Answer.Done.class::isInstance).count(), answers::toString);
        }
        assertEquals(mco.reload(tenancy).cancelled(), claims(tenancy) == 0);
    }
}
