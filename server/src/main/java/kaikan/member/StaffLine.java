package kaikan.member;

import io.micronaut.core.annotation.Introspected;

/// Somebody who works at a site, in the list of staff.
///
/// @param ref the person's public reference
/// @param siteId the site; [SiteRole#EVERYWHERE] for administrators
@Introspected
public record StaffLine(long personId, String ref, String name, String email, Role role, long siteId) {}
