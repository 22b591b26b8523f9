package kaikan.admission;

import java.util.Map;

/// Tells what the doors of a site are called.
public interface DoorNames {
    /// The names of the site's kiosks by their references, those out of service included.
    Map<String, String> at(long siteId);
}
