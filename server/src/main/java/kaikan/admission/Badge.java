package kaikan.admission;

import java.time.Instant;
import java.util.List;
import kaikan.protocol.HolderKind;
import org.jspecify.annotations.Nullable;

/// The pass of somebody who works in a house, as those who answer for it see it.
///
/// @param passId names it
/// @param token the signed text; whoever shows it is let in
/// @param kind [HolderKind#STAFF] or [HolderKind#TENANT]
/// @param company whom they work for; empty where that is the house
/// @param spaceId the tenant's own space; `null` for staff, who go everywhere
/// @param sites at whose doors it counts; the first has given it
/// @param to its end
/// @param revokedAt when it was taken back; `null` as long as it was not
public record Badge(
        String passId,
        String token,
        HolderKind kind,
        String holder,
        String company,
        @Nullable Long spaceId,
        List<Long> sites,
        Instant to,
        @Nullable Instant revokedAt) {
    public Badge {
        sites = List.copyOf(sites);
    }

    /// The path of its own page.
    public String path() {
        return "/P/" + token;
    }

    /// Whether it opens doors at that moment.
    public boolean countsAt(Instant now) {
        return revokedAt == null && to.isAfter(now);
    }
}
