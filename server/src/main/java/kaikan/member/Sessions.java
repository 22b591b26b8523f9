package kaikan.member;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kaikan.platform.id.Ref;
import kaikan.platform.id.Secret;

/// Signed-in browsers. They live in the database, so that they survive a restart and every server knows them, and signing out everywhere is
/// one delete. Nothing is cached: what is deleted is signed out with the next click.
@Singleton
public class Sessions {
    private static final Duration TOUCH_AFTER = Duration.ofMinutes(5);

    private final SessionRepository sessions;
    private final ViewerReader viewers;
    private final SessionSettings settings;
    private final Clock clock;

    Sessions(SessionRepository sessions, ViewerReader viewers, SessionSettings settings, Clock clock) {
        this.sessions = sessions;
        this.viewers = viewers;
        this.settings = settings;
        this.clock = clock;
    }

    /// The session with that key, if it is still good: one query. Now and then (every five minutes) a second one moves its end.
    public Optional<Session> find(String secret) {
        Instant now = clock.instant();
        Optional<Session> session = viewers.bySecret(Secret.hash(secret), now);
        session.filter(found -> found.seenAt().plus(TOUCH_AFTER).isBefore(now))
                .ifPresent(found -> sessions.touch(found.id(), now, endOf(found.createdAt(), now)));
        return session;
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
}
