package kaikan.incubation;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kaikan.platform.audit.Subject;
import kaikan.platform.audit.SubjectNames;
import kaikan.platform.text.Spoken;

/// Tells the trail how tenancies are called: by their tenants.
@Singleton
class TenancyNames implements SubjectNames {
    private static final String TYPE = "tenancy";

    private final TenancyRepository tenancies;

    TenancyNames(TenancyRepository tenancies) {
        this.tenancies = tenancies;
    }

    @Override
    public Map<Subject, Spoken> names(Collection<Subject> subjects) {
        List<Subject> wanted = subjects.stream().filter(subject -> subject.type().equals(TYPE)).toList();
        Map<String, Spoken> names = new HashMap<>();
        if (!wanted.isEmpty()) {
            tenancies.findByRefIn(wanted.stream().map(Subject::ref).toList()).forEach(row -> names.put(row.ref(), _ -> row.tenantName()));
        }
        return Subject.named(wanted, names);
    }

    @Override
    public List<Subject> called(String typed, int most) {
        return tenancies.called(typed, most).stream().map(row -> new Subject(TYPE, row.ref(), row.siteId())).toList();
    }
}
