package kaikan.member;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("member_device")
record DeviceRow(@Id String secretHash, long personId, Instant endsAt) {}
