package kaikan.booking.availability;

import java.time.Instant;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.member.Role;
import kaikan.member.Viewer;

/// Who looks, and when.
///
/// @param viewer who
/// @param now when
/// @param staff whether they work at the site
record Onlooker(Viewer viewer, Instant now, boolean staff) {
    static Onlooker of(Viewer viewer, Instant now, Site site) {
        return new Onlooker(viewer, now, viewer.signedIn() && viewer.staffAt(site.id()));
    }

    /// Whether the booking is theirs or of an organisation of theirs.
    boolean owns(BookingFact fact) {
        return viewer.signedIn()
                && (fact.personId() == viewer.personId()
                        || fact.organisationId().flatMap(viewer::memberOf).isPresent());
    }

    /// Whether the space may be applied for online by them. Somebody who has not signed in may turn out to act for an organisation.
    boolean admittedTo(Space space) {
        return staff
                || switch (space.audience()) {
                    case EVERYBODY -> true;
                    case ORGANISATIONS -> !viewer.signedIn() || !viewer.memberships().isEmpty();
                    case TENANTS -> viewer.has(Role.TENANT, space.siteId());
                    case STAFF -> false;
                };
    }
}
