package kaikan.incubation;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A tenancy as it is stored.
@MappedEntity("tenancy")
record TenancyRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        String ref,
        long siteId,
        @Nullable Long organisationId,
        @Nullable Long personId,
        String tenantName,
        Instant enteredAt,
        long version) {
    static TenancyRow of(String ref, long siteId, Tenant tenant, Instant now) {
        boolean organisation = tenant.kind() == Tenant.Kind.ORGANISATION;
        return new TenancyRow(0, ref, siteId, organisation ? tenant.id() : null, organisation ? null : tenant.id(), tenant.name(), now, 1);
    }

    Tenancy tenancy(List<Term> terms) {
        Tenant tenant = organisationId != null
                ? new Tenant(Tenant.Kind.ORGANISATION, organisationId, tenantName)
                : new Tenant(Tenant.Kind.PERSON, personId == null ? 0 : personId, tenantName);
        return new Tenancy(id, ref, siteId, tenant, terms, version);
    }
}
