package kaikan.admission;

import java.time.LocalDate;
import java.util.List;
import kaikan.platform.id.FormKey;
import kaikan.protocol.HolderKind;
import org.jspecify.annotations.Nullable;

/// A badge to be given.
///
/// @param who whose it is to be
/// @param sites at whose doors it is to count; the first gives it
/// @param last the last day on which it counts
/// @param form with which it was sent: a second time it gives none
public record WantedBadge(Bearer who, List<Long> sites, LocalDate last, FormKey form) {
    public WantedBadge {
        sites = List.copyOf(sites);
        if (sites.isEmpty()) {
            throw new IllegalArgumentException("a badge counts somewhere");
        }
    }

    /// Whose a badge is.
    ///
    /// @param kind [HolderKind#STAFF] or [HolderKind#TENANT]
    /// @param name at most [Passes#LONGEST_NAME] characters
    /// @param company whom they work for; empty where that is the house
    /// @param personId their account; `null` where none is known
    /// @param spaceId the tenant's own space; `null` for staff
    public record Bearer(HolderKind kind, String name, String company, @Nullable Long personId, @Nullable Long spaceId) {
        public Bearer {
            if (!kind.isResident() || (kind == HolderKind.TENANT) != (spaceId != null)) {
                throw new IllegalArgumentException("a tenant has a space, and staff goes everywhere: " + kind);
            }
        }
    }
}
