package kaikan.admission.web;

import java.util.Map;
import kaikan.facility.web.AtSite;

/// Something that a room above shows over the lists of visits, such as who calls from a kiosk. A bean of this type is all that is needed.
public interface VisitsPanel {
    /// What to draw.
    Panel draw(AtSite at);

    /// A template and its parameters, besides `page`.
    ///
    /// @param version changes with what is shown
    record Panel(String template, Map<String, ?> params, String version) {}
}
