package kaikan.member;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("member_session")
record SessionRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        String secretHash,
        String ref,
        long personId,
        String device,
        Instant createdAt,
        Instant seenAt,
        Instant endsAt) {}
