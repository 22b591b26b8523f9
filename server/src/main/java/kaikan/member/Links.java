package kaikan.member;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kaikan.platform.id.Secret;
import org.jspecify.annotations.Nullable;

/// Keys in mails: random, good for one use and some hours. Opening one changes nothing, because mail filters open links too; using it does.
@Singleton
class Links {
    private final LinkRepository links;
    private final Clock clock;

    Links(LinkRepository links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /// A new key; several may be good at once, so that a stranger who asks for another does not spoil the first.
    String issue(LinkPurpose purpose, @Nullable Long personId, String email) {
        Instant now = clock.instant();
        String secret = Secret.next();
        links.save(new LinkRow(0, Secret.hash(secret), purpose, personId, email, now, now.plus(purpose.life())));
        return secret;
    }

    /// What a key is for, if it is still good.
    Optional<LinkRow> peek(String secret, LinkPurpose purpose) {
        return links.find(Secret.hash(secret), purpose.name(), clock.instant());
    }

    /// Uses a key up in the caller's transaction. Of two who try at once, one gets it.
    Optional<LinkRow> use(String secret, LinkPurpose purpose) {
        return peek(secret, purpose).filter(link -> links.delete(link.id()) == 1);
    }

    /// Uses up all keys for that address and purpose.
    void endFor(LinkPurpose purpose, String email) {
        links.deleteFor(purpose.name(), email);
    }

    /// Uses up all keys for that purpose.
    void endAll(LinkPurpose purpose) {
        links.deleteAllFor(purpose.name());
    }

    /// Uses up all keys of a person.
    void endOf(long personId) {
        links.deleteOfPerson(personId);
    }
}
