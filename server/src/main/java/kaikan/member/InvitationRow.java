package kaikan.member;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("invitation")
record InvitationRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        String ref,
        String secretHash,
        long organisationId,
        String email,
        Standing standing,
        long invitedBy,
        Instant createdAt,
        Instant endsAt) {}
