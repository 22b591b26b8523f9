package kaikan.admission;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kaikan.protocol.HolderKind;
import org.jspecify.annotations.Nullable;

@MappedEntity("admission_pass")
record PassRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        String passId,
        int keyId,
        long siteId,
        long bookingId,
        HolderKind kind,
        String holder,
        @Nullable Long personId,
        int people,
        Instant notBefore,
        Instant notAfter,
        Instant issuedAt,
        @Nullable Instant revokedAt,
        boolean withBooking,
        @Nullable Long organiserOf,
        @Nullable Integer number,
        String company,
        String consent) {}
