package kaikan.incubation.web;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kaikan.incubation.Tenancy;
import kaikan.incubation.TenancyChange;
import kaikan.incubation.Tenant;
import kaikan.member.web.TrailDetails;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.audit.Recorded;
import kaikan.platform.web.Page;

/// Says what the corrections of a tenancy changed, from the trail: the fields, and of an organisation's name from what to what. Of a person
/// only that the name changed.
@Singleton
class Corrections {
    private final AuditTrail trail;
    private final TrailDetails details;

    Corrections(AuditTrail trail, TrailDetails details) {
        this.trail = trail;
        this.details = details;
    }

    /// What each correction changed, by the number of the change. The trail has the corrections in the same order.
    Map<Long, List<String>> of(Page page, Tenancy tenancy, List<TenancyChange> changes) {
        List<TenancyChange> corrections = changes.stream().filter(change -> change.verb() == TenancyChange.Verb.CORRECT).toList();
        List<Entry> entries = trail.of("tenancy", tenancy.ref()).stream()
                .map(Recorded::entry)
                .filter(entry -> entry.verb().equals("tenancy.correct"))
                .toList();
        Map<Long, List<String>> said = new HashMap<>();
        for (int i = 0; i < corrections.size() && corrections.size() == entries.size(); i++) {
            said.put(corrections.get(i).number(), details.of(page, told(tenancy, entries.get(i))));
        }
        return said;
    }

    private static Entry told(Tenancy tenancy, Entry entry) {
        String detail = tenancy.tenant().kind() == Tenant.Kind.PERSON ? entry.detail().replaceFirst("; .*", "") : entry.detail();
        return new Entry(
                entry.actorPersonId(), entry.verb(), entry.subjectType(), entry.subjectRef(), entry.siteId(), entry.reason(), detail);
    }
}
