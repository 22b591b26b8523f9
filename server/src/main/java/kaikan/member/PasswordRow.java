package kaikan.member;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("person_password")
record PasswordRow(@Id long personId, String hash, Instant changedAt) {}
