/// Who holds how much of which unit, and when: the one place where exclusion is decided. Bookings, holds, tenancies, maintenance and
/// closures all hold claims here and use the same verbs, so an hour, a day and a three-year tenancy can never collide.
/// No two claims ever exceed a unit's capacity, whatever races, retries or crashes; [OverlapAudit] must always be empty.
@NullMarked
package kaikan.ledger;

import org.jspecify.annotations.NullMarked;
