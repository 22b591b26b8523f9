package kaikan.facility.web;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.member.SiteDirectory;
import kaikan.platform.text.Language;

/// Names the sites for the pages on which roles are given.
@Singleton
final class SitesForRoles implements SiteDirectory {
    private final Catalogues catalogues;

    SitesForRoles(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public Map<Long, String> names(Language language) {
        Map<Long, String> names = new LinkedHashMap<>();
        for (Site site : catalogues.current().sites()) {
            names.put(site.id(), site.name().in(language));
        }
        return names;
    }

    @Override
    public Map<Long, String> keys() {
        return catalogues.current().sites().stream().collect(Collectors.toMap(Site::id, Site::key));
    }
}
