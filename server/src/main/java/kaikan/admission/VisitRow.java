package kaikan.admission;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kaikan.protocol.HolderKind;
import org.jspecify.annotations.Nullable;

@MappedEntity("admission_visit")
record VisitRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        String visit,
        long siteId,
        VisitState state,
        HolderKind kind,
        @Nullable String passId,
        @Nullable Long bookingId,
        @Nullable Instant enteredAt,
        @Nullable Instant leftAt,
        String leftHow,
        String basis,
        @Nullable Integer exitNumber,
        String name,
        String company,
        String host,
        String purpose,
        String consent,
        @Nullable Instant erasedAt,
        @Nullable Long seenSpace,
        String seenWhat,
        @Nullable Instant seenAt,
        @Nullable Instant doubtedExit) {}
