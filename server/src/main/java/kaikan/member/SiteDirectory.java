package kaikan.member;

import java.util.Map;
import kaikan.platform.text.Language;

/// The names of the sites, for pages about roles. The room that knows the sites adds a bean; this room does not ask it otherwise.
public interface SiteDirectory {
    /// Site id to name, in the order in which they are shown.
    Map<Long, String> names(Language language);

    /// Site id to the key by which pages and addresses name the site.
    Map<Long, String> keys();
}
