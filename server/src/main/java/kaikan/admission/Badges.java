package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.id.FormKey;
import kaikan.protocol.PassCheck;
import kaikan.protocol.PassId;
import kaikan.protocol.Window;
import org.jspecify.annotations.Nullable;

/// Gives the passes of whoever works in a house, renews them and takes them back. They go with no booking and count at all hours until their end.
@Singleton
public class Badges {
    /// How long one counts at most: as long as the key that signs it is trusted for certain.
    public static final Period LONGEST = Keyring.LONGER;
    /// How long those that count no more are listed.
    private static final Duration LISTED = Duration.ofDays(30);

    private final BadgeRepository badges;
    private final PassRepository passes;
    private final Keyring keyring;
    private final Catalogues catalogues;
    private final AuditTrail trail;
    private final Clock clock;

    Badges(BadgeRepository badges, PassRepository passes, Keyring keyring, Catalogues catalogues, AuditTrail trail, Clock clock) {
        this.badges = badges;
        this.passes = passes;
        this.keyring = keyring;
        this.catalogues = catalogues;
        this.trail = trail;
        this.clock = clock;
    }

    /// Gives one; what the same form has given already stays one.
    ///
    /// @param actor who gives it
    @Transactional
    public Badge give(WantedBadge wanted, long actor) {
        PassId own = PassId.of(wanted.form().bytes(PassId.BYTES, wanted.who(), wanted.sites(), wanted.last()));
        return badges.findByPassId(own.text()).map(this::badge).orElseGet(() -> made(own, wanted, actor));
    }

    private Badge made(PassId id, WantedBadge wanted, long actor) {
        Instant now = clock.instant();
        Site giver = catalogues.current().site(wanted.sites().getFirst());
        WantedBadge.Bearer who = wanted.who();
        BadgeRow row = badges.save(new BadgeRow(
                0, id.text(), keyring.signingKey(), giver.id(), who.kind(), who.name(), who.company(), who.personId(), who.spaceId(),
                now.truncatedTo(ChronoUnit.SECONDS), end(wanted.last(), giver.zone()), now, null));
        wanted.sites().forEach(site -> badges.open(id.text(), site));
        note(actor, "admission.give-badge", row, "");
        return badge(row);
    }

    /// Gives another one in its place, which counts until the end of that day, and takes the old one back; one that was taken back stays so.
    @Transactional
    public Optional<Badge> renew(String passId, LocalDate last, long actor) {
        return badges.findByPassId(passId).filter(row -> row.revokedAt() == null).map(row -> {
            List<Long> sites = sites(row);
            takeBack(row);
            WantedBadge.Bearer who = new WantedBadge.Bearer(row.kind(), row.holder(), row.company(), row.personId(), row.spaceId());
            return made(PassId.next(), new WantedBadge(who, sites, last, FormKey.next()), actor);
        });
    }

    /// Takes one back; the doors know with their next manifest. A second time changes nothing.
    ///
    /// @param actor who does so; `null` for the house
    @Transactional
    public void revoke(String passId, String reason, @Nullable Long actor) {
        badges.findByPassId(passId).filter(this::takeBack).ifPresent(row -> note(actor, "admission.revoke-badge", row, reason));
    }

    private boolean takeBack(BadgeRow row) {
        Instant now = clock.instant();
        boolean done = badges.revoke(row.passId(), now) == 1;
        if (done) {
            badges.sites(row.passId()).forEach(site -> passes.list(site, row.passId(), "REVOKED", now));
        }
        return done;
    }

    private void note(@Nullable Long actor, String verb, BadgeRow row, String reason) {
        LocalDate last = row.notAfter().minusNanos(1).atZone(catalogues.current().site(row.siteId()).zone()).toLocalDate();
        trail.record(new Entry(actor, verb, "pass", row.passId(), row.siteId(), reason, row.kind() + " " + last));
    }

    /// Those that open the doors of a site, by name.
    @Transactional(readOnly = true)
    public List<Badge> counting(Site site) {
        return badges.counting(site.id(), clock.instant()).stream().map(this::badge).toList();
    }

    /// Those that opened its doors and do so no more since thirty days ago.
    @Transactional(readOnly = true)
    public List<Badge> ended(Site site) {
        Instant now = clock.instant();
        return badges.ended(site.id(), now.minus(LISTED), now).stream().map(this::badge).toList();
    }

    /// The one with that id, if a site's doors know it.
    @Transactional(readOnly = true)
    public Optional<Badge> at(Site site, String passId) {
        return badges.at(site.id(), passId).map(this::badge);
    }

    /// The one with that token, if it is a genuine one of ours.
    @Transactional(readOnly = true)
    public Optional<Badge> of(String token) {
        return keyring.trusted().check(token, clock.instant()) instanceof PassCheck.Genuine(var pass)
                ? badges.findByPassId(pass.id().text()).map(this::badge)
                : Optional.empty();
    }

    private Badge badge(BadgeRow row) {
        Window validity = new Window(row.notBefore(), row.notAfter());
        String token = keyring.signer(row.keyId()).sign(new PassId(row.passId()), Math.toIntExact(row.siteId()), validity);
        return new Badge(
                row.passId(), token, row.kind(), row.holder(), row.company(), row.spaceId(), sites(row), row.notAfter(), row.revokedAt());
    }

    private List<Long> sites(BadgeRow row) {
        Stream<Long> others = badges.sites(row.passId()).stream().filter(site -> site != row.siteId());
        return Stream.concat(Stream.of(row.siteId()), others).toList();
    }

    private static Instant end(LocalDate last, ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
