package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaikan.notice.Outbox;
import kaikan.notice.OutboxLine;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.audit.Recorded;

/// Tells which passes went out by mail, for as long as the outbox keeps the mails.
@Singleton
public class SentPasses {
    private static final String SENT = "admission.send-pass";

    private final AuditTrail trail;
    private final Outbox outbox;

    SentPasses(AuditTrail trail, Outbox outbox) {
        this.trail = trail;
        this.outbox = outbox;
    }

    /// Says in the trail that a pass was sent, and by which mail of the outbox.
    void note(PassView view, long personId, String mail) {
        trail.record(new Entry(personId, SENT, "pass", view.pass().passId(), view.site().id(), "", mail));
    }

    /// The mails of these passes, by the id of the pass; one that was handed over in another way is not in it.
    @Transactional(readOnly = true)
    public Map<String, OutboxLine> of(List<IssuedPass> passes) {
        Map<String, String> passOfMail = new LinkedHashMap<>();
        trail.ofAll("pass", passes.stream().map(IssuedPass::passId).toList()).stream()
                .map(Recorded::entry)
                .filter(entry -> entry.verb().equals(SENT))
                .forEach(entry -> passOfMail.put(entry.detail(), entry.subjectRef()));
        Map<String, OutboxLine> sent = new HashMap<>();
        outbox.lines(passOfMail.keySet()).forEach(line -> sent.put(passOfMail.getOrDefault(line.ref(), ""), line));
        return sent;
    }
}
