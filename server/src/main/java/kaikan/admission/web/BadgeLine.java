package kaikan.admission.web;

import java.util.stream.Collectors;
import kaikan.admission.Badge;
import kaikan.calendar.DateText;
import kaikan.facility.Catalogue;
import kaikan.facility.Site;
import kaikan.facility.web.AtSite;

/// A badge in the list of a site.
///
/// @param mine whether the viewer may renew it and take it back
public record BadgeLine(Badge badge, boolean mine) {
    /// The last day on which a badge counts.
    public static String last(AtSite at, Badge badge) {
        return DateText.date(badge.to().minusNanos(1).atZone(at.site().zone()).toLocalDate(), at.page().language().tag());
    }

    /// What a badge opens besides the doors of this house: the tenant's space, or further sites; empty for nothing.
    public static String besides(AtSite at, Badge badge) {
        Catalogue catalogue = at.catalogue();
        Long space = badge.spaceId();
        return space == null
                ? badge.sites().stream()
                        .filter(site -> site != at.site().id())
                        .map(catalogue::site)
                        .map(Site::name)
                        .map(name -> name.in(at.page().words()))
                        .collect(Collectors.joining(at.page().t("admission.place.and")))
                : catalogue.fullName(catalogue.space(space)).in(at.page().words());
    }
}
