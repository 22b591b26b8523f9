package kaikan.booking;

/// Which of their own bookings somebody looks at.
///
/// @param which by what has become of them
/// @param most how many at once
/// @param skip how many stand on earlier pages
public record OwnList(Which which, int most, int skip) {
    /// By what has become of them.
    public enum Which {
        /// Applied for or confirmed, and its use is not over; soonest first.
        COMING(" AND b.state IN ('APPLIED', 'ASKED_BACK', 'CONFIRMED') AND b.use_to > ? ORDER BY b.use_from, b.id"),
        /// Its use is over; latest first.
        PAST(" AND b.state IN ('APPLIED', 'ASKED_BACK', 'CONFIRMED') AND b.use_to <= ? ORDER BY b.use_from DESC, b.id DESC"),
        /// Cancelled or not approved; latest use first.
        ENDED(" AND b.state IN ('REJECTED', 'CANCELLED') ORDER BY b.use_from DESC, b.id DESC");

        private final String rest;

        Which(String rest) {
            this.rest = rest;
        }

        String rest() {
            return rest;
        }
    }
}
