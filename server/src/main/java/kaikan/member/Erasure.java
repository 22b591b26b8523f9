package kaikan.member;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import kaikan.notice.Notices;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;

/// Takes everything personal about somebody out of the house, in one transaction, and leaves a record that it was done.
@Singleton
class Erasure {
    private final PersonRepository people;
    private final PersonTraces traces;
    private final Notices notices;
    private final AuditTrail trail;
    private final Clock clock;

    Erasure(PersonRepository people, PersonTraces traces, Notices notices, AuditTrail trail, Clock clock) {
        this.people = people;
        this.traces = traces;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    void erase(Viewer viewer) {
        traces.sessions(viewer.personId());
        traces.devices(viewer.personId());
        traces.links(viewer.personId());
        traces.password(viewer.personId());
        traces.identities(viewer.personId());
        traces.roles(viewer.personId());
        traces.memberships(viewer.personId());
        traces.invitations(viewer.email());
        notices.forget(viewer.email());
        people.empty(viewer.personId(), clock.instant());
        people.emptyCards(viewer.personId(), clock.instant());
        trail.record(new Entry(viewer.personId(), "person.delete", "person", viewer.ref(), null, "", ""));
    }
}
