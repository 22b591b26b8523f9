package kaikan.member;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kaikan.platform.id.Ref;
import kaikan.platform.id.Secret;

/// Signed-in browsers. They live in the database, so that they survive a restart and every server knows them, and signing out everywhere is
/// one delete. Nothing is cached: what is deleted is signed out with the next click.
@Singleton
public class Sessions {
    private static final Duration TOUCH_AFTER = Duration.ofMinutes(5);

    private final SessionRepository sessions;
    private final SessionSettings settings;
    private final Clock clock;

    Sessions(SessionRepository sessions, SessionSettings settings, Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    /// The session with that key, if it is still good: one query. Now and then (every five minutes) a second one moves its end.
    public Optional<Session> find(String secret) {
        Instant now = clock.instant();
        List<ViewerRow> rows = sessions.viewer(Secret.hash(secret), now);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Session session = read(rows);
        if (session.seenAt().plus(TOUCH_AFTER).isBefore(now)) {
            sessions.touch(session.id(), now, endOf(session.createdAt(), now));
        }
        return Optional.of(session);
    }

    /// Signs a person in on a browser.
    ///
    /// @param device what the browser says it is; at most 80 characters are kept
    /// @return the key for the browser's cookie, which is stored nowhere
    public String open(long personId, String device) {
        Instant now = clock.instant();
        String secret = Secret.next();
        String shown = device.length() <= 80 ? device : device.substring(0, 80);
        sessions.save(new SessionRow(0, Secret.hash(secret), Ref.next(), personId, shown, now, now, endOf(now, now)));
        return secret;
    }

    /// A person's browsers, the one used last first.
    public List<SignedInBrowser> of(long personId) {
        return sessions.ofPerson(personId, clock.instant()).stream()
                .map(row -> new SignedInBrowser(row.ref(), row.device(), row.createdAt(), row.seenAt(), row.id()))
                .toList();
    }

    /// Signs out the browser with that key.
    public void end(String secret) {
        sessions.deleteBySecret(Secret.hash(secret));
    }

    /// Signs out one of a person's browsers.
    ///
    /// @return whether there was such a one
    public boolean end(long personId, String ref) {
        return sessions.deleteOne(personId, ref) == 1;
    }

    /// Signs a person out everywhere.
    public void endAll(long personId) {
        sessions.deleteAll(personId);
    }

    /// Signs a person out everywhere but here.
    public void endOthers(long personId, long keptSessionId) {
        sessions.deleteOthers(personId, keptSessionId);
    }

    private Instant endOf(Instant createdAt, Instant now) {
        Instant idle = now.plus(settings.idle());
        Instant longest = createdAt.plus(settings.longest());
        return idle.isBefore(longest) ? idle : longest;
    }

    private static Session read(List<ViewerRow> rows) {
        Set<Membership> memberships = new LinkedHashSet<>();
        Set<SiteRole> roles = new LinkedHashSet<>();
        for (ViewerRow row : rows) {
            membership(row).ifPresent(memberships::add);
            role(row).ifPresent(roles::add);
        }
        ViewerRow first = rows.getFirst();
        Viewer viewer = new Viewer(
                first.personId(), first.ref(), first.name(), first.email(), new ArrayList<>(memberships), new ArrayList<>(roles));
        return new Session(first.sessionId(), viewer, first.createdAt(), first.seenAt());
    }

    private static Optional<Membership> membership(ViewerRow row) {
        Long id = row.organisationId();
        String ref = row.organisationRef();
        String name = row.organisationName();
        String standing = row.standing();
        return id == null || ref == null || name == null || standing == null
                ? Optional.empty()
                : Optional.of(new Membership(id, ref, name, Standing.valueOf(standing)));
    }

    private static Optional<SiteRole> role(ViewerRow row) {
        String role = row.role();
        Long siteId = row.siteId();
        return role == null || siteId == null ? Optional.empty() : Optional.of(new SiteRole(Role.valueOf(role), siteId));
    }
}
