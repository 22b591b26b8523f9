package kaikan.incubation;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import kaikan.money.Yen;
import org.jspecify.annotations.Nullable;

/// A term as it is stored.
@MappedEntity("tenancy_term")
record TermRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        long tenancyId,
        long siteId,
        long spaceId,
        LocalDate fromDate,
        @Nullable LocalDate untilDate,
        long monthlyYen,
        Tax tax,
        String note,
        long madeIn,
        long replacedIn) {
    static TermRow of(TenancyRow tenancy, Stretch stretch, long madeIn) {
        return new TermRow(0, tenancy.id(), tenancy.siteId(), stretch.spaceId(), stretch.from(), stretch.until(),
                stretch.rent().monthly().amount(), stretch.rent().tax(), stretch.note(), madeIn, 0);
    }

    Term term() {
        Stretch stretch = new Stretch(spaceId, fromDate, untilDate, new Rent(Yen.of(monthlyYen), tax), note);
        return new Term(id, stretch, madeIn, replacedIn);
    }
}
