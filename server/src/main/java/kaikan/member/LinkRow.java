package kaikan.member;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("member_link")
record LinkRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        String secretHash,
        LinkPurpose purpose,
        @Nullable Long personId,
        String email,
        Instant createdAt,
        Instant endsAt) {}
