package kaikan.incubation;

import jakarta.inject.Singleton;
import java.util.List;
import kaikan.platform.audit.NamesByRef;
import kaikan.platform.text.Spoken;

/// Tells the trail how tenancies are called: by their tenants.
@Singleton
class TenancyNames extends NamesByRef<TenancyRow> {
    private final TenancyRepository tenancies;

    TenancyNames(TenancyRepository tenancies) {
        super("tenancy");
        this.tenancies = tenancies;
    }

    @Override
    protected List<TenancyRow> byRefs(List<String> refs) {
        return tenancies.findByRefIn(refs);
    }

    @Override
    protected List<TenancyRow> search(String typed, int most) {
        return tenancies.called(typed, most);
    }

    @Override
    protected String ref(TenancyRow tenancy) {
        return tenancy.ref();
    }

    @Override
    protected Spoken name(TenancyRow tenancy) {
        return _ -> tenancy.tenantName();
    }

    @Override
    protected Long siteId(TenancyRow tenancy) {
        return tenancy.siteId();
    }
}
